import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { stringify } from 'yaml';

import { readBank } from '../../../../src/core/document/index.js';
import { makeLesson } from '../../../../src/core/speech/index.js';
import { arbitraryBank } from '../../../generators/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';
import { lessonOf, linesOf, saidOf } from './said.js';

describe('a lesson', () => {
  it('reads the title, the notes, the questions and the cards, with time to think before answers', () => {
    const lesson = lessonOf(
      `title: Cells
language: en-GB
notes: |
  ## Parts
  - The *nucleus*
questions:
  - {id: q, question: How many?, answer: two, explanation: Count them.}
flashcards:
  - {front: Nucleus, back: It holds the genome.}
`,
      { think: 3000 },
    );
    assert.deepEqual(
      lesson.parts.map(({ key, sort, item }) => [key, sort, item]),
      [
        ['title', 'title', undefined],
        ['notes/0', 'notes', undefined],
        ['questions/q', 'question', 'q'],
        ['flashcards/flashcards[0]', 'flashcard', 'flashcards[0]'],
      ],
    );
    assert.deepEqual(linesOf(lesson.parts), [
      'title: Cells',
      'announce: Notes.',
      'heading: Parts',
      'notes: The nucleus',
      'announce: Question 1.',
      'question: How many?',
      '…',
      'announce: Answer.',
      'answer: two',
      'announce: Explanation.',
      'explanation: Count them.',
      'announce: Card 1.',
      'question: Nucleus',
      '…',
      'announce: Answer.',
      'answer: It holds the genome.',
    ]);
    const thinking = lesson.parts.flatMap(({ utterances }) => utterances).find(isThink);
    assert.equal(thinking?.pause, 3000);
    assert.equal(lesson.language, 'en-GB');
  });

  it('begins a part of the notes at each heading, and at each entry of a list', () => {
    const keys = (notes: string): number =>
      lessonOf(`title: T\nnotes: ${notes}\n`, { read: ['notes'] }).parts.length - 1;
    assert.equal(keys('|\n  # A\n  ## B\n  x\n\n  ## C\n  y'), 2);
    assert.equal(keys('[{title: A, body: x}, {title: B, body: y}]'), 2);
    assert.equal(keys('only words'), 1);
  });

  it('reads only what is asked for', () => {
    const bank =
      'title: T\nnotes: n\nquestions: [{question: q, answer: a}]\nflashcards: [{front: f, back: b}]\n';
    const sorts = (read: readonly ('notes' | 'questions' | 'flashcards')[]): readonly string[] =>
      lessonOf(bank, { read }).parts.map(({ sort }) => sort);
    assert.deepEqual(sorts(['questions']), ['title', 'question']);
    assert.deepEqual(sorts(['notes', 'flashcards']), ['title', 'notes', 'flashcard']);
  });

  it('leaves out drafts and what has no answer, unless drafts are asked for', () => {
    const bank =
      'title: T\nquestions:\n  - {question: a, answer: x, status: draft}\n  - {question: b}\n  - {question: c, answer: y}\n';
    const asked = (drafts: boolean): readonly (string | undefined)[] =>
      lessonOf(bank, { drafts })
        .parts.slice(1)
        .map(({ item }) => item);
    assert.deepEqual(asked(false), ['questions[2]']);
    assert.deepEqual(asked(true), ['questions[0]', 'questions[2]']);
  });

  it('reads a passage once, before the first question about it, also where it is shuffled', () => {
    const bank = `title: T
stimuli: {p: The passage.}
questions:
${Array.from({ length: 8 }, (_, i) => `  - {question: q${i}, answer: a${i % 2 === 0 ? ', stimulus: p' : ''}}`).join('\n')}
`;
    for (const seed of [undefined, '1', '2', '3']) {
      const { parts } = lessonOf(bank, { seed });
      const about = parts.flatMap(({ item }, i) => (/\[[0246]\]/.test(item ?? '') ? [i] : []));
      assert.equal(about.length, 4);
      if (seed !== undefined) assert.equal(about.at(-1)! - about[0]!, 3);
      const read = parts.flatMap(({ utterances }, i) =>
        utterances.some(({ role }) => role === 'passage') ? [i] : [],
      );
      assert.deepEqual(read, [about[0]]);
    }
  });

  it('is shuffled by its seed alone', () => {
    const items = Array.from({ length: 9 }, (_, i) => `  - {question: q${i}, answer: a}`);
    const bank = `title: T\nquestions:\n${items.join('\n')}\n`;
    const order = (seed?: string): string =>
      lessonOf(bank, { seed })
        .parts.map(({ item }) => item)
        .join();
    assert.equal(order('1'), order('1'));
    assert.notEqual(order('1'), order('2'));
    assert.notEqual(order('1'), order());
    // Numbers count what is heard.
    const said = linesOf(lessonOf(bank, { seed: '1' }).parts).filter((line) =>
      /Question/.test(line),
    );
    assert.deepEqual(
      said,
      items.map((_, i) => `announce: Question ${i + 1}.`),
    );
  });

  it('says where each item stands in the text', () => {
    const text =
      'title: T\nquestions:\n  - question: q\n    answer: a\n  - question: r\n    answer: b\n';
    const { parts } = makeLesson(readBank(text));
    const [, first, second] = parts;
    assert.match(text.slice(first!.start, first!.end), /question: q/);
    assert.match(text.slice(second!.start, second!.end), /question: r/);
  });

  it('takes a language that no program could take for English', () => {
    assert.equal(lessonOf('title: T\nlanguage: "x y<z>"\nnotes: n\n').language, 'en');
  });

  it('of any bank says an answer only after the time to think, and has something to say', () => {
    fc.assert(
      fc.property(arbitraryBank(), fc.option(fc.string(), { nil: undefined }), (data, seed) => {
        const bank = readBank(stringify(data));
        const lesson = makeLesson(bank, { seed, drafts: true });
        const keys = lesson.parts.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
        for (const { sort, utterances } of lesson.parts) {
          const roles = utterances.map(({ role }) => role);
          const thinks = roles.filter((role) => role === 'think').length;
          const isItem = sort === 'question' || sort === 'flashcard';
          assert.equal(thinks, isItem ? 1 : 0);
          if (isItem) {
            const at = roles.indexOf('think');
            assert.ok(roles.includes('answer'));
            assert.ok(
              roles.slice(0, at).every((role) => role !== 'answer' && role !== 'explanation'),
            );
            assert.ok(roles.slice(at).every((role) => role !== 'question' && role !== 'choice'));
          }
          for (const { role, sentences } of utterances) {
            assert.equal(sentences.length === 0, role === 'think');
            for (const sentence of sentences) assert.match(sentence, /^\S(?:.*\S)?$/s);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('is made in a time that grows with the bank', () => {
    growsInProportion(
      (n) => {
        const items = Array.from({ length: n }, (_, i) => `  - {question: q${i}, answer: a${i}}`);
        return makeLesson(readBank(`title: T\nquestions:\n${items.join('\n')}\n`));
      },
      { from: 100 },
    );
  });
});

describe('a question that is read aloud', () => {
  it('has its choices by their letters, and says what was said of the right one', () => {
    assert.deepEqual(
      saidOf(
        'question: Which?\nchoices:\n  - no\n  - {text: yes., correct: true, feedback: Well.}',
      ),
      [
        'question: Which?',
        'choice: A. no',
        'choice: B. yes.',
        '…',
        'announce: Answer.',
        'answer: B. yes.',
        'explanation: Well.',
      ],
    );
  });

  it('says that several choices are right', () => {
    const said = saidOf(
      'question: Which?\nchoices:\n  - {text: a, correct: true}\n  - {text: b, correct: true}\n  - c',
    );
    assert.ok(said.includes('announce: More than one is right.'));
    assert.deepEqual(said.slice(-3), ['announce: Answers.', 'answer: A. a', 'answer: B. b']);
  });

  it('asks for true or false', () => {
    assert.deepEqual(saidOf('question: Is it?\nanswer: false'), [
      'question: Is it?',
      'announce: True or false?',
      '…',
      'announce: Answer.',
      'answer: False.',
    ]);
  });

  it('says all that is accepted, and a sample of a pattern', () => {
    assert.equal(saidOf('question: Who?\nanswer: [Ann, Bob]').at(-1), 'answer: Ann, or Bob');
    assert.equal(
      saidOf("question: Who?\npattern: 'a+'\naccept: [aa, a]\nreject: [b]").at(-1),
      'answer: aa',
    );
    assert.match(saidOf("question: Who?\npattern: 'a+'").at(-1)!, /Several answers are right/);
  });

  it('says numbers with their units, ranges and limits', () => {
    const answer = (keys: string, head?: string): string =>
      saidOf(`question: How much?\n${keys}`, head).at(-1)!.slice('answer: '.length);
    assert.equal(answer('answer: 3\nunit: km/h'), '3 kilometres per hour');
    assert.equal(answer('answer: 1\nunit: kg'), '1 kilogram');
    assert.equal(answer('answer: 5\nunit: m2'), '5 square metres');
    assert.equal(answer('answer: 5\nunit: frogs'), '5 frogs');
    assert.equal(answer('answer: -3.5\ntolerance: 0.1'), 'minus 3.5 plus or minus 0.1');
    assert.equal(answer('range: [-1, 2]\nunit: °C'), 'between minus 1 and 2 degrees Celsius');
    assert.equal(answer('answer: 6.02e23'), '6.02 times ten to the power of 23');
    assert.equal(answer('answer: 2e-9'), '2 times ten to the power of minus 9');
    assert.equal(answer('answer: 2.5\nunit: h', 'title: T\nlanguage: fr'), '2,5 heures');
    assert.equal(answer('answer: 5\nunit: m/s/s'), '5 m/s/s');
    assert.equal(answer('answer: 5\nunit: m/s²'), '5 metres per second squared');
    assert.equal(answer('answer: 5\nunit: kg·m/s²'), '5 kg·m/s²');
    const german = 'title: T\nlanguage: de';
    assert.equal(answer('answer: 2\nunit: m/s', german), '2 Meter pro Sekunde');
    assert.equal(answer('range: [3, 5]\nunit: €', german), 'zwischen 3 und 5 Euro');
    const polish = 'title: T\nlanguage: pl';
    assert.equal(answer('answer: 2\nunit: m/s', polish), '2 m/s');
    assert.equal(answer('range: [3, 5]', polish), '3 – 5');
    assert.equal(answer('answer: 6.02e23', polish), '6,02 × 10²³');
    assert.equal(answer('answer: [tak, owszem]', polish), 'tak; owszem');
    assert.ok(
      saidOf('question: How far?\nanswer: 3\nunit: km').includes('announce: Answer in kilometres.'),
    );
  });

  it('has blanks for gaps, with hints and what there is to choose from, and fills them', () => {
    const said = saidOf('cloze: "The {{NPS::three letters}} runs to {{=100~0~1}}."');
    assert.equal(said[0], 'question: The blank 1 (three letters) runs to blank 2.');
    assert.match(
      said[1]!,
      /^choice: blank 2, Choose from: (?:100|0|1), (?:100|0|1), (?:100|0|1)\.$/,
    );
    assert.equal(said.at(-1), 'answer: The NPS runs to 100.');
    assert.equal(saidOf('cloze: "It is {{so}}."')[0], 'question: It is blank.');
  });

  it('reads both sides of a matching, then the pairs', () => {
    const said = saidOf(
      'question: Capitals?\npairs: [{left: France, right: Paris}, {left: Spain, right: Madrid}]\ndistractors: [Rome]',
    );
    assert.deepEqual(said.slice(1, 5), [
      'announce: Match these.',
      'choice: 1. France',
      'choice: 2. Spain',
      'announce: with these.',
    ]);
    assert.deepEqual(
      said
        .slice(5, 8)
        .map((line) => line.slice(-6).trim())
        .toSorted(),
      ['. Rome', 'Madrid', 'Paris'].map((word) => word.slice(-6)).toSorted(),
    );
    assert.deepEqual(said.slice(-2), ['answer: France: Paris', 'answer: Spain: Madrid']);
  });

  it('never reads an ordering in its right order before the answer', () => {
    const said = saidOf('question: Order?\norder: [one, two, three]');
    const asked = said.filter((line) => line.startsWith('choice')).map((line) => line.slice(11));
    assert.deepEqual(asked.toSorted(), ['one', 'three', 'two']);
    assert.notDeepEqual(asked, ['one', 'two', 'three']);
    assert.deepEqual(said.slice(-3), ['answer: 1. one', 'answer: 2. two', 'answer: 3. three']);
  });

  it('has the answer of its author where it is open, or says that there is none', () => {
    assert.deepEqual(
      saidOf('question: Why?\nmodel-answer: So.\nrubric: [{criterion: Reason, points: 1}]').slice(
        -4,
      ),
      ['announce: Answers.', 'answer: So.', 'announce: What counts.', 'answer: Reason'],
    );
    assert.equal(saidOf('question: Why?\nkind: open').at(-1), 'answer: No answer is written here.');
  });

  it('has nothing English in a sentence of another language', () => {
    const bank = `title: T
language: pl
questions:
  - question: Ile to 3–5 ____?
    answer: [a, b]
  - cloze: Stolica to {{Kraków::k}}, rzeka {{=Wisła~Odra}}.
  - question: Ile? ![](a.png) \`x[0]\` $x \\le 1$
    answer: 3
    tolerance: 0.5
    unit: km/h
`;
    const { parts } = lessonOf(bank);
    const own = parts
      .flatMap(({ utterances }) => utterances)
      .filter(({ language }) => language === 'pl')
      .flatMap(({ sentences }) => sentences);
    assert.deepEqual(own.slice(0, 2), ['T', 'Ile to 3–5 …?']);
    assert.ok(own.includes('Stolica to … (1) … (k), rzeka … (2) ….'), own.join('|'));
    const words = own.join(' ').match(/[a-ząćęłńóśźż]{2,}/gi)!;
    const known = 'Ile to Stolica rzeka Wisła Odra Kraków km le';
    assert.deepEqual(
      words.filter((word) => !known.split(' ').includes(word)),
      [],
    );
    const english = parts
      .flatMap(({ utterances }) => utterances)
      .filter(({ language }) => language === 'en');
    assert.ok(english.some(({ sentences }) => sentences.join() === 'blank 2, Choose from.'));
  });

  it('speaks the language of the bank', () => {
    const said = saidOf('question: Est-ce vrai ?\nanswer: true', 'title: T\nlanguage: fr-CA');
    assert.deepEqual(said.slice(1), [
      'announce: Vrai ou faux ?',
      '…',
      'announce: Réponse.',
      'answer: Vrai.',
    ]);
  });
});

function isThink({ role }: { readonly role: string }): boolean {
  return role === 'think';
}
