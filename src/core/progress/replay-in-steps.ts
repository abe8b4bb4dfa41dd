import type { History, ItemName } from '../history/index.js';
import { type CardState, cardKey, type RatedAt, type Scheduler } from '../review/index.js';

/** A card that was reviewed, and what its reviews come to. */
export interface ReplayedCard {
  readonly name: ItemName;
  readonly state: CardState;
}

interface ReviewedCard extends ReplayedCard {
  /** How many of its reviews were rated better than “again”. */
  readonly right: number;
}

/** What replaying a history tells. */
export interface Replayed {
  /** By `cardKey`. */
  readonly cards: ReadonlyMap<string, ReviewedCard>;
  /** The reviews of cards that were known by then: those that tell what is kept, in no order. */
  readonly tests: readonly RatedAt[];
}

/** So many cards are replayed between two moments at which the host may do something else. */
const STEP = 64;
const READ_STEP = 4096;

/** Replays all reviews, each card’s own; once for all that is asked of them. */
export function* replayInSteps(
  { reviews }: Pick<History, 'reviews'>,
  scheduler: Scheduler,
): Generator<undefined, Replayed> {
  const logs = new Map<string, { readonly name: ItemName; readonly own: RatedAt[] }>();
  for (const [i, review] of reviews.entries()) {
    if (i % READ_STEP === 0) yield;
    const key = cardKey(review, review.card);
    const known = logs.get(key);
    if (known !== undefined) known.own.push(review);
    else logs.set(key, { name: { bank: review.bank, item: review.item }, own: [review] });
  }
  const cards = new Map<string, ReviewedCard>();
  const tests: RatedAt[] = [];
  for (const [key, { name, own }] of logs) {
    if (cards.size % STEP === 0) yield;
    let right = 0;
    const state = scheduler.replay(own, (stage, review) => {
      if (stage === 'review') tests.push(review);
      if (review.rating >= 2) right++;
    });
    cards.set(key, { name, state, right });
  }
  return { cards, tests };
}
