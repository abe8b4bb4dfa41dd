import assert from 'node:assert/strict';
import fc from 'fast-check';

import { type BankDocument, readBank } from '../../../../src/core/document/index.js';
import {
  type EditedBank,
  insertItem,
  moveItem,
  removeItem,
} from '../../../../src/core/edit/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { runs } from '../../../property-runs.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';

const bank = `title: T
questions:
  # first
  - question: One
    answer: 1 # one

  - question: Two
    answer: two
flashcards:
- front: f
  back: b
`;

function textAfter(
  text: string,
  edit: (bank: BankDocument) => EditedBank | undefined,
): string | undefined {
  const made = edit(readBank(text));
  return made === undefined ? undefined : applyEdits(text, made.edits);
}

describe('edits of the list of items', () => {
  it('write a new item where its neighbours are', () => {
    const item = { question: 'New: one', answer: true };
    assert.equal(
      textAfter(bank, (b) => insertItem(b, 'questions', item, b.items[0])),
      bank.replace('# one\n', '# one\n\n  - question: |\n      New: one\n    answer: true\n'),
    );
    assert.equal(
      textAfter(bank, (b) => insertItem(b, 'flashcards', { front: 'x', back: 'y' }, b.items[0])),
      `${bank}- front: x\n  back: y\n`,
    );
  });

  it('open a list that is not there', () => {
    const card = { front: 'x', back: 'y' };
    const lines = 'flashcards:\n  - front: x\n    back: y\n';
    const add = (b: BankDocument): EditedBank | undefined =>
      insertItem(b, 'flashcards', card, undefined);
    assert.equal(textAfter('title: T', add), `title: T\n${lines}`);
    assert.equal(textAfter('title: T\nflashcards: []\n', add), `title: T\n${lines}`);
    assert.equal(textAfter('title: T\nflashcards:\n', add), `title: T\n${lines}`);
    assert.equal(
      textAfter('{title: T, flashcards: [{front: a, back: b}]}', add),
      '{title: T, flashcards: [{front: a, back: b}, {front: x, back: y}]}',
    );
  });

  it('take an item out, its remarks with it', () => {
    assert.equal(
      textAfter(bank, (b) => removeItem(b, b.items[1]!)),
      bank.replace('  - question: Two\n    answer: two\n', ''),
    );
    assert.equal(
      textAfter(bank, (b) => removeItem(b, b.items[2]!)),
      bank.slice(0, bank.indexOf('flashcards')),
    );
  });

  it('move an item', () => {
    const moved = `title: T
questions:
  - question: Two
    answer: two

  # first
  - question: One
    answer: 1 # one
flashcards:
- front: f
  back: b
`;
    assert.equal(
      textAfter(bank, (b) => moveItem(b, b.items[0]!, 1)),
      moved,
    );
    assert.equal(
      textAfter(moved, (b) => moveItem(b, b.items[1]!, -1)),
      bank,
    );
    assert.equal(
      textAfter(bank, (b) => moveItem(b, b.items[1]!, 1)),
      undefined,
    );
  });

  it('are undone by their opposites, in any bank', () => {
    fc.assert(
      fc.property(arbitraryBankText(), fc.nat({ max: 9 }), (text, which) => {
        const before = readBank(text);
        const item = before.items[which % Math.max(before.items.length, 1)];
        if (item === undefined) return;
        const added = insertItem(before, item.reading.list, { id: 'new', front: 'x' }, item);
        if (added !== undefined) {
          const after = readBank(applyEdits(text, added.edits));
          assert.equal(after.items[added.at]!.reading.id, 'new');
          const back = removeItem(after, after.items[added.at]!);
          if (back !== undefined) {
            assert.deepEqual(
              readBank(applyEdits(after.text, back.edits)).items.map(({ reading }) => reading.data),
              before.items.map(({ reading }) => reading.data),
            );
          }
        }
        const down = moveItem(before, item, 1);
        if (down === undefined) return;
        const up = moveItem(down.document, down.document.items[down.at]!, -1);
        assert.equal(up && applyEdits(down.document.text, up.edits), text);
      }),
      { numRuns: runs(50) },
    );
  });
});
