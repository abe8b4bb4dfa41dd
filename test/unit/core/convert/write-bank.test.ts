import assert from 'node:assert/strict';

import fc from 'fast-check';
import { parse } from 'yaml';

import { type DraftBank, writeBank } from '../../../../src/core/convert/index.js';
import { runs, seed } from '../../../property-runs.js';

const empty: DraftBank = { title: 'A title', language: 'en', questions: [], flashcards: [] };

/** What a reader of the format makes of a text slot: what was typed, without blank space around. */
function readText(value: unknown): string {
  assert.ok(['string', 'number', 'boolean'].includes(typeof value), JSON.stringify(value));
  return String(value).trim();
}

/** Pieces that YAML is known to stumble over. */
const trap = fc.constantFrom(
  ...['---', '- x', '...', '\\', ': ', ' #', '#', '"', "'", '|', '>', '{{', '}}', '[', ']', '&a'],
  ...['*a', '!t', '%d', '@', '`', '?', '~', 'null', 'true', '007', '1.10', '\t', '\r', '\n', '\n\n'],
  ...['  ', '\u00a0', '\u0085', '\u2028', '\u2029', '\ufeff', '\0', '\u001b[31m', '😀', '\ud83d', 'é'],
);
const text = fc
  .array(fc.oneof(trap, fc.string({ unit: 'binary', maxLength: 6 }), fc.lorem({ maxCount: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join('').trim())
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
      const read = parse(writeBank(bank)) as { questions: { answer: unknown }[] };
      const value = read.questions[0]?.answer;
      assert.equal(typeof value, 'string');
      assert.equal(readText(value), answer);
    });
  }

  it('writes any text so that it reads back', () => {
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
        const read = parse(writeBank(bank), { strict: true }) as {
          title: unknown;
          questions: { question: unknown; choices?: unknown[]; answer?: unknown }[];
          flashcards: { front: unknown; back: unknown }[];
          notes: unknown;
        };
        assert.equal(readText(read.title), title);
        assert.equal(readText(read.questions[0]?.question), stem);
        assert.equal(readText(read.questions[0]?.choices?.[0]), choice);
        const key = read.questions[0]?.choices?.[1] as { text: unknown; correct: unknown };
        assert.equal(readText(key.text), title);
        assert.equal(key.correct, true);
        assert.equal(typeof read.questions[1]?.answer, 'string');
        assert.equal(readText(read.questions[1]?.answer), choice);
        assert.equal(readText(read.flashcards[0]?.front), choice);
        assert.equal(readText(read.flashcards[0]?.back), notes);
        assert.equal(readText(read.notes), notes);
      }),
      { seed, numRuns: runs(500) },
    );
  });
});
