import type { Attempt, ItemName, Past } from '../history/index.js';
import { cardKey } from '../review/index.js';

/** What the attempts at one card come to. */
export interface AnsweredCard {
  readonly name: ItemName;
  readonly answers: number;
  /** How much of them was right, each from 0 to 1. */
  readonly right: number;
  /** How much of the last ones was, where each counts half of the one after it. */
  readonly lately: number;
}

/** An answer counts so much of the one after it. */
const fading = 0.5;

/** By `cardKey`; `attempts` in the order of time. */
export function answeredCards(
  attempts: readonly Past<Attempt>[],
): ReadonlyMap<string, AnsweredCard> {
  const cards = new Map<
    string,
    { -readonly [K in keyof AnsweredCard]: AnsweredCard[K] } & { weight: number }
  >();
  for (const attempt of attempts) {
    const { bank, item, card = 'question', share } = attempt;
    const key = cardKey(attempt, card);
    const known = cards.get(key);
    if (known === undefined) {
      cards.set(key, { name: { bank, item }, answers: 1, right: share, lately: share, weight: 1 });
    } else {
      known.answers++;
      known.right += share;
      const before = known.weight * fading;
      known.lately = (share + known.lately * before) / (1 + before);
      known.weight = 1 + before;
    }
  }
  return cards;
}
