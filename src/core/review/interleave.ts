import { randomFrom } from '../chance/random.js';
import { shuffledOrder } from '../chance/shuffle.js';

/**
 * Puts things of several groups in an order in which each group is spread evenly over the whole, and
 * which follows from a seed: what is mixed is remembered better than what comes in blocks.
 */
export function interleave<T>(
  things: readonly T[],
  groupOf: (thing: T) => string,
  seed: string,
): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groupOf(thing);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [thing]);
    else known.push(thing);
  }
  const placed: { readonly thing: T; readonly at: number; readonly order: number }[] = [];
  for (const [group, own] of groups) {
    const offset = randomFrom(`${seed}/${group}`)();
    for (const [i, index] of shuffledOrder(own.length, `${seed}/${group}/order`).entries()) {
      placed.push({ thing: own[index]!, at: (i + offset) / own.length, order: placed.length });
    }
  }
  return placed.sort((a, b) => a.at - b.at || a.order - b.order).map(({ thing }) => thing);
}

/** Two lists as one, each in its order, the shorter spread evenly over the longer. */
export function merge<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const merged: T[] = [];
  for (let i = 0, k = 0; i < a.length || k < b.length;) {
    // Of two at one place that of the first list.
    const fromFirst =
      k >= b.length || (i < a.length && (i + 0.5) * b.length <= (k + 0.5) * a.length);
    merged.push(fromFirst ? a[i++]! : b[k++]!);
  }
  return merged;
}
