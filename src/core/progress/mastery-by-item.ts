import type { History } from '../history/index.js';
import { cardKey, createScheduler, type ReviewSettings } from '../review/index.js';
import { ownAttempts } from './activity.js';
import { answeredCards } from './answered-cards.js';
import type { KnownItem } from './known-item.js';
import { sharesOf } from './mastery.js';
import { replayInSteps } from './replay-in-steps.js';

/** How well one item is known: how many cards it makes, how many were ever answered, and the mean of these. */
export interface ItemMastery {
  readonly cards: number;
  readonly answered: number;
  /** From 0 to 1; 0 where nothing was answered. */
  readonly share: number;
}

const dayLength = 86_400_000;

/** The same as mastery by tag, for each item by itself: by the item’s key in its bank. */
export function* masteryByItemInSteps(
  history: History,
  items: readonly KnownItem[],
  now: number,
  settings: ReviewSettings,
): Generator<undefined, ReadonlyMap<string, ItemMastery>> {
  const scheduler = createScheduler(settings);
  const replayed = yield* replayInSteps(history, scheduler);
  const answered = answeredCards(ownAttempts(history));
  yield;
  const shares = sharesOf(replayed, answered, scheduler, now + dayLength);
  yield;
  const found = new Map<string, ItemMastery>();
  for (const { name, cards } of items) {
    const known = cards.flatMap((card) => shares.get(cardKey(name, card)) ?? []);
    const sum = known.reduce((all, share) => all + share, 0);
    const share = known.length === 0 ? 0 : sum / known.length;
    found.set(name.item, { cards: cards.length, answered: known.length, share });
  }
  return found;
}
