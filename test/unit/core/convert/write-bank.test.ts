import assert from 'node:assert/strict';

import fc from 'fast-check';
import { parse } from 'yaml';

import { type DraftBank, writeBank } from '../../../../src/core/convert/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { runs, seed } from '../../../property-runs.js';

const empty: DraftBank = { title: 'A title', language: 'en', questions: [], flashcards: [] };

interface ReadBank {
  readonly title: unknown;
  readonly questions: readonly {
    readonly question: unknown;
    readonly choices?: readonly unknown[];
    readonly answer?: unknown;
    readonly 'model-answer'?: unknown;
  }[];
  readonly flashcards: readonly { readonly front: unknown; readonly back: unknown }[];
  readonly notes: unknown;
}

/** As YAML reads it: a text slot may hold a number or a boolean, but not nothing. */
function readTyped(yaml: string): ReadBank {
  return parse(yaml, { strict: true }) as ReadBank;
}

/** As the format reads text: the characters that were typed. */
function readTyping(yaml: string): ReadBank {
  return parse(yaml, { schema: 'failsafe' }) as ReadBank;
}

/** Blank space around a text does not count. */
function toTrimmed(value: unknown): string {
  assert.equal(typeof value, 'string');
  return String(value).trim();
}

/** Pieces that YAML is known to stumble over. */
const trap = fc.constantFrom(
  ...['---', '- x', '...', '\\', ': ', ' #', '#', '"', "'", '|', '>', '{{', '}}', '[', ']', '&a'],
  ...[
    '*a',
    '!t',
    '%d',
    '@',
    '`',
    '?',
    '~',
    'null',
    'true',
    '007',
    '1.10',
    '\t',
    '\r',
    '\n',
    '\n\n',
  ],
  ...[
    '  ',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\0',
    '\u001b[31m',
    '😀',
    '\ud83d',
    'é',
  ],
);
const text = fc
  .array(fc.oneof(trap, fc.string({ unit: 'binary', maxLength: 6 }), fc.lorem({ maxCount: 3 })), {
    maxLength: 12,
  })
  // Line breaks are one thing in a bank, however a source writes them.
  .map((parts) => parts.join('').trim().replace(/\r+\n/g, '\n'))
  .filter((joined) => joined !== '');

describe('writeBank', () => {
  it('lays a bank out as a person would', () => {
    const bank: DraftBank = {
      title: 'Loyalty: an introduction',
      language: 'fr',
      questions: [
        {
          question: 'Which one?',
          choices: [{ text: 'yes' }, { text: '- 1', correct: true }, { text: '1984' }],
          explanation: 'Two lines\nof text.',
        },
        { question: 'When?', answer: '1822' },
        { question: 'Is it so?', answer: true, checks: ['a guess\nof ours'] },
        { question: 'Match.', pairs: [{ left: 'a', right: 'b' }], status: 'draft' },
      ],
      flashcards: [{ front: 'null', status: 'draft' }],
      notes: '## One\n- a\n\n## Two',
      checks: { title: ['a guess'], notes: ['one', 'two'] },
    };
    assert.equal(
      writeBank(bank),
      `quizwright: 1
# check: a guess
title: |
  Loyalty: an introduction
language: fr

questions:
  - question: Which one?
    choices:
      - yes
      - text: |
          - 1
        correct: true
      - 1984
    explanation: |
      Two lines
      of text.

  - question: When?
    answer: "1822"

  # check: a guess of ours
  - question: Is it so?
    answer: true

  - question: Match.
    pairs:
      - left: a
        right: b
    status: draft

flashcards:
  - front: |
      null
    status: draft

# check: one
# check: two
notes: |
  ## One
  - a

  ## Two
`,
    );
  });

  it('writes no text that the linter takes for misread', () => {
    // Between double quotes, `\\ti` in math would be the beginning of `\\times`.
    for (const question of ['$\n\ti$', 'a $\n  \nb$', '$\u0092\nb\tc$', '\f\b $x$']) {
      const { items } = readBank(writeBank({ ...empty, questions: [{ question, answer: true }] }));
      assert.deepEqual(items[0]?.reading.findings, []);
      assert.equal(items[0]?.reading.data['question'], question.trim());
    }
  });

  it('leaves out what is not there', () => {
    assert.equal(writeBank(empty), 'quizwright: 1\ntitle: A title\nlanguage: en\n');
  });

  it('never folds a line', () => {
    const long = 'word '.repeat(500).trim();
    assert.ok(writeBank({ ...empty, title: long }).includes(`title: ${long}\n`));
  });

  for (const answer of ['1822', '3,14', '-5', '1e3', '0x1F', 'true', 'Yes', 'no', 'null', '~']) {
    it(`keeps the answer ${answer} a text`, () => {
      const bank = { ...empty, questions: [{ question: 'What?', answer }] };
      assert.equal(toTrimmed(readTyped(writeBank(bank)).questions[0]?.answer), answer);
    });
  }

  it('writes any text so that it reads back', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, text, text, text, (title, stem, choice, notes) => {
        const bank: DraftBank = {
          title,
          language: 'en',
          questions: [
            { question: stem, choices: [{ text: choice }, { text: title, correct: true }] },
            { question: stem, answer: choice, 'model-answer': notes, checks: [notes] },
          ],
          flashcards: [{ front: choice, back: notes }],
          notes,
          checks: { notes: [stem] },
        };
        const yaml = writeBank(bank);
        const typing = readTyping(yaml);
        const key = typing.questions[0]?.choices?.[1] as { text: unknown; correct: unknown };
        assert.deepEqual(
          [
            ...[typing.title, typing.questions[0]?.question, typing.questions[0]?.choices?.[0]],
            ...[key.text, key.correct, typing.questions[1]?.answer],
            ...[typing.questions[1]?.['model-answer'], typing.flashcards[0]?.front],
            ...[typing.flashcards[0]?.back, typing.notes],
          ].map(toTrimmed),
          [title, stem, choice, title, 'true', choice, notes, choice, notes, notes],
        );
        const typed = readTyped(yaml);
        assert.equal(toTrimmed(typed.questions[1]?.answer), choice);
        for (const value of [typed.title, typed.questions[0]?.question, typed.notes]) {
          assert.ok(['string', 'number', 'boolean'].includes(typeof value), String(value));
        }
      }),
      { seed, numRuns: runs(500) },
    );
  });
});
