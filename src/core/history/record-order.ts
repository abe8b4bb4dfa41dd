import type { HistoryRecord } from './record.js';
import { writeRecord } from './write-record.js';

/** A record and the moment that it counts for. */
export interface TimedRecord {
  readonly record: HistoryRecord;
  readonly time: number;
}

/**
 * Every record once, in the order in which it happened: by time, then by its number. Lines may come
 * from any files in any order, and twice; the result is the same. A time in the future of `now` comes
 * of a clock that was wrong: see `plausibleTimes`.
 */
export function orderRecords(records: Iterable<HistoryRecord>, now: number): TimedRecord[] {
  const once = [...onceEach(records).values()];
  const written = once.map((record) => ({ record, time: Date.parse(record.t) }));
  const timed = written.some(({ time }) => time > now) ? plausibleTimes(written, now) : written;
  return timed.sort((a, b) => a.time - b.time || compareNumbers(a.record.n, b.record.n));
}

function onceEach(records: Iterable<HistoryRecord>): Map<string, HistoryRecord> {
  const once = new Map<string, HistoryRecord>();
  for (const record of records) {
    const known = once.get(record.n);
    if (known === undefined || (known !== record && comesBefore(record, known))) {
      once.set(record.n, record);
    }
  }
  return once;
}

/** Of two lines with one number, somebody changed one: the same of them counts wherever they stand. */
function comesBefore(a: HistoryRecord, b: HistoryRecord): boolean {
  return a.t < b.t || (a.t === b.t && writeRecord(a) < writeRecord(b));
}

/**
 * A device numbers what it writes, so that the order of its records is known even where its clock was
 * wrong: a time in the future counts as that of the record before, else of the one behind; a device that
 * never knew the time wrote at the last moment that others know of. To count it as `now` would put the
 * card off for ever, since `now` goes on.
 */
function plausibleTimes(records: readonly TimedRecord[], now: number): TimedRecord[] {
  let latest = Number.NEGATIVE_INFINITY;
  const devices = new Map<string, TimedRecord[]>();
  for (const each of records) {
    if (each.time <= now && each.time > latest) latest = each.time;
    const device = each.record.n.split('-', 1)[0]!;
    const own = devices.get(device);
    if (own === undefined) devices.set(device, [each]);
    else own.push(each);
  }
  if (latest === Number.NEGATIVE_INFINITY) latest = now;
  return [...devices.values()].flatMap((own) => {
    own.sort((a, b) => compareNumbers(a.record.n, b.record.n));
    let known = own.find(({ time }) => time <= now)?.time ?? latest;
    return own.map(({ record, time }) => {
      if (time <= now) known = time;
      return { record, time: known };
    });
  });
}

/** Numbers in a text by what they count, everything else by its signs: `a-9` stands before `a-10`. */
export function compareNumbers(a: string, b: string): number {
  const [ones, others] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < ones.length && i < others.length; i++) {
    const [one, other] = [ones[i]!, others[i]!];
    if (one === other) continue;
    const byLength = isNumber(one) && isNumber(other) ? one.length - other.length : 0;
    if (byLength !== 0) return byLength;
    return one < other ? -1 : 1;
  }
  return ones.length - others.length || (a < b ? -1 : a > b ? 1 : 0);
}

function partsOf(text: string): readonly string[] {
  return (text.match(/\d+|\D+/g) ?? []).map((part) =>
    isNumber(part) ? part.replace(/^0+(?=\d)/, '') : part,
  );
}

function isNumber(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
