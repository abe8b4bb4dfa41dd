import assert from 'node:assert/strict';

import { lintText, type Problem } from '../../../../../src/core/lint/index.js';
import { countWords } from '../../../../../src/core/rules/shared/choice-lengths.js';

interface Choice {
  readonly text: string;
  readonly correct?: boolean;
}

function problemsOf(
  choices: readonly Choice[],
  { rule = 'longest-key', language = 'en', options = {} } = {},
): readonly Problem[] {
  const question = { question: 'Why?', choices };
  const bank = `title: a\nlanguage: ${language}\nquestions:\n  - ${JSON.stringify(question)}\n`;
  return lintText(bank, { rules: new Map([[rule, { severity: 'warning', options }]]) }).problems;
}

const lists = ['some more words', 'such other terms', 'many new signs', 'their last names'];

/** So many words, each of a few letters, in one sentence; another list has none of them. */
function words(count: number, list = 0): string {
  const ofList = lists[list % lists.length]!.split(' ');
  return Array.from({ length: count }, (_, i) => ofList[i % ofList.length]).join(' ');
}

function ofLengths(key: number, ...others: readonly number[]): readonly Choice[] {
  return [
    { text: words(key), correct: true },
    ...others.map((count, i) => ({ text: words(count, i + 1) })),
  ];
}

describe('longest-key', () => {
  it('says how many words there are', () => {
    const [problem] = problemsOf(ofLengths(19, 4, 3, 5));
    assert.match(problem!.message, /^The key has 19 words, the others 4 on average\./);
  });

  it('wants a ratio to the average, a margin to the next, and some words', () => {
    const told = (...lengths: readonly [number, ...number[]]): boolean =>
      problemsOf(ofLengths(...lengths)).length > 0;
    assert.ok(told(12, 8, 8, 8));
    assert.ok(!told(12, 9, 9, 9), 'less than half again');
    assert.ok(!told(12, 10, 4, 4), 'another one is nearly as long');
    assert.ok(!told(5, 1, 1, 1), 'taken in at a glance');
    assert.ok(!told(8, 5, 5, 4), 'a few words more');
  });

  it('takes the ratio that it is given', () => {
    const told = (ratio: number): boolean =>
      problemsOf(ofLengths(12, 7, 7), { options: { ratio } }).length > 0;
    assert.ok(told(1.5));
    assert.ok(!told(2));
  });

  it('compares several keys with all the others', () => {
    const keys = [words(12), words(14)].map((text) => ({ text, correct: true }));
    const [problem] = problemsOf([...keys, { text: words(4) }, { text: words(5) }]);
    assert.match(problem!.message, /^The right choices have 13 words on average, the others 5\./);
    assert.equal(problem!.related?.length, 1);
    assert.deepEqual(problemsOf([...keys, { text: words(4) }, { text: words(11) }]), []);
  });

  it('leaves out of the others what speaks of them', () => {
    const choices = [...ofLengths(14, 8, 6), { text: 'None of these' }, { text: 'A and B' }];
    assert.match(problemsOf(choices)[0]!.message, /^The key has 14 words, the others 7 on average/);
    assert.deepEqual(problemsOf([...ofLengths(11, 8), { text: 'None of these' }]), []);
  });

  it('asks for more words where only their letters stick out', () => {
    const long = 'internationally recognised characteristics notwithstanding';
    const told = (key: string): boolean =>
      problemsOf([{ text: key, correct: true }, { text: words(4, 1) }, { text: words(3, 2) }])
        .length > 0;
    assert.ok(told(`${long} established arrangements`));
    assert.ok(!told(`${long} arrangements`), 'one word more');
  });

  it('says nothing of guessing where what is false is asked for', () => {
    const message = (question: string): string => {
      const bank = { title: 'a', questions: [{ question, choices: ofLengths(19, 4, 3) }] };
      return lintText(JSON.stringify(bank), {
        rules: new Map([['longest-key', { severity: 'warning', options: {} }]]),
      }).problems[0]!.message;
    };
    assert.match(message('Which is true?'), /who guess/);
    assert.match(message('Which is not true?'), /stands out/);
    assert.match(message('Which of these is false?'), /stands out/);
    assert.match(message('Which word is wrong? Choose one.'), /stands out/);
    assert.match(message('It was wrong. Why?'), /who guess/);
  });

  it('leaves tables and what is drawn', () => {
    const table = (cell: string): string => {
      const line = '='.repeat(cell.length);
      return [line, cell, line].join('\n');
    };
    assert.deepEqual(
      problemsOf([
        { text: table(words(20)), correct: true },
        { text: table(words(4, 1)) },
        { text: table(words(4, 2)) },
      ]),
      [],
    );
    const signs = [{ text: `${'-+-+ '.repeat(20)} a b c d e f`, correct: true }];
    assert.deepEqual(problemsOf([...signs, { text: '-+ a b' }, { text: '+- b c' }]), []);
  });

  it('counts characters where no blanks part words', () => {
    const japanese = [
      { text: '毎日少しずつ自分に問いかけて思い出す練習をすること', correct: true },
      { text: '一度だけ読むこと' },
      { text: '色を塗ること' },
    ];
    const [problem] = problemsOf(japanese, { language: 'ja' });
    assert.match(problem!.message, /^The key has 25 characters, the others 7 on average\./);
  });

  it('judges languages that it does not know', () => {
    const polish = [
      { text: 'Roślina robi cukier z wody i dwutlenku węgla dzięki światłu', correct: true },
      { text: 'Roślina oddycha' },
      { text: 'Roślina rośnie' },
    ];
    assert.equal(problemsOf(polish, { language: 'pl' }).length, 1);
  });
});

