import type { QuestionPrint } from '../../../view/index.js';
import type { Comparison } from './comparison.js';
import { Groups } from './groups.js';

/** A thing that is compared by its print. */
export interface Printed {
  readonly print: QuestionPrint;
}

/** Two things that are alike, the later one first. */
export interface Pair<T> {
  readonly later: T;
  readonly earlier: T;
  /** 0 to 1. */
  readonly alike: number;
}

/** So many others are looked at for each thing: whoever repeats a question a thousand times is told so anyway. */
const MOST_COMPARED = 16;

/** A group of more is parted before its things are compared with each other. */
const LARGE = 16;

/**
 * Finds for each thing the most alike of those before it, of several that are as much so the first.
 *
 * @param things in order
 * @param compare how alike two things are, undefined where they are not
 */
export function findPairs<T extends Printed>(
  things: readonly T[],
  comparison: Comparison,
  compare = (later: T, earlier: T): number | undefined =>
    comparison.compare(later.print, earlier.print),
): Pair<T>[] {
  const groups = new Groups<T>();
  for (const thing of things) {
    for (const key of comparison.keysOf(thing.print)) groups.add(key, thing);
  }
  const pairs: Pair<T>[] = [];
  for (const group of groups.crowded()) {
    // Things were added in order, so that they stand in it.
    for (const pair of pairsInGroup([...group], comparison, compare)) pairs.push(pair);
  }
  const order = orderOf(things, pairs);
  const inOrder = (a: T, b: T): number => order.get(a)! - order.get(b)!;
  return bestOf(pairs, inOrder);
}

/** The places of the few things that have a pair. */
function orderOf<T>(things: readonly T[], pairs: readonly Pair<T>[]): ReadonlyMap<T, number> {
  const paired = new Set(pairs.flatMap(({ later, earlier }) => [later, earlier]));
  const order = new Map<T, number>();
  if (paired.size === 0) return order;
  things.forEach((thing, at) => {
    if (paired.has(thing)) order.set(thing, at);
  });
  return order;
}

/**
 * For things that have a number in common, given in order: the most alike of those before each. In a large group each thing is
 * compared with the first few only, so that the time is about linear.
 */
export function pairsInGroup<T extends Printed>(
  group: readonly T[],
  { splitBy, compare: comparePrints }: Comparison,
  compare = (later: T, earlier: T): number | undefined => comparePrints(later.print, earlier.print),
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const addPairs = (things: readonly T[]): void => {
    for (let i = 1; i < things.length; i++) {
      const later = things[i]!;
      let best: Pair<T> | undefined;
      for (let j = 0; j < i && j < MOST_COMPARED; j++) {
        const earlier = things[j]!;
        const alike = compare(later, earlier);
        if (alike === undefined || alike <= (best?.alike ?? 0)) continue;
        best = { later, earlier, alike };
      }
      if (best !== undefined) pairs.push(best);
    }
  };
  if (splitBy === undefined || group.length <= LARGE) {
    addPairs(group);
    return pairs;
  }
  const parts = new Groups<T>();
  for (const thing of group) for (const key of splitBy(thing.print)) parts.add(key, thing);
  for (const part of parts.crowded()) addPairs([...part]);
  return pairs;
}

/** For each later thing the pair that is most alike, in order; what was found in several groups once. */
export function bestOf<T>(pairs: Iterable<Pair<T>>, inOrder: (a: T, b: T) => number): Pair<T>[] {
  const best = new Map<T, Pair<T>>();
  for (const pair of pairs) {
    const known = best.get(pair.later);
    const isBetter =
      known === undefined ||
      pair.alike > known.alike ||
      // Groups come in any order: who is told must not depend on it.
      (pair.alike === known.alike && inOrder(pair.earlier, known.earlier) < 0);
    if (isBetter) best.set(pair.later, pair);
  }
  return [...best.values()].sort((a, b) => inOrder(a.later, b.later));
}
