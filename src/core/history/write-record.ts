import type { HistoryRecord } from './record.js';
import { recordFields } from './record-fields.js';

/** Signs that JSON lets stand, but by which some programs part lines, or which a terminal obeys. */
const unsafe = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A record as one line with its end; only what is known is written, in a settled order. */
export function writeRecord(record: HistoryRecord): string {
  const { v, t, n, type, bank, item } = record;
  const all = record as unknown as Readonly<Record<string, unknown>>;
  const line: Record<string, unknown> = { v, t, n, type, bank, item };
  for (const name in recordFields[type]) line[name] = all[name];
  return `${JSON.stringify(line).replace(unsafe, escapeSign)}\n`;
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
