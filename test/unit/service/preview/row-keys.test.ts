import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBank, updateBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { RowKeys } from '../../../../src/service/preview/row-keys.js';

const bankOf = (items: readonly { readonly id?: string; readonly text: string }[]): string =>
  `title: T\nquestions:\n${items
    .map(
      ({ id, text }) =>
        `  - ${id === undefined ? '' : `id: ${id}\n    `}question: ${text}\n    answer: true\n`,
    )
    .join('')}`;

function keysAfter(...texts: readonly string[]): (readonly number[])[] {
  const keys = new RowKeys();
  return texts.map((text) => {
    keys.update(readBank(text).items);
    return keys.keys;
  });
}

describe('the keys of rows', () => {
  const [a, b, c] = [{ text: 'A?' }, { text: 'B?' }, { text: 'C?' }];

  it('begin with 1', () => assert.deepEqual(keysAfter(bankOf([a, b, c])), [[1, 2, 3]]));

  it('stay where an item is typed in', () => {
    const [before, after] = keysAfter(bankOf([a, b, c]), bankOf([a, { text: 'Bb?' }, c]));
    assert.deepEqual(after, before);
  });

  it('go with an item that is moved', () => {
    assert.deepEqual(keysAfter(bankOf([a, b, c]), bankOf([c, a, b]))[1], [3, 1, 2]);
  });

  it('are new for a new item, and gone with one that is gone', () => {
    assert.deepEqual(keysAfter(bankOf([a, b]), bankOf([c, a, b]), bankOf([c, b])), [
      [1, 2],
      [3, 1, 2],
      [3, 2],
    ]);
  });

  it('go with an id, also where all else is new', () => {
    const before = bankOf([{ id: 'x', text: 'X?' }, a, b]);
    const after = bankOf([{ text: 'New?' }, { id: 'x', text: 'Other?' }, { text: 'Bb?' }]);
    assert.deepEqual(keysAfter(before, after)[1]![1], 1);
  });

  it('are each its own, whatever is typed', () => {
    const edit = fc.record({
      at: fc.nat(400),
      length: fc.nat(60),
      text: fc.constantFrom('', 'x', '\n', '  - question: N?\n    answer: true\n', '"', '- '),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let document = readBank(bankOf([a, b, c, { id: 'd', text: 'D?' }, { text: 'E?' }]));
        const keys = new RowKeys();
        keys.update(document.items);
        for (const { at, length, text } of edits) {
          const start = Math.min(at, document.text.length);
          const end = Math.min(start + length, document.text.length);
          document = updateBank(document, [{ start, end, text }]);
          const before = keys.keys;
          const changed = keys.update(document.items);
          assert.equal(keys.keys.length, document.items.length);
          assert.equal(new Set(keys.keys).size, keys.keys.length);
          if (!changed) assert.equal(keys.keys, before);
        }
        assert.equal(applyEdits(document.text, []), document.text);
      }),
    );
  });
});
