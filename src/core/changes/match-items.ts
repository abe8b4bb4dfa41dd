import type { BankDocument } from '../document/index.js';
import { itemText, reconnect, type Reconnection } from '../history/index.js';
import type { PlacedItem } from '../model/reading.js';

export interface ItemPair {
  readonly before: PlacedItem;
  readonly after: PlacedItem;
}

export interface Matched {
  readonly pairs: readonly ItemPair[];
  readonly removed: readonly PlacedItem[];
  readonly added: readonly PlacedItem[];
}

/** How alike two items must be to be one that was edited, where nothing else tells. */
const alike = 0.75;

/**
 * Finds for each item what it was: the one with the same id, else one that says the same, else the most
 * alike of those that are left.
 */
export function matchItems(before: BankDocument, after: BankDocument): Matched {
  const removed = new Set(before.items);
  const added = new Set(after.items);
  const pairs: ItemPair[] = [];
  const pair = (old: PlacedItem, now: PlacedItem): void => {
    removed.delete(old);
    added.delete(now);
    pairs.push({ before: old, after: now });
  };
  pairBy(({ reading }) => reading.id);
  pairBy(contentOf);
  pairBy(contentWithoutId);
  for (const [old, now] of likeliest([...removed], [...added])) pair(old, now);
  return { pairs, removed: [...removed], added: [...added] };

  function pairBy(keyOf: (item: PlacedItem) => string | undefined): void {
    const byKey = new Map<string, PlacedItem[]>();
    for (const item of removed) {
      const key = keyOf(item);
      if (key === undefined) continue;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [item]);
      else same.push(item);
    }
    for (const item of added) {
      const key = keyOf(item);
      const found = key === undefined ? undefined : byKey.get(key)?.shift();
      if (found !== undefined) pair(found, item);
    }
  }
}

function contentOf({ reading }: PlacedItem): string {
  return JSON.stringify([reading.list, reading.data]);
}

function contentWithoutId({ reading }: PlacedItem): string {
  return JSON.stringify([reading.list, { ...reading.data, id: undefined }]);
}

/** Items that were edited so much that only their words tell; as a learner’s history finds them again. */
function likeliest(
  removed: readonly PlacedItem[],
  added: readonly PlacedItem[],
): readonly (readonly [PlacedItem, PlacedItem])[] {
  if (removed.length === 0 || added.length === 0) return [];
  const bank = 'bank';
  const seen = new Map(
    removed.map(({ reading }, i) => [`${i}`, { bank, item: `old ${i}`, ...itemText(reading) }]),
  );
  const present = added.map(({ reading }, i) => ({
    name: { bank, item: `new ${i}` },
    ...itemText(reading),
  }));
  const history = { seen, reviews: [], attempts: [], oldNames: new Map() };
  const { sure, unsure } = reconnect(history, present);
  const pairOf = ({ from, to }: Reconnection): readonly [PlacedItem, PlacedItem] => [
    removed[Number(from.item.slice(4))]!,
    added[Number(to.item.slice(4))]!,
  ];
  const likely = unsure
    .filter(({ likeness }) => likeness >= alike)
    .map(pairOf)
    // Who gave two ids meant two items.
    .filter(([old, now]) => old.reading.id === undefined || now.reading.id === undefined);
  return [...sure.map(pairOf), ...likely];
}

/** The pairs whose items stand elsewhere among the others than they did: as few as can be. */
export function movedPairs(pairs: readonly ItemPair[]): ReadonlySet<ItemPair> {
  const ordered = pairs.toSorted(
    (a, b) => a.after.offset - b.after.offset || a.after.index - b.after.index,
  );
  const places = pairs
    .toSorted((a, b) => a.before.offset - b.before.offset || a.before.index - b.before.index)
    .map((pair, place) => [pair, place] as const);
  const placeOf = new Map(places);
  // The longest run that is still in order; what is not in it has moved.
  const ends: number[] = [];
  const lengthAt: number[] = [];
  for (const pair of ordered) {
    const place = placeOf.get(pair)!;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
    lengthAt.push(low + 1);
  }
  const moved = new Set<ItemPair>();
  let length = ends.length;
  let below = Infinity;
  for (let i = ordered.length - 1; i >= 0; i--) {
    const pair = ordered[i]!;
    const place = placeOf.get(pair)!;
    if (lengthAt[i] === length && place < below) {
      length--;
      below = place;
    } else moved.add(pair);
  }
  return moved;
}
