import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { selectionAt } from '../../../src/service/index.js';
import { exampleNames, readExample } from '../examples/example-files.js';

const choices = `choices:
      - Loire
      - text: "The Seine"
        correct: true
      - {text: Rhône, correct: false}`;
const asked = `question: |
      Which river flows
      through Paris?
    ${choices}`;
const text = `title: Rivers
objectives: {find: Find them}
questions:
  - ${asked}
  - question: Short?
flashcards:
  - front: a
    back: b
`;

/** What is selected step by step, from the second sign of `part` on. */
function grown(part: string, source = text): string[] {
  const at = source.indexOf(part) + 1;
  return selectionAt(readBank(source), at).map(({ start, end }) => source.slice(start, end));
}

const item = `- ${asked}`;
const items = `  ${item}\n  - question: Short?`;
const around = [asked, item, items, `questions:\n${items}`, text];

describe('a selection that grows', () => {
  it('takes in the word, the text, the choice, the list, the item, the section, the bank', () => {
    const list = choices.slice('choices:\n      '.length);
    const choice = 'text: "The Seine"\n        correct: true';
    assert.deepEqual(grown('Seine'), [
      'Seine',
      'The Seine',
      '"The Seine"',
      'text: "The Seine"',
      choice,
      `- ${choice}`,
      list,
      choices,
      ...around,
    ]);
  });

  it('takes in the line of a longer text', () => {
    const stem = 'Which river flows\n      through Paris?';
    assert.deepEqual(grown('Paris'), [
      'Paris',
      'through Paris?',
      stem,
      `|\n      ${stem}`,
      `question: |\n      ${stem}`,
      ...around,
    ]);
  });

  it('goes by brackets, and begins with a key where the cursor is on one', () => {
    assert.deepEqual(grown('correct: false').slice(0, 4), [
      'correct',
      'correct: false',
      'text: Rhône, correct: false',
      '{text: Rhône, correct: false}',
    ]);
    assert.deepEqual(grown('Find them'), [
      'Find',
      'Find them',
      'find: Find them',
      '{find: Find them}',
      'objectives: {find: Find them}',
      text,
    ]);
  });

  it('is the bank where nothing is, and nothing in an empty one', () => {
    assert.deepEqual(grown('# x', `# x\n${text}`), [`# x\n${text}`]);
    assert.deepEqual(selectionAt(readBank(''), 0), []);
  });

  it('always grows, around the cursor, up to the bank', () => {
    const broken = ['questions:\n  - [{', 'questions: [{question: a}, "b', '- a', '\ufeff{a: b}'];
    for (const source of [
      text.replaceAll('\n', '\r\n'),
      ...broken,
      ...exampleNames.map(readExample),
    ]) {
      const bank = readBank(source);
      for (let at = 0; at <= source.length; at += Math.ceil(source.length / 150)) {
        const spans = selectionAt(bank, at);
        assert.deepEqual(spans.at(-1), { start: 0, end: source.length });
        for (const [i, { start, end }] of spans.entries()) {
          assert.ok(start <= at && at <= end);
          const inner = spans[i - 1];
          if (inner === undefined) continue;
          assert.ok(start <= inner.start && inner.end <= end);
          assert.ok(end - start > inner.end - inner.start);
        }
      }
    }
  });
});
