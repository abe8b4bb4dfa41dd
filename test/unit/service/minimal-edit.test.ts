import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { applyEdits } from '../../../src/core/text/span.js';
import { minimalEdit } from '../../../src/service/minimal-edit.js';

describe('minimalEdit', () => {
  const table: [before: string, after: string, start: number, end: number, text: string][] = [
    ['abc', 'axc', 1, 2, 'x'],
    ['abc', 'ac', 1, 2, ''],
    ['ac', 'abc', 1, 1, 'b'],
    ['aa', 'aaa', 2, 2, 'a'],
    ['', 'a', 0, 0, 'a'],
    ['a', '', 0, 1, ''],
    // Never between the two halves of one character, nor of one line break.
    ['\u{1F600}', '\u{1F601}', 0, 2, '\u{1F601}'],
    ['\u{1F600}', '\u{1FA00}', 0, 2, '\u{1FA00}'],
    ['a\r\nb', 'a\rb', 1, 3, '\r'],
    ['a\r\nb', 'a\nb', 1, 3, '\n'],
  ];
  for (const [before, after, start, end, text] of table) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () => {
      assert.deepEqual(minimalEdit(before, after), { start, end, text });
    });
  }

  it('is none between equal texts', () => {
    assert.equal(minimalEdit('abc', 'abc'), undefined);
  });

  it('turns any text into any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\ud83d', '\ude00') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = minimalEdit(before, after);
        assert.equal(applyEdits(before, edit === undefined ? [] : [edit]), after);
      }),
    );
  });
});
