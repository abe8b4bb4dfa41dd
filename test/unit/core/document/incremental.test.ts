// The promise that everything at a keystroke stands on: a bank read again after an edit equals the
// same text read from the beginning, in every part, span and word.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BankDocument, readBank, updateBank } from '../../../../src/core/document/index.js';
import { applyEdits, type Edit } from '../../../../src/core/text/span.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';

/** Everything that a document tells, as plain data. */
function told(document: BankDocument): unknown {
  const { text, head, items, findings, comments, itemCount } = document;
  return JSON.parse(
    JSON.stringify({
      ...{ text, head, findings, comments, itemCount },
      items: items.map((item) => ({ ...item, node: item.reading.node })),
    }),
  ) as unknown;
}

function assertSame(updated: BankDocument, text: string): void {
  const whole = readBank(text);
  // Equal texts tell quickly that all is well; comparing parts tells what is not.
  if (JSON.stringify(told(updated)) === JSON.stringify(told(whole))) return;
  assert.deepEqual(told(updated), told(whole), JSON.stringify(text));
}

describe('updateBank', () => {
  it('equals reading everything, edit after edit', () => {
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(arbitraryEdit(), { minLength: 1, maxLength: 8 }),
        (start, edits) => {
          let text = start;
          let document = readBank(text);
          for (const each of edits) {
            const edit = editOf(each, text);
            text = applyEdits(text, [edit]);
            document = updateBank(document, [edit]);
            assertSame(document, text);
          }
        },
      ),
      { seed, numRuns: runs(300) },
    );
  });

  it('equals reading everything after several edits at once', () => {
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(arbitraryEdit(), { minLength: 2, maxLength: 70 }),
        (text, wanted) => {
          const edits: Edit[] = [];
          for (const edit of wanted.map((each) => editOf(each, text))) {
            const apart = edits.every(({ start, end }) => edit.start > end || edit.end < start);
            if (apart) edits.push(edit);
          }
          assertSame(updateBank(readBank(text), edits), applyEdits(text, edits));
        },
      ),
      { seed, numRuns: runs(150) },
    );
  });

  it('reads only the item that changed', () => {
    const items = Array.from(
      { length: 1000 },
      (_, i) => `  - question: Is it ${i}?\n    answer: true\n`,
    );
    const text = `title: T\nquestions:\n${items.join('')}`;
    const before = readBank(text);
    const start = text.indexOf('Is it 500');
    const after = updateBank(before, [{ start, end: start, text: 'x' }]);
    const fresh = after.items.filter(({ reading }, i) => reading !== before.items[i]!.reading);
    assert.deepEqual(
      fresh.map(({ name }) => name),
      ['questions[500]'],
    );
    assert.equal(
      after.blocks.filter(({ content }, i) => content !== before.blocks[i]!.content).length,
      1,
      'one block is put together again',
    );
  });
});
