import type { KeyOrder } from './key-order.js';

interface Keyed {
  readonly name: string | undefined;
  readonly pinned: boolean;
}

/**
 * Puts a map's keys into their order, with all that belongs to them; keys that the order does not
 * know come behind the others, as they stood among themselves. What is told of a map as a whole is
 * told at its first key: where a remark to the linter speaks of that line, another key cannot come
 * first.
 */
export function arrange<Key extends Keyed>(keys: readonly Key[], order: KeyOrder): readonly Key[] {
  const rank = ({ name = '' }: Key): number => order.get(name) ?? order.size;
  let isInOrder = true;
  for (let i = 1; i < keys.length && isInOrder; i++) {
    isInOrder = rank(keys[i - 1]!) <= rank(keys[i]!);
  }
  if (isInOrder) return keys;
  const arranged = keys.toSorted((a, b) => rank(a) - rank(b));
  const first = arranged[0]!;
  if (first !== keys[0] && (first.pinned || keys[0]!.pinned)) return keys;
  return arranged;
}
