import type { History, ItemName } from '../history/index.js';
import type { CardState } from './card-state.js';
import type { RatedAt, Scheduler } from './scheduler.js';

/** The name of a card in one text, for maps. */
export function cardKey({ bank, item }: ItemName, card: string): string {
  return `${bank}\n${item}\n${card}`;
}

/** The state of every card that was ever reviewed, by `cardKey`. */
export type Schedule = ReadonlyMap<string, CardState>;

/** Computes all schedules from the reviews of a history: they are kept nowhere else. */
export function scheduleOf({ reviews }: Pick<History, 'reviews'>, scheduler: Scheduler): Schedule {
  const byCard = new Map<string, RatedAt[]>();
  for (const review of reviews) {
    const key = cardKey(review, review.card);
    const known = byCard.get(key);
    if (known === undefined) byCard.set(key, [review]);
    else known.push(review);
  }
  const schedule = new Map<string, CardState>();
  for (const [key, own] of byCard) schedule.set(key, scheduler.replay(own));
  return schedule;
}
