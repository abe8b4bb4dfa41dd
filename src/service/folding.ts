import type { BankDocument, BlockContent, PlacedBlock } from '../core/document/index.js';
import { endOfItem, type Fold, itemFolds, keyFolds, partFolds } from './folds-of-block.js';
import { regionFolds, remarkFolds } from './remark-folds.js';

/**
 * What can be folded in a bank, the largest first: sections, regions and remarks, then items, then
 * what is in them; no more than `limit`, since an editor would forget the rest. What a block of items
 * has is found once, as long as its text stays.
 */
export function foldsOf(document: BankDocument, limit: number): readonly Fold[] {
  const { blocks, head } = document;
  const folds: Fold[] = [...sections(document), ...regionFolds(blocks)];
  const take = (ofBlock: (content: BlockContent) => readonly Fold[]): void => {
    for (const { content, offset } of blocks) {
      if (folds.length >= limit) return;
      addTo(folds, ofBlock(content), offset);
    }
  };
  take(remarkFolds);
  take(itemFolds);
  for (const { pair, source, offset } of head.entries) addTo(folds, keyFolds(pair, source), offset);
  take(partFolds);
  return folds.slice(0, limit);
}

/** Each key of the bank with all that is below it. */
function sections({ head, blocks }: BankDocument): readonly Fold[] {
  return head.entries.map(({ pair, offset }, i): Fold => {
    const { key, value } = pair;
    const next = head.entries[i + 1];
    const limit = next === undefined ? Infinity : next.offset + next.pair.key.start;
    const isList = key.text === 'questions' || key.text === 'flashcards';
    const last = isList ? endOfLastItem(blocks, limit) : 0;
    const end = Math.max((value ?? key).end + offset, last);
    return { start: key.start + offset, end, sort: 'part' };
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

function addTo(folds: Fold[], found: readonly Fold[], by: number): void {
  for (const { start, end, sort } of found) folds.push({ start: start + by, end: end + by, sort });
}
