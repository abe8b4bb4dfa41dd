import { type BankDocument, type BlockContent, placeItem } from '../document/index.js';
import { slugOfReference } from '../markdown/index.js';
import type { ItemReading, PlacedItem } from '../model/reading.js';
import { noteHeadingsOf } from './note-headings.js';

const known = new WeakMap<BlockContent, ReadonlyMap<string, readonly number[]>>();

/** The slug that an item's `source: "#heading"` means; undefined where its source is something else. */
export function headingOfItem({ data }: ItemReading): string | undefined {
  const { source } = data;
  return typeof source === 'string' && source.startsWith('#') ? slugOfReference(source) : undefined;
}

/**
 * The items whose `source: "#heading"` leads to a heading of the notes, in order, by its slug. Blocks of
 * the bank that stayed the same are not looked through again.
 */
export function itemsByHeading({
  head,
  blocks,
}: BankDocument): ReadonlyMap<string, readonly PlacedItem[]> {
  const found = new Map<string, PlacedItem[]>();
  for (const { slug } of noteHeadingsOf(head)) if (slug !== '') found.set(slug, []);
  if (found.size > 0) {
    for (const block of blocks) {
      for (const [slug, indexes] of slugsIn(block.content)) {
        const items = found.get(slug);
        for (const i of indexes) items?.push(placeItem(block.content.items[i]!, block));
      }
    }
  }
  for (const [slug, items] of found) if (items.length === 0) found.delete(slug);
  return found;
}

function slugsIn(content: BlockContent): ReadonlyMap<string, readonly number[]> {
  const before = known.get(content);
  if (before !== undefined) return before;
  const slugs = new Map<string, number[]>();
  for (const [i, { reading }] of content.items.entries()) {
    const slug = headingOfItem(reading);
    if (slug === undefined) continue;
    const indexes = slugs.get(slug);
    if (indexes === undefined) slugs.set(slug, [i]);
    else indexes.push(i);
  }
  known.set(content, slugs);
  return slugs;
}
