import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  type HistoryRecord,
  parseHistory,
  writeRecord,
} from '../../../../src/core/history/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';
import { arbitraryRecord } from './arbitrary-record.js';

const review: HistoryRecord = {
  v: 1,
  t: '2026-11-22T12:00:00.000Z',
  n: 'ab12-1-3',
  type: 'review',
  bank: 'cells',
  item: 'nps',
  card: 'front',
  rating: 3,
};
const line = writeRecord(review);

function parsed(text: string): { records: readonly HistoryRecord[]; skipped: number } {
  return parseHistory(text);
}

describe('a history', () => {
  it('is read as it was written, whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRecord()), (records) => {
        const text = records.map(writeRecord).join('');
        assert.deepEqual(parsed(text), { records, skipped: 0 });
        // Nothing but the ends of lines parts them, and nothing in them steers a terminal.
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
      { numRuns: runs(200) },
    );
  });

  it('loses nothing but the line that is torn', () => {
    for (let length = 1; length < line.length - 1; length++) {
      assert.deepEqual(parsed(line + line.slice(0, length)), { records: [review], skipped: 1 });
      assert.deepEqual(parsed(`${line.slice(0, length)}\n${line}`), {
        records: [review],
        skipped: 1,
      });
    }
    // Only its end is missing: all that it says is there.
    assert.deepEqual(parsed(line.trimEnd()), { records: [review], skipped: 0 });
  });

  const skipped: Readonly<Record<string, string>> = {
    'of another version': line.replace('"v":1', '"v":2'),
    'of an unknown type': line.replace('"review"', '"dance"'),
    'of a type that every object has': line.replace('"review"', '"constructor"'),
    'without a time': line.replace('2026-', 'soon-'),
    'of a year that nobody lives in': line.replace('2026-', '+102026-'),
    'with a rating that is none': line.replace('"rating":3', '"rating":5'),
    'without a rating': line.replace(',"rating":3', ''),
    'without a number': line.replace('ab12-1-3', ''),
    'of something else': '[1, 2]\n',
    'of a merge conflict': '<<<<<<< HEAD\n',
    'of nothing but brackets': `${'['.repeat(5000)}\n`,
  };
  for (const [name, text] of Object.entries(skipped)) {
    it(`skips a line ${name}`, () => {
      assert.deepEqual(parsed(line + text + line), { records: [review, review], skipped: 1 });
    });
  }

  it('keeps the keys that it knows, and no others', () => {
    const more = line.replace('"v":1', '"v":1,"__proto__":{"rating":1},"mood":"good","ms":"long"');
    assert.deepEqual(parsed(more), { records: [review], skipped: 0 });
  });

  it('is read with the lines of other systems, a mark in front, and times without milliseconds', () => {
    assert.deepEqual(parsed(`\ufeff\n\r\n${line.replace('\n', '\r\n')}\n`), {
      records: [review],
      skipped: 0,
    });
    const short = line.replace('12:00:00.000Z', '13:00:00+01:00');
    assert.deepEqual(parsed(short), { records: [review], skipped: 0 });
  });

  it('takes a time in proportion to its length', () => {
    growsInProportion((n) => parseHistory(line.repeat(n)), { from: 1000 });
    growsInProportion((n) => parseHistory('{"v":1,'.repeat(n)), { from: 1000 });
  });
});
