import type { BankDocument, BlockContent } from '../core/document/index.js';
import { type Fold, itemFolds, keyFolds, partFolds } from './folds-of-block.js';
import { regionFolds, remarkFolds } from './remark-folds.js';
import { sectionsOf } from './section-spans.js';

/**
 * What can be folded in a bank, the largest first: sections, regions and remarks, then items, then
 * what is in them; no more than `limit`, since an editor would forget the rest. What a block of items
 * has is found once, as long as its text stays; it is done block by block, so that a large bank that
 * was just opened holds nobody up.
 */
export function* foldsInSteps(
  document: BankDocument,
  limit: number,
): Generator<undefined, readonly Fold[]> {
  const { blocks, head } = document;
  const folds: Fold[] = [];
  for (const { start, end } of sectionsOf(document)) folds.push({ start, end, sort: 'part' });
  for (const { content } of blocks) {
    remarkFolds(content);
    yield;
  }
  folds.push(...regionFolds(blocks));
  function* take(ofBlock: (content: BlockContent) => readonly Fold[]): Generator<undefined, void> {
    for (const { content, offset } of blocks) {
      if (folds.length >= limit) return;
      addTo(folds, ofBlock(content), offset);
      yield;
    }
  }
  yield* take(remarkFolds);
  yield* take(itemFolds);
  for (const { pair, source, offset } of head.entries) addTo(folds, keyFolds(pair, source), offset);
  yield* take(partFolds);
  return folds.slice(0, limit);
}

function addTo(folds: Fold[], found: readonly Fold[], by: number): void {
  for (const { start, end, sort } of found) folds.push({ start: start + by, end: end + by, sort });
}
