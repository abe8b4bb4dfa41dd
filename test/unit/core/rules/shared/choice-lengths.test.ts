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

/** So many words, each of a few letters, in one sentence. */
function words(count: number): string {
  return Array.from({ length: count }, (_, i) => ['some', 'more', 'words'][i % 3]).join(' ');
}

function ofLengths(key: number, ...others: readonly number[]): readonly Choice[] {
  return [{ text: words(key), correct: true }, ...others.map((count) => ({ text: words(count) }))];
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
