import type { HistoryRecord } from './record.js';
import { isMap, isText, recordFields } from './record-fields.js';

export interface ParsedHistory {
  /** In the order of the text. */
  readonly records: readonly HistoryRecord[];
  /** How many lines say nothing that this version knows: torn, foreign, of a later version. */
  readonly skipped: number;
}

/** A line longer than this is nothing that was written here, and is not read. */
const longestLine = 1 << 20;

/** Reads a history. Nothing in it is an error: what cannot be read is counted. */
export function parseHistory(text: string): ParsedHistory {
  const records: HistoryRecord[] = [];
  let skipped = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const record = to - from > longestLine ? undefined : parseLine(text.slice(from, to).trim());
    if (record === undefined) skipped++;
    else if (record !== null) records.push(record);
    from = to + 1;
  }
  return { records, skipped };
}

/** The record of a line; null for an empty line, undefined for what is none. */
function parseLine(line: string): HistoryRecord | null | undefined {
  if (line === '' || line === '\ufeff') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isMap(value) ? readRecord(value) : undefined;
}

/** The same with the keys that are known, in their order, and no others. */
function readRecord(value: Readonly<Record<string, unknown>>): HistoryRecord | undefined {
  const { v, t, n, type, bank, item } = value;
  if (v !== 1 || !isText(n) || n === '' || !isText(bank) || !isText(item)) return undefined;
  if (!isText(type) || !Object.hasOwn(recordFields, type)) return undefined;
  const time = isText(t) ? evenTime(t) : undefined;
  if (time === undefined) return undefined;
  const record: Record<string, unknown> = { v, t: time, n, type, bank, item };
  const fields = recordFields[type as HistoryRecord['type']];
  for (const name in fields) {
    const { test, optional } = fields[name]!;
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined) {
      if (optional) continue;
      return undefined;
    }
    if (!test(given)) {
      // What need not be there is not missed.
      if (optional) continue;
      return undefined;
    }
    record[name] = given;
  }
  return record as unknown as HistoryRecord;
}

const usualTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The time as it is written here, so that times can be sorted as texts; undefined where it is none. */
function evenTime(t: string): string | undefined {
  const time = Date.parse(t);
  if (Number.isNaN(time)) return undefined;
  if (usualTime.test(t)) return t;
  const even = new Date(time).toISOString();
  return usualTime.test(even) ? even : undefined;
}
