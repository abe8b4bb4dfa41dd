import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { decode } from '../../../../src/cli/files/decode.js';
import { decodeWith, type Utf8 } from '../../../../src/core/text/decode.js';
import { isQuick } from '../../../time-taken.js';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** As a browser reads UTF-8. */
const inBrowser: Utf8 = {
  isValid: (input) => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
      return true;
    } catch {
      return false;
    }
  },
  toText: (input) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(input),
};

describe('decode', () => {
  it('reads UTF-8', () => {
    const text = 'Où ? 😀\r\n';
    assert.deepEqual(decode(bytes(text)), { state: 'text', text, hasMark: false });
  });

  it('takes a byte order mark off', () => {
    assert.deepEqual(decode(bytes([0xef, 0xbb, 0xbf], 'é')), {
      state: 'text',
      text: 'é',
      hasMark: true,
    });
  });

  const bad: [name: string, input: Buffer, message: string, text: string, offset: number][] = [
    ['Latin-1', bytes('a: O', [0xf9], ' ?\nb: 1'), 'replacement', 'a: O� ?\nb: 1', 4],
    ['a byte after an emoji', bytes('😀', [0xff], 'x'), 'replacement', '😀�x', 2],
    ['half a character at the end', bytes('ab', [0xe2, 0x82]), 'replacement', 'ab�', 2],
    ['a surrogate', bytes('a', [0xed, 0xa0, 0x80]), 'replacement', 'a���', 1],
    ['an overlong slash', bytes('a', [0xc0, 0xaf]), 'replacement', 'a��', 1],
    ['UTF-16 with a mark', bytes([0xff, 0xfe, 0x61, 0]), 'utf-16', '', 0],
    ['UTF-16, the other way round', bytes([0xfe, 0xff, 0, 0x61]), 'utf-16', '', 0],
    ['UTF-16 without a mark', Buffer.from('title: a bank', 'utf16le'), 'utf-16', '', 0],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0, 0, 13]), 'binary', '', 0],
    ['zeros', Buffer.alloc(1000), 'binary', '', 0],
  ];
  for (const [name, input, message, text, offset] of bad) {
    it(`tells ${name}`, () => {
      assert.deepEqual(decode(input), { state: 'bad', message, text, offset });
      assert.deepEqual(decodeWith(inBrowser, new Uint8Array(input)), decode(input));
    });
  }

  it('leaves one stray control sign in a text to the reader', () => {
    assert.equal(decode(bytes('a'.repeat(500), [0], 'b')).state, 'text');
    assert.equal(decode(bytes('a\u001b[31mb')).state, 'text');
  });

  it('finds the first bad byte wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0xf8, max: 0xff }),
        (text, byte) => {
          fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && text.length > 3);
          const decoded = decode(bytes(text, [byte], 'rest'));
          assert.ok(decoded.state === 'bad');
          if (decoded.message === 'replacement') assert.equal(decoded.offset, text.length);
        },
      ),
    );
  });

  it('is quick about large files', () => {
    const large = Buffer.alloc(40 * 1024 * 1024, 'é ');
    large[large.length - 2] = 0xff;
    isQuick(() => assert.equal(decode(large).state, 'bad'), 1500);
  });
});
