// What is built for the command line means the same, in ASCII.
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';

import { inOneByte } from '../../../scripts/one-byte-code.js';

describe('code with one byte for each character', () => {
  for (const code of [
    `/^[−–’]\\/é$/.test('−/é')`,
    `/^\\–\\\\é$/.test('–\\\\é')`,
    `/^[😀-😅]{2}$/u.test('😀😅')`,
    `/^(?<clé>œ)$/u.exec('œ').groups.clé`,
    'String.raw`\\b(é|${1 + 1}à)\\ü${"`"}\\\\«`',
    'String.raw`${/’/.test("’")}$é`',
    `/* é */ /é/.test('é') // ü /`,
    `'a' /1/ 2 + '\\u00e9'.length`,
  ]) {
    it(code, () => {
      // As esbuild does it with texts and names.
      const built = code.replace(/clé>/g, 'cle>').replace('.clé', '.cle');
      const written = inOneByte(escapeTexts(built));
      assert.match(written, /^[\0-\x7f]*$/);
      assert.deepEqual(runInNewContext(written), runInNewContext(code));
    });
  }

  it('says what it cannot write', () => {
    assert.throws(() => inOneByte('var é = 1'), /var é/);
  });
});

function escapeTexts(code: string): string {
  return code.replace(/'[^'\n]*'|"[^"\n]*"/g, (text) =>
    text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
