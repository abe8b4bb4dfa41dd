import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import {
  type ItemText,
  itemText,
  nameKey,
  seenRecords,
} from '../../../../src/core/history/index.js';

function textOf(list: string, item: string): ItemText {
  const [placed] = readBank(`title: x\n${list}:\n  - ${item}\n`).items;
  return itemText(placed!.reading);
}

describe('the text of an item, as its history keeps it', () => {
  const cases: readonly (readonly [string, string, ItemText])[] = [
    [
      'flashcards',
      '{front: What is *it*?, back: "**That**"}',
      { text: 'What is it?', answer: 'That' },
    ],
    [
      'flashcards',
      '{cloze: "The {{sun}} *shines* at {{12|noon}}."}',
      { text: 'The … shines at ….', answer: 'sun / 12' },
    ],
    [
      'questions',
      '{question: "Is `a < b`?", answer: true}',
      { text: 'Is `a < b`?', answer: 'true' },
    ],
    [
      'questions',
      '{question: Which?, choices: [a, {text: b, correct: true}]}',
      { text: 'Which?', answer: 'b' },
    ],
    ['questions', '{question: Which?, order: [a, b]}', { text: 'Which?', answer: 'a / b' }],
    [
      'questions',
      '{question: Which?, pairs: [{left: a, right: b}]}',
      { text: 'Which?', answer: 'a = b' },
    ],
    ['questions', '{question: How many?, answer: 42}', { text: 'How many?', answer: '42' }],
    ['questions', '{question: How?, range: [1, 2]}', { text: 'How?', answer: '1 – 2' }],
    ['questions', '{question: Why?, model-answer: So.}', { text: 'Why?', answer: 'So.' }],
    ['questions', '{question: Why?}', { text: 'Why?' }],
    ['questions', '{}', { text: '' }],
    ['questions', 'just a text', { text: '' }],
  ];
  for (const [list, item, expected] of cases) {
    it(`of \`${item}\``, () => {
      assert.deepEqual(textOf(list, item), expected);
    });
  }

  it('is cut where it is long, never inside a sign', () => {
    const { text } = textOf('flashcards', `{front: "x${'😀'.repeat(300)}", back: y}`);
    assert.equal(text.length, 399);
    assert.doesNotMatch(text, /[\ud800-\udbff]$/);
  });

  it('is written once, and again when the item reads otherwise', () => {
    const [placed] = readBank('title: x\nflashcards: [{id: a, front: A, back: B}]\n').items;
    const name = { bank: 'b', item: 'a' };
    const record = { type: 'item', ...name, text: 'A', answer: 'B' };
    const known = (text: ItemText) => new Map([[nameKey(name), text]]);
    assert.deepEqual(seenRecords(new Map(), name, placed!.reading), [record]);
    assert.deepEqual(seenRecords(known({ text: 'A', answer: 'B' }), name, placed!.reading), []);
    assert.deepEqual(seenRecords(known({ text: 'A' }), name, placed!.reading), [record]);
    assert.deepEqual(seenRecords(known({ text: 'X', answer: 'B' }), name, placed!.reading), [
      record,
    ]);
  });
});
