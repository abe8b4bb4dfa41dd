import type { BankDocument, PlacedBlock } from '../core/document/index.js';
import type { HeadEntry } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { endOfItem } from './folds-of-block.js';

/** One of the bank's keys with all that is below it. */
export interface Section extends Span {
  readonly entry: HeadEntry;
}

/** The bank's keys, each up to the end of its value or of its last item; of remarks, only those of items. */
export function sectionsOf({ head, blocks }: BankDocument): readonly Section[] {
  return head.entries.map((entry, i): Section => {
    const { pair, offset } = entry;
    const { key, value } = pair;
    const next = head.entries[i + 1];
    const limit = next === undefined ? Infinity : next.offset + next.pair.key.start;
    const isList = key.text === 'questions' || key.text === 'flashcards';
    const last = isList ? endOfLastItem(blocks, limit) : 0;
    const end = Math.max((value ?? key).end + offset, last);
    return { start: key.start + offset, end, entry };
  });
}

function endOfLastItem(blocks: readonly PlacedBlock[], limit: number): number {
  for (const { content, offset } of blocks.toReversed()) {
    if (offset >= limit) continue;
    const last = content.items.findLastIndex((item) => item.offset + offset < limit);
    if (last >= 0) return endOfItem(content, last, content.text) + offset;
  }
  return 0;
}
