import assert from 'node:assert/strict';

import { latinText } from '../../../../src/core/convert/latin-text.js';

const bytesOf = (latin: string): Uint8Array => Buffer.from(latin, 'latin1');

describe('latinText', () => {
  it('reads letters with accents, quotes and the euro as Windows writes them', () => {
    assert.equal(
      latinText(bytesOf('Combien co\xfbte \x93un caf\xe9\x94 ? 2 \x80\r\n')),
      'Combien coûte “un café” ? 2 €\r\n',
    );
  });

  for (const [name, latin] of [
    ['a picture', '\x89PNG\r\n\x1a\n\0\0'],
    ['what has no sign', 'caf\x81 is no word'],
    ['letters that are not Latin', '\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0!'],
  ] as const) {
    it(`takes no part in ${name}`, () => assert.equal(latinText(bytesOf(latin)), undefined));
  }
});
