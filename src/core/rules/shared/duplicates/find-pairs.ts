import type { QuestionPrint } from '../../../view/index.js';

/** Two things that are alike, the later one first. */
export interface Pair<T> {
  readonly later: T;
  readonly earlier: T;
  /** 0 to 1. */
  readonly alike: number;
}

/** So many others are looked at for each thing: whoever repeats a question a thousand times is told so anyway. */
const MOST_COMPARED = 16;

/**
 * Finds for each thing the most alike of those before it. Only things of one group are compared, and
 * in large groups each only with the first few, so that the time is about linear.
 *
 * @param groups things that may be alike
 * @param inOrder the order of the things
 * @param compare how alike two things are, undefined where they are not
 */
export function findPairs<T extends { readonly print: QuestionPrint }>(
  groups: Iterable<readonly T[]>,
  inOrder: (a: T, b: T) => number,
  compare: (later: T, earlier: T) => number | undefined,
): Pair<T>[] {
  const best = new Map<T, Pair<T>>();
  for (const group of groups) {
    const things = group.toSorted(inOrder);
    for (let i = 1; i < things.length; i++) {
      const later = things[i]!;
      for (let j = 0; j < i && j < MOST_COMPARED; j++) {
        const alike = compare(later, things[j]!);
        if (alike === undefined || alike <= (best.get(later)?.alike ?? 0)) continue;
        best.set(later, { later, earlier: things[j]!, alike });
      }
    }
  }
  return [...best.values()].sort((a, b) => inOrder(a.later, b.later));
}
