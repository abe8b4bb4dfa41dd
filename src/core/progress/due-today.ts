import { nameKey } from '../history/index.js';
import {
  type CardState,
  dayLeft,
  dayOf,
  endOfDay,
  isDue,
  isLearning,
  type ReviewSettings,
} from '../review/index.js';
import type { ReplayedCard } from './replay-in-steps.js';

/** How many known cards are still asked today; new ones are offered, never due. */
export interface DueCounts {
  /** Learnt in steps of minutes. */
  readonly learning: number;
  readonly reviews: number;
}

/**
 * What a review of these cards would ask today, beside new ones: as `reviewQueue` counts, one card of an
 * item on a day and no more than the day’s limit, without needing the items themselves. The limit is that
 * of `all` cards, whatever bank they are of.
 */
export function dueToday(
  cards: readonly ReplayedCard[],
  now: number,
  settings: Pick<ReviewSettings, 'newPerDay' | 'reviewsPerDay' | 'timeZone'>,
  all: Iterable<Pick<ReplayedCard, 'state'>> = cards,
): DueCounts {
  const { timeZone } = settings;
  const today = dayOf(now, timeZone);
  const end = endOfDay(now, timeZone);
  const asked = new Set<string>();
  const due = new Set<string>();
  let learning = 0;
  for (const { name, state } of cards) {
    const item = nameKey(name);
    if (wasAsked(state, today, timeZone)) asked.add(item);
    if (isLearning(state) && state.due < end) {
      learning++;
      asked.add(item);
    } else if (isDue(state, now, timeZone)) due.add(item);
  }
  let reviews = 0;
  for (const item of due) if (!asked.has(item)) reviews++;
  const left = dayLeft(statesOf(all), now, settings);
  return { learning, reviews: Math.min(reviews, left.cards) };
}

/** What is due in each bank alone, by its name; without those where nothing is. */
export function dueOfBanks(
  cards: readonly ReplayedCard[],
  now: number,
  settings: Parameters<typeof dueToday>[2],
  all: Iterable<Pick<ReplayedCard, 'state'>> = cards,
): ReadonlyMap<string, number> {
  const banks = new Map<string, ReplayedCard[]>();
  for (const card of cards) {
    const known = banks.get(card.name.bank);
    if (known === undefined) banks.set(card.name.bank, [card]);
    else known.push(card);
  }
  const due = new Map<string, number>();
  for (const [bank, own] of banks) {
    const { learning, reviews } = dueToday(own, now, settings, all);
    if (learning + reviews > 0) due.set(bank, learning + reviews);
  }
  return due;
}

function* statesOf(cards: Iterable<Pick<ReplayedCard, 'state'>>): Generator<CardState> {
  for (const { state } of cards) yield state;
}

function wasAsked({ lastReview }: CardState, today: number, timeZone: number): boolean {
  return lastReview !== undefined && dayOf(lastReview, timeZone) === today;
}
