import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  type HistoryRecord,
  mergeRecords,
  nameKey,
  type NewRecord,
  parseHistory,
  stampRecord,
  writeRecord,
} from '../../../../src/core/history/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../time-taken.js';
import { arbitraryRecord } from './arbitrary-record.js';

const day = 86_400_000;
const start = Date.parse('2026-01-01T08:00:00Z');
const later = start + 1000 * day;

function review(item: string, rating: 1 | 2 | 3 | 4 = 3, bank = 'b'): NewRecord<'review'> {
  return { type: 'review', bank, item, card: 'front', rating };
}

function link(from: string, item: string): NewRecord<'link'> {
  return { type: 'link', from: { bank: 'b', item: from }, bank: 'b', item };
}

/** Records of a device, a day apart. */
function written(device: string, ...records: readonly NewRecord[]): HistoryRecord[] {
  return records.map((record, i) => stampRecord(record, start + i * day, `${device}-${i + 1}`));
}

function itemsOf(records: readonly HistoryRecord[]): readonly string[] {
  return mergeRecords(records, later).reviews.map(({ item }) => item);
}

describe('records of several devices', () => {
  it('give one state, however they are parted, ordered and repeated', () => {
    const logs = fc.array(arbitraryRecord(), { maxLength: 30 }).chain((records) =>
      fc.record({
        records: fc.constant(records),
        order: fc.shuffledSubarray(
          records.map((_, i) => i),
          { minLength: records.length, maxLength: records.length },
        ),
        again: fc.subarray(records),
        now: fc.integer({ min: start - 3000 * day, max: later + 3000 * day }),
      }),
    );
    fc.assert(
      fc.property(logs, ({ records, order, again, now }) => {
        const shuffled = [...again, ...order.map((i) => records[i]!)];
        const text = shuffled.map(writeRecord).join('');
        assert.deepEqual(mergeRecords(parseHistory(text).records, now), mergeRecords(records, now));
      }),
      { numRuns: runs(300) },
    );
  });

  it('are put in the order of their times, then of their numbers', () => {
    const [one, two, three] = [9, 10, 100].map((n) =>
      stampRecord(review(`i${n}`), start, `a-${n}`),
    );
    const earlier = stampRecord(review('first'), start - 1, 'z-1');
    assert.deepEqual(itemsOf([three!, two!, one!, earlier]), ['first', 'i9', 'i10', 'i100']);
  });

  it('count once, though a line is there twice', () => {
    const [record] = written('a', review('x'));
    assert.deepEqual(itemsOf([record!, { ...record! }, record!]), ['x']);
  });
});

describe('what is undone', () => {
  it('does not count, and nothing else is touched', () => {
    const log = written('a', review('x'), review('y'), {
      type: 'undo',
      of: 'a-1',
      bank: 'b',
      item: 'x',
    });
    assert.deepEqual(itemsOf(log), ['y']);
    assert.deepEqual(itemsOf(log.toReversed()), ['y']);
  });

  it('counts again when the undo is undone', () => {
    const undo = (of: string): NewRecord => ({ type: 'undo', of, bank: 'b', item: 'x' });
    assert.deepEqual(itemsOf(written('a', review('x'), undo('a-1'), undo('a-2'))), ['x']);
    assert.deepEqual(itemsOf(written('a', review('x'), undo('a-1'), undo('a-2'), undo('a-3'))), []);
    assert.deepEqual(itemsOf(written('a', review('x'), undo('a-3'), undo('a-2'))), ['x']);
  });

  it('is so even if the clock went back in between', () => {
    const [one, undo] = written('a', review('x'), {
      type: 'undo',
      of: 'a-1',
      bank: 'b',
      item: 'x',
    });
    assert.deepEqual(itemsOf([one!, { ...undo!, t: new Date(start - day).toISOString() }]), []);
  });
});

