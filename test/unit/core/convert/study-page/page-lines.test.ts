import assert from 'node:assert/strict';

import fc from 'fast-check';

import { parsePageLines } from '../../../../../src/core/convert/study-page/page-lines.js';
import { runs, seed } from '../../../../property-runs.js';

describe('lines of a page', () => {
  it('are where the source has them', () => {
    const source = '\ufeffone\r\n\r\n  two  \rthree\u2028four';
    assert.deepEqual(
      parsePageLines(source).map(({ start, end }) => source.slice(start, end)),
      ['one', 'two', 'three', 'four'],
    );
  });

  it('are freed of what nobody sees', () => {
    assert.deepEqual(
      parsePageLines('\u200ba\u200b \u00adb\u001b[31mc\u0007\ud83d 😀\u200e').map(
        ({ text }) => text,
      ),
      ['a bc· 😀'],
    );
  });

  it('keep hard spaces where they are typography', () => {
    const [line] = parsePageLines('a\u00a0b\u00a0? «\u00a0c\u00a0» 10\u00a0000\u00a0€');
    assert.equal(line?.text, 'a b\u00a0? «\u00a0c\u00a0» 10\u00a0000\u00a0€');
    assert.equal(line.key, 'a b ? « c » 10 000 €');
  });

  it('know their indent, their cells and the blank lines above', () => {
    const lines = parsePageLines('a\n\n\t  b\tc  d\n');
    assert.deepEqual(
      lines.map(({ text, indent, afterBlank, cells }) => ({ text, indent, afterBlank, cells })),
      [
        { text: 'a', indent: 0, afterBlank: false, cells: undefined },
        { text: 'b c d', indent: 6, afterBlank: true, cells: ['b', 'c d'] },
      ],
    );
  });

  it('hold, in order, every word that the source has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        let at = 0;
        for (const { start, end, text } of parsePageLines(source)) {
          assert.ok(start >= at && end > start);
          assert.equal(source.slice(at, start).replace(/[^\p{L}\p{N}]/gu, ''), '');
          assert.equal(text, text.trim());
          assert.notEqual(text, '');
          at = end;
        }
        assert.equal(source.slice(at).replace(/[^\p{L}\p{N}]/gu, ''), '');
      }),
      { seed, numRuns: runs(300) },
    );
  });
});
