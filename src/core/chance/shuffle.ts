import { randomFrom } from './random.js';

/**
 * The numbers from 0 up to, not with, `count` in an order that follows from a seed alone
 * (Fisher–Yates). Those of `fixed` keep their places.
 */
export function shuffledOrder(
  count: number,
  seed: string,
  fixed: (index: number) => boolean = () => false,
): readonly number[] {
  const random = randomFrom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  const free = order.filter((i) => !fixed(i));
  for (let at = free.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [free[at]!, free[other]!];
    [order[a], order[b]] = [order[b]!, order[a]!];
  }
  return order;
}

/** The same, but never the order that there was, where another one is possible. */
export function mixedOrder(count: number, seed: string): readonly number[] {
  const order = shuffledOrder(count, seed);
  if (count < 2 || order.some((value, i) => value !== i)) return order;
  return [...order.slice(1), order[0]!];
}
