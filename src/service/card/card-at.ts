import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Span } from '../../core/text/span.js';
import type { HoverText } from '../hover.js';
import { itemsIn } from '../items-in.js';
import { type CardHost, itemCard } from './item-card.js';

/** The card of the item that begins on a line; of several on one line, of the one at the offset. */
export function cardAt(
  document: BankDocument,
  offset: number,
  line: Span,
  host: CardHost,
): HoverText | undefined {
  const begun = itemsIn(document, line).filter((item) => beginOf(item) >= line.start);
  const item = begun.length === 1 ? begun[0] : begun.find((each) => isAt(each, offset));
  if (item === undefined || !item.reading.isMap) return undefined;
  return { span: line, markdown: itemCard(item.reading, host) };
}

function beginOf({ reading: { span }, offset }: PlacedItem): number {
  return offset + (span?.start ?? 0);
}

function isAt({ reading: { span }, offset }: PlacedItem, at: number): boolean {
  return span !== undefined && offset + span.start <= at && at <= offset + span.end;
}
