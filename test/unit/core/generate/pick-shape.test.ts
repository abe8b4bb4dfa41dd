import assert from 'node:assert/strict';

import { bankStyle } from '../../../../src/core/generate/bank-style.js';
import { pickShape } from '../../../../src/core/generate/pick-shape.js';
import { readBank } from '../../../../src/core/document/index.js';
import { isQuick } from '../../../time-taken.js';

describe('what is taken of an answer', () => {
  it('is looked at in no time, however long it is', () => {
    for (const sign of [' ', ' \n', '\t', '\u200b', '\r', '0', '\ud83d']) {
      for (const most of [80, 8_000, 1_000_000]) {
        const text = `a${sign.repeat(400_000 / sign.length)}b`;
        isQuick(() => pickShape(text, { type: 'text', most }), 500);
        isQuick(() => pickShape(text.slice(1, -1), { type: 'number' }), 500);
      }
    }
  });

  it('is a text without blanks at the ends of its lines, and of the asked length', () => {
    const textOf = (text: string, most?: number): unknown =>
      pickShape(text, { type: 'text', ...(most === undefined ? {} : { most }) });
    assert.equal(textOf(' a  b   \n  c  \r\n\r\n d \u200b'), 'a  b\n  c\n\n d');
    assert.equal(textOf('a'.repeat(80), 80), 'a'.repeat(80));
    assert.equal(textOf('a'.repeat(81), 80), undefined);
    assert.equal(textOf(`a${' '.repeat(70)}\n${' '.repeat(70)}b`, 80), `a\n${' '.repeat(70)}b`);
    assert.equal(textOf(`a${' '.repeat(200)}`, 80), undefined);
  });

  it('is a number that can be written', () => {
    for (const [text, number] of [
      [' -1.5 ', -1.5],
      ['+3', 3],
      ['1e3', undefined],
      ['9'.repeat(400), undefined],
      ['', undefined],
    ] as const) {
      assert.equal(pickShape(text, { type: 'number' }), number, text);
    }
  });
});

describe('the style of a bank', () => {
  it('tells what is asked without half a sign', () => {
    for (let letters = 130; letters < 150; letters++) {
      const asked = `${'a'.repeat(letters)}😀😀😀😀😀😀 and so on`;
      const { stems } = bankStyle(readBank(`flashcards:\n  - front: ${asked}\n    back: b\n`));
      assert.equal(stems.length, 1);
      assert.doesNotMatch(stems[0]!, /\p{Cs}/u);
    }
  });
});
