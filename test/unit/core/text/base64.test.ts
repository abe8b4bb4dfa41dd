// Bytes as text, compared with what Node makes of them.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { decodeBase64, encodeBase64 } from '../../../../src/core/text/base64.js';
import { runs, seed } from '../../../property-runs.js';

describe('base64', () => {
  it('is what others write and read', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = encodeBase64(bytes);
        assert.equal(text, Buffer.from(bytes).toString('base64'));
        assert.deepEqual(decodeBase64(text), bytes);
        assert.deepEqual(decodeBase64(text.replace(/(.{3})/g, '$1\r\n ')), bytes);
      }),
      { numRuns: runs(300), seed },
    ));

  it('is nothing where other signs stand', () => {
    for (const text of ['A', 'AA=A', '%%%%', 'AAAé', '====']) {
      assert.equal(decodeBase64(text), undefined, text);
    }
    assert.deepEqual(decodeBase64(''), new Uint8Array());
  });
});
