import type { Attempt, ItemName, Past } from '../history/index.js';
import { cardKey } from '../review/index.js';

/** What the attempts at one card come to. */
export interface AnsweredCard {
  readonly name: ItemName;
  readonly answers: number;
  /** How much of them was right, each from 0 to 1. */
  readonly right: number;
  /** How much of the last one was. */
  readonly last: number;
}

/** By `cardKey`; `attempts` in the order of time. */
export function answeredCards(
  attempts: readonly Past<Attempt>[],
): ReadonlyMap<string, AnsweredCard> {
  const cards = new Map<
    string,
    { readonly name: ItemName; answers: number; right: number; last: number }
  >();
  for (const attempt of attempts) {
    const { bank, item, card = 'question', share } = attempt;
    const key = cardKey(attempt, card);
    const known = cards.get(key);
    if (known === undefined) {
      cards.set(key, { name: { bank, item }, answers: 1, right: share, last: share });
    } else {
      known.answers++;
      known.right += share;
      known.last = share;
    }
  }
  return cards;
}
