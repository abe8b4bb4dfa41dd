import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { beginningOf, shortLine } from '../../../../src/core/text/beginning-of.js';
import { isQuick } from '../../../time-taken.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '\u{20bb7}') });

/** Whether no half of a sign stands in it. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('the beginning of a text', () => {
  it('is as long as it may be, and cuts no sign in two', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (whole, most) => {
        const cut = beginningOf(whole, most);
        assert.ok(whole.startsWith(cut) && isWhole(cut) && cut.length <= most);
        assert.ok(cut.length >= Math.min(whole.length, most - 1));
      }),
    );
    assert.equal(beginningOf('😀', 1), '');
    assert.equal(beginningOf('a\ud83d', 2), 'a\ud83d');
  });

  it('on one line says where it was cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, most) => {
        const line = shortLine(whole, most);
        const all = whole.replaceAll(/\s+/g, ' ').trim();
        assert.ok(line.length <= most && isWhole(line));
        if (line !== all) assert.ok(line.endsWith('…') && all.startsWith(line.slice(0, -1)));
        else assert.ok(all.length <= most);
      }),
    );
  });

  it('is found at once', () => {
    for (const sign of [' ', 'a ', '\n']) {
      isQuick(() => shortLine(`a${sign.repeat(1_000_000)}b`, 60), 1_000);
    }
  });
});