describe('an item with a new name', () => {
  it('keeps what was known of it, and what another device still writes under the old one', () => {
    assert.deepEqual(itemsOf(written('a', review('old'), link('old', 'new'), review('old'))), [
      'new',
      'new',
    ]);
  });

  it('may have several, one after the other, and its first again', () => {
    const log = [
      review('a'),
      link('a', 'b'),
      review('b'),
      link('b', 'c'),
      review('a'),
      review('b'),
    ];
    assert.deepEqual(itemsOf(written('d', ...log)), ['c', 'c', 'c', 'c']);
    assert.deepEqual(
      itemsOf(written('d', ...log, link('c', 'a'), review('c'))),
      Array(5).fill('a'),
    );
  });

  it('leaves its old name free for another, once that is said', () => {
    const log = written('d', review('a'), link('a', 'b'), link('a', 'a'), review('a'), review('b'));
    assert.deepEqual(itemsOf(log), ['b', 'a', 'b']);
    assert.deepEqual([...mergeRecords(log, later).oldNames], []);
  });

  it('is told as what the old one leads to', () => {
    const { oldNames } = mergeRecords(
      written('d', review('a'), link('a', 'b'), link('b', 'c')),
      later,
    );
    assert.deepEqual(
      [...oldNames.values()],
      ['c', 'c'].map((item) => ({ bank: 'b', item })),
    );
    assert.deepEqual(
      [...oldNames.keys()],
      ['a', 'b'].map((item) => nameKey({ bank: 'b', item })),
    );
  });

  it('is forgotten when the link is undone', () => {
    const undo: NewRecord = { type: 'undo', of: 'd-2', bank: 'b', item: 'b' };
    assert.deepEqual(itemsOf(written('d', review('a'), link('a', 'b'), undo)), ['a']);
  });
});

describe('a clock that was wrong', () => {
  const timesAt = (records: readonly HistoryRecord[], now: number): readonly string[] =>
    mergeRecords(records, now).reviews.map(({ item, time }) => `${item} ${(time - start) / day}`);
  const future = (record: HistoryRecord): HistoryRecord => ({
    ...record,
    t: '2099-01-01T00:00:00.000Z',
  });

  it('puts a review where its device wrote it, not into the future', () => {
    const [x, y, z] = written('a', review('x'), review('y'), review('z'));
    const [other] = written('b', review('other'));
    const log = [x!, future(y!), z!, other!];
    assert.deepEqual(timesAt(log, later), ['x 0', 'y 0', 'other 0', 'z 2']);
    // And there it stays, whenever it is looked at: a card is not put off day by day.
    assert.deepEqual(timesAt(log, later + 100 * day), timesAt(log, later));
  });

  it('that was never right counts as the last moment that others know of, else as now', () => {
    const [x] = written('a', review('x'));
    const [, y] = written('b', review('y'), review('y'));
    assert.deepEqual(timesAt([future(x!), y!], later), ['x 1', 'y 1']);
    assert.deepEqual(timesAt([future(x!)], later), ['x 1000']);
  });

  it('that stands before the first right time counts as that', () => {
    const [x, y] = written('a', review('x'), review('y'));
    assert.deepEqual(timesAt([future(x!), y!], later), ['x 1', 'y 1']);
  });
});

describe('a long history', () => {
  it('of 100,000 reviews is put together well under a second', () => {
    const log = Array.from({ length: 100_000 }, (_, i) =>
      stampRecord(review(`i${i % 5000}`), start + i * 60_000, `a-${i}`),
    );
    isQuick(() => mergeRecords(log, later), 700);
  });

  it('takes a time in proportion to its length, whatever its links', () => {
    const chain = (n: number): HistoryRecord[] =>
      Array.from({ length: n }, (_, i) =>
        stampRecord(i % 2 === 0 ? link(`i${i}`, `i${i + 2}`) : review('i0'), start + i, `a-${i}`),
      );
    growsInProportion((n) => mergeRecords(chain(n), later), { from: 1000 });
    const wrong = (n: number): HistoryRecord[] =>
      Array.from({ length: n }, (_, i) => stampRecord(review('x'), later + i + 1, `a${i}-${i}`));
    growsInProportion((n) => mergeRecords(wrong(n), later), { from: 1000 });
  });
});
