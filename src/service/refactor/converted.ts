import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem, PlainData } from '../../core/model/reading.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import { comesOutAs, withItem } from './comes-out-as.js';
import { type MapChange, rewriteMap } from './rewrite-map.js';
import { breakOf, columnOf } from './source-lines.js';
import type { KeyPlace } from './write-value.js';

/** Whether an item is whole: what is half typed, or wrong, is mended before it is turned into another. */
export function isWhole({ reading }: PlacedItem): boolean {
  const { map, findings, source } = reading;
  return map !== null && findings.length === 0 && source[map.start] !== '*';
}

/** How keys are written in an item. */
export function keyPlace({ reading }: PlacedItem): KeyPlace {
  const map = reading.map!;
  const column = columnOf(reading.source, map.pairs[0]!.start);
  return { column, inFlow: map.flow, eol: breakOf(reading.source) };
}

/** The edits of the bank that change an item's keys, if they make these data of it and nothing else. */
export function converted(
  document: BankDocument,
  item: PlacedItem,
  change: MapChange,
  data: PlainData,
): readonly Edit[] | undefined {
  const edits = changed(item, change);
  if (edits === undefined || edits.length === 0) return undefined;
  return comesOutAs(document, edits, { items: withItem(item, { data }) }) && edits;
}

/** The edits that change an item's keys, unproven. */
export function changed(
  { reading, offset }: PlacedItem,
  change: MapChange,
): readonly Edit[] | undefined {
  const edits = rewriteMap(reading.source, reading.map!, change);
  return edits?.map((edit) => ({ ...edit, ...shiftSpan(edit, offset) }));
}

/** Data without some keys. */
export function without(data: PlainData, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

/** Data under other names for some keys. */
export function renamed(data: PlainData, names: Readonly<Record<string, string>>): PlainData {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [names[key] ?? key, value]));
}
