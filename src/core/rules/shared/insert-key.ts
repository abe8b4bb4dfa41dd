import type { ItemReading } from '../../model/reading.js';
import type { Edit } from '../../text/span.js';
import { lineBreakAt } from './line-break.js';

/** Writes a key with a bare value before all other keys of an item. */
export function insertKey(
  { map, source }: ItemReading,
  key: string,
  value: string,
): Edit | undefined {
  const first = map?.pairs[0];
  if (first === undefined || map === null) return undefined;
  const at = first.start;
  if (map.flow) return { start: at, end: at, text: `${key}: ${value}, ` };
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const before = source.slice(lineStart, at);
  // Behind `- ` the next key stands under the first, however wide the signs before it are.
  if (!/^[ -]*$/.test(before)) return undefined;
  const eol = lineBreakAt(source, at);
  return { start: at, end: at, text: `${key}: ${value}${eol}${' '.repeat(before.length)}` };
}
