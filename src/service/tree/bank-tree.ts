import type { ItemList } from '../../core/model/reading.js';
import type { BankFacts } from '../bank-facts.js';

/** A line below a bank in the tree of banks: its sections, and in these the items. */
export type TreeLine = SectionLine | RangeLine | ItemLine;

export interface SectionLine {
  readonly sort: 'section';
  readonly name: ItemList | 'notes';
}

/** Items of a list that is too long to be shown at once, from `from` up to, not with, `to`. */
export interface RangeLine {
  readonly sort: 'range';
  readonly list: ItemList;
  readonly from: number;
  readonly to: number;
}

/** An item, by its place in its list and in the bank's `items`. */
export interface ItemLine {
  readonly sort: 'item';
  readonly list: ItemList;
  readonly index: number;
  readonly item: number;
}

/** So many items are shown below one another, and so many ranges. */
const PAGE = 100;

/** A few more than a page are no reason to open ranges first. */
const MOST = 150;

/** What a bank has. A key that stands twice is one section. */
export function sectionLines({ sections }: BankFacts): readonly SectionLine[] {
  const names = new Set(sections.map(({ name }) => name));
  return Array.from(names, (name) => ({ sort: 'section', name }));
}

/** What stands below a section or a range: items, or ranges of them; as much as a page. */
export function linesBelow(facts: BankFacts, line: TreeLine): readonly (RangeLine | ItemLine)[] {
  if (line.sort === 'item') return [];
  if (line.sort === 'range') return linesBetween(facts, line.list, line.from, line.to);
  return line.name === 'notes' ? [] : linesBetween(facts, line.name, 0, Infinity);
}

/** How many items a list has. */
export function countItems({ items }: BankFacts, list: ItemList): number {
  return placesOf(items, list).length;
}

/** The items of a range, by their places in the bank's `items`. */
export function itemsOfRange(
  { items }: BankFacts,
  { list, from, to }: RangeLine,
): readonly number[] {
  return placesOf(items, list).slice(from, to);
}

function linesBetween(
  { items }: BankFacts,
  list: ItemList,
  from: number,
  upTo: number,
): readonly (RangeLine | ItemLine)[] {
  const places = placesOf(items, list);
  const to = Math.min(upTo, places.length);
  if (to - from <= MOST) {
    return places
      .slice(from, to)
      .map((item, i) => ({ sort: 'item', list, index: from + i, item }) as const);
  }
  const step = stepFor(to - from);
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, i): RangeLine => {
    const start = from + i * step;
    return { sort: 'range', list, from: start, to: Math.min(start + step, to) };
  });
}

/** How long ranges are, so that there are no more than a page of them. */
function stepFor(count: number): number {
  let step = PAGE;
  while (count / step > MOST) step *= PAGE;
  return step;
}

const known = new WeakMap<BankFacts['items'], Map<ItemList, readonly number[]>>();

/** Where the items of a list stand among all, in their order. */
function placesOf(items: BankFacts['items'], list: ItemList): readonly number[] {
  let lists = known.get(items);
  if (lists === undefined) known.set(items, (lists = new Map()));
  let places = lists.get(list);
  if (places === undefined) {
    places = items.flatMap((item, i) => (item.list === list ? i : []));
    lists.set(list, places);
  }
  return places;
}
