import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { replaceHidden, withoutHidden } from '../../../../src/core/text/hidden-signs.js';
import { isQuick } from '../../../time-taken.js';

const joiners = new Set(['\u200c', '\u200d', '\ufe0f']);
const breaks = new Set('\t\n\v\f\r\u0085');
/** As Unicode has it: nothing is to be drawn for these. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]$/u;

describe('signs that nobody sees', () => {
  it('are those of Unicode, but for breaks, and what joins visible signs', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      const isHidden = unseen.test(sign) && !joiners.has(sign) && !breaks.has(sign);
      assert.equal(withoutHidden(sign), isHidden ? '' : sign, code.toString(16));
      assert.equal(
        replaceHidden(sign, () => '?'),
        isHidden ? '?' : sign,
        code.toString(16),
      );
    }
  });

  it('leave what people write as it is', () => {
    for (const text of ['é 漢 👩‍🔬 ❤️‍🔥 🏳️‍⚧️ \t\n', 'می‌خواهم', 'क्‍ष', '☎️ 1️⃣', 'a\r\nb']) {
      assert.equal(withoutHidden(text), text);
      assert.equal(
        replaceHidden(text, () => ''),
        text,
      );
    }
  });

  it('hide nothing in what joins either', () => {
    assert.equal(withoutHidden('a\u200c\u200d\u200d\u200c\u200db'), 'a\u200c\u200db');
    const few = /(?:\u200c|\u200d|\ufe0f){3}/;
    const sneaky = fc.string({
      unit: fc.constantFrom('a', '\u200c', '\u200d', '\ufe0f', '\u200b', '\u{e0041}', '\ud83d'),
    });
    fc.assert(
      fc.property(sneaky, (text) => {
        const once = withoutHidden(text);
        assert.doesNotMatch(once, few);
        assert.equal(withoutHidden(once), once);
      }),
    );
  });

  it('are found at once, however many there are', () => {
    for (const sign of ['\u200b', '\u200d', 'a\u200d', '\u200d\u200b', '\ud83d']) {
      const long = sign.repeat(200_000);
      isQuick(() => withoutHidden(long) + replaceHidden(long, () => '?'), 1_000);
    }
  });
});