describe('uneven-choices', () => {
  const told = (choices: readonly Choice[]): boolean =>
    problemsOf(choices, { rule: 'uneven-choices' }).length > 0;

  it('wants a ratio and a difference', () => {
    assert.ok(told(ofLengths(4, 16, 5)));
    assert.ok(!told(ofLengths(5, 16, 6)), 'three times as long');
    assert.ok(!told(ofLengths(2, 9, 3)), 'short ones');
    assert.ok(!told(ofLengths(4, 16)), 'only two');
  });

  it('leaves lengths that the choices have of themselves', () => {
    const long = words(20, 1);
    const other = words(18, 2);
    const texts = (...all: readonly string[]): boolean =>
      told(all.map((text, i) => ({ text, correct: i === 1 })));
    assert.ok(texts(long, other, 'the short answer'));
    assert.ok(!texts(long, other, 'at no time'));
    assert.ok(!texts(long, other, 'The Great Gatsby'), 'a name');
    assert.ok(!texts(long, other, 'n = 4'), 'a value');
    assert.ok(!texts(long, other, 'A and B'), 'letters');
    assert.ok(!texts(`${long}.`, 'line one', 'line two', 'line three'), 'labels');
    assert.ok(texts(`${long}.`, 'line one', 'line two has more to say'), 'one is none');
    assert.ok(!texts(`${long} day`, `${long} night`, 'turn it on', 'turn it off'), 'two and two');
    assert.ok(texts(`${long} day`, `${long} night`, 'turn it off'), 'two and one');
    assert.ok(!texts('the root', 'the root and stem', `the root, stem and ${long}`), 'steps');
  });

  it('wants more where the choices are facts', () => {
    const count = (question: string, most: number, keys = 1): number => {
      const [long, ...short] = ofLengths(most, 3, 4);
      const choices = [...short, long].map((choice, i) => ({ ...choice, correct: i < keys }));
      return lintText(JSON.stringify({ title: 'a', questions: [{ question, choices }] }), {
        rules: new Map([['uneven-choices', { severity: 'info', options: {} }]]),
      }).problems.length;
    };
    assert.equal(count('Why is it so?', 15), 1);
    assert.equal(count('Which of the following is true?', 15), 0);
    assert.equal(count('Which of the following is true?', 20), 1);
    assert.equal(count('Which of the following applies to the flu?', 15), 0);
    assert.equal(count('Which of the following are true?', 20, 2), 0);
    assert.equal(count('Which of the following are true?', 32, 2), 1);
    assert.equal(count('The flu', 15), 0);
  });

  it('leaves to longest-key what that one says', () => {
    assert.ok(!told(ofLengths(19, 4, 4)));
    assert.ok(told(ofLengths(19, 18, 4)));
  });
});

describe('the words of a choice', () => {
  it('are what stands between blanks', () => {
    const counts: Readonly<Record<string, number>> = {
      '': 0,
      ' … ': 0,
      'a b': 2,
      'L’eau, c’est bien !': 3,
      'well-known — as ever': 3,
      '\uFFFC is 3.5\u00a0mm': 4,
      'Übung\nmacht\tMeister': 3,
    };
    for (const [text, count] of Object.entries(counts)) assert.equal(countWords(text), count, text);
  });
});
