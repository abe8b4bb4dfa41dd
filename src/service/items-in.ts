import { type BankDocument, type PlacedBlock, placeItem } from '../core/document/index.js';
import type { PlacedItem } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';

/**
 * The items that a span touches, in order. Only the blocks around it are looked at, so that what is
 * asked for at every keystroke costs as much as what is seen, however large the bank.
 */
export function itemsIn({ blocks }: BankDocument, { start, end }: Span): readonly PlacedItem[] {
  const items: PlacedItem[] = [];
  for (let i = lastBlockAt(blocks, start); i < blocks.length && blocks[i]!.offset <= end; i++) {
    const block = blocks[i]!;
    for (const item of block.content.items) {
      const { span, source } = item.reading;
      const base = block.offset + item.offset;
      if (base + (span?.start ?? 0) > end) break;
      if (base + (span?.end ?? source.length) >= start) items.push(placeItem(item, block));
    }
  }
  return items;
}

/** The block that an offset is in. */
function lastBlockAt(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  // At a boundary the item before it ends where the next begins.
  return Math.max(0, blocks[low]?.offset === offset ? low - 1 : low);
}
