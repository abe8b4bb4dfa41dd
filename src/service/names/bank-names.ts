import { type BankDocument, type BlockContent, placeItem } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { type Span, shiftSpan } from '../../core/text/span.js';
import { atOnce } from '../in-steps.js';
import { itemAt } from '../place.js';
import { namesInHead } from './head-names.js';
import { keysOfItem, namesInItem } from './item-names.js';
import { keyOfName, type Name, type NameUse } from './name.js';

/** A place where a name is written, in offsets of the bank. */
export interface PlacedName extends Span {
  readonly use: NameUse;
  /** Where `use.source` begins in the bank. */
  readonly offset: number;
  /** The item that it stands in; undefined in the bank's head. */
  readonly item: PlacedItem | undefined;
}

/** The name that is written at an offset; also just behind its last character. */
export function nameAt(document: BankDocument, offset: number): PlacedName | undefined {
  const item = itemAt(document, offset);
  if (item !== undefined) {
    return placedAt(namesInItem(item.reading), item.offset, offset, item);
  }
  for (const { uses, offset: base } of namesInHead(document.head)) {
    const found = placedAt(uses, base, offset, undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placedAt(
  uses: readonly NameUse[],
  base: number,
  offset: number,
  item: PlacedItem | undefined,
): PlacedName | undefined {
  const at = offset - base;
  // An alias of a list is none of the names in it.
  const use = uses.find(({ start, end, aliased }) => {
    return at >= start && at <= end && aliased !== 'more';
  });
  return use && { ...shiftSpan(use, base), use, offset: base, item };
}

/** Every place in a bank where a name is written, in order. */
export function placesOfName(document: BankDocument, name: Name): readonly PlacedName[] {
  return atOnce(placesOfNameInSteps(document, name));
}

/** The same, block by block: items may have to be read again for it. */
export function* placesOfNameInSteps(document: BankDocument, name: Name): Steps {
  const places: PlacedName[] = [];
  for (const { uses, offset } of namesInHead(document.head)) {
    addPlaces(uses, name, offset, undefined, places);
  }
  yield* addPlacesInItems(document, name, places);
  // The keys of the bank may stand behind its lists.
  return places.toSorted((a, b) => a.start - b.start);
}

/** The same, without the bank's own keys. */
export function* placesInItemsInSteps(document: BankDocument, name: Name): Steps {
  const places: PlacedName[] = [];
  yield* addPlacesInItems(document, name, places);
  return places;
}

type Steps = Generator<undefined, readonly PlacedName[]>;

function* addPlacesInItems(
  { blocks }: BankDocument,
  name: Name,
  places: PlacedName[],
): Generator<undefined, void> {
  const key = keyOfName(name);
  for (const block of blocks) {
    for (const index of indexOf(block.content).get(key) ?? none) {
      const item = placeItem(block.content.items[index]!, block);
      addPlaces(namesInItem(item.reading), name, item.offset, item, places);
    }
    yield;
  }
}

const none: readonly number[] = [];

function addPlaces(
  uses: readonly NameUse[],
  { sort, text }: Name,
  offset: number,
  item: PlacedItem | undefined,
  places: PlacedName[],
): void {
  for (const use of uses) {
    if (use.sort !== sort || use.text !== text) continue;
    const span = shiftSpan(use, offset);
    // An alias stands for a list as for each name in it.
    if (places.at(-1)?.start !== span.start) places.push({ ...span, use, offset, item });
  }
}

/** How often a name is written in a bank's items. */
export function countInItems({ blocks }: BankDocument, name: Name): number {
  const key = keyOfName(name);
  return blocks.reduce((sum, { content }) => sum + (indexOf(content).get(key)?.length ?? 0), 0);
}

/** Where a bank has what is named so, and does not only refer to it. */
export function definitionsOf(document: BankDocument, name: Name): readonly PlacedName[] {
  // Items define nothing but their ids, and an id stands in one item.
  if (name.sort === 'item') return placesOfName(document, name);
  const places: PlacedName[] = [];
  for (const { uses, offset } of namesInHead(document.head)) {
    addPlaces(uses, name, offset, undefined, places);
  }
  return places.filter(({ use }) => use.role === 'definition');
}

const indexes = new WeakMap<BlockContent, ReadonlyMap<string, readonly number[]>>();

/** The items of a block by the names in them: made again only for a block that was edited. */
function indexOf(content: BlockContent): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(content);
  if (known !== undefined) return known;
  const index = new Map<string, number[]>();
  content.items.forEach(({ reading }, i) => {
    for (const key of keysOfItem(reading)) {
      const items = index.get(key);
      if (items === undefined) index.set(key, [i]);
      else items.push(i);
    }
  });
  indexes.set(content, index);
  return index;
}
