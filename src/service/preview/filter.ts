import { foldText } from '../../core/markdown/fold.js';
import type { BankHead, PlacedItem } from '../../core/model/reading.js';
import { facetsOf, searchTextOf } from './item-facets.js';

/** Which items are shown; an empty list or text lets all through. */
export interface Filter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  readonly difficulties: readonly string[];
  readonly statuses: readonly string[];
  readonly problemsOnly: boolean;
}

export const everything: Filter = {
  text: '',
  tags: [],
  kinds: [],
  difficulties: [],
  statuses: [],
  problemsOnly: false,
};

/** Values that occur in a bank, the most frequent first. */
export interface Facets {
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  readonly difficulties: readonly string[];
  readonly statuses: readonly string[];
}

/** So many items are looked at between two moments at which the host may do something else. */
const STEP = 256;

export function isEverything({
  text,
  tags,
  kinds,
  difficulties,
  statuses,
  problemsOnly,
}: Filter): boolean {
  const lists = [tags, kinds, difficulties, statuses];
  return text.trim() === '' && !problemsOnly && lists.every(({ length }) => length === 0);
}

/** The places of the items that pass a filter, in steps; all words of its text must be there. */
export function* passing(
  items: readonly PlacedItem[],
  { data }: BankHead,
  filter: Filter,
  hasProblem: (index: number) => boolean,
): Generator<undefined, readonly number[]> {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  const bankTags = stringsOf(data['tags']);
  const difficulty = defaultDifficulty(data);
  const among = (list: readonly string[], value: string): boolean =>
    list.length === 0 || list.includes(value);
  const found: number[] = [];
  for (const [i, { reading }] of items.entries()) {
    if (i % STEP === 0) yield;
    if (filter.problemsOnly && !hasProblem(i)) continue;
    const facets = facetsOf(reading);
    if (!among(filter.kinds, facets.kind) || !among(filter.statuses, facets.status)) continue;
    if (!among(filter.difficulties, facets.difficulty ?? difficulty)) continue;
    const { tags } = filter;
    if (tags.length > 0 && !tags.some((tag) => facets.tags.includes(tag) || bankTags.includes(tag)))
      continue;
    if (words.length > 0) {
      const text = searchTextOf(reading);
      if (!words.every((word) => text.includes(word))) continue;
    }
    found.push(i);
  }
  return found;
}

/** What can be filtered by, in steps. */
export function* countFacets(
  items: readonly PlacedItem[],
  { data }: BankHead,
): Generator<undefined, Facets> {
  const counts = {
    tags: new Map<string, number>(),
    kinds: new Map<string, number>(),
    difficulties: new Map<string, number>(),
    statuses: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, value: string): void => {
    if (value !== '') map.set(value, (map.get(value) ?? 0) + 1);
  };
  const difficulty = defaultDifficulty(data);
  for (const tag of stringsOf(data['tags'])) counts.tags.set(tag, items.length);
  for (const [i, { reading }] of items.entries()) {
    if (i % STEP === 0) yield;
    const facets = facetsOf(reading);
    for (const tag of facets.tags) add(counts.tags, tag);
    add(counts.kinds, facets.kind);
    add(counts.difficulties, facets.difficulty ?? difficulty);
    add(counts.statuses, facets.status);
  }
  return {
    tags: byCount(counts.tags).slice(0, 1000),
    kinds: byCount(counts.kinds),
    // In their own order, which is no one's to count.
    difficulties: ['easy', 'medium', 'hard'].filter((each) => counts.difficulties.has(each)),
    statuses: ['draft', 'review', 'approved'].filter((each) => counts.statuses.has(each)),
  };
}

function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([value]) => value);
}

function defaultDifficulty(data: BankHead['data']): string {
  const defaults = data['defaults'];
  if (typeof defaults !== 'object' || defaults === null) return '';
  const { difficulty } = defaults as { readonly difficulty?: unknown };
  return typeof difficulty === 'string' ? difficulty : '';
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
