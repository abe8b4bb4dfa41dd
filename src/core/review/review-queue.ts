import { nameKey } from '../history/index.js';
import { type CardState, isLearning, newCard } from './card-state.js';
import type { ReviewCard } from './cards-of-item.js';
import { dayLeft, dayOf, endOfDay, isDue } from './daily-limits.js';
import { interleave, merge } from './interleave.js';
import type { ReviewSettings } from './review-settings.js';
import type { Schedule } from './schedule.js';

/** What is to be asked today. */
export interface ReviewQueue {
  /** Known cards that are due and new ones between them, in the order of asking. */
  readonly cards: readonly ReviewCard[];
  /** Cards that are learnt in steps of minutes and come up again today, the earliest first. */
  readonly learning: readonly ReviewCard[];
  readonly counts: QueueCounts;
  readonly held: HeldBack;
  /** When the next card is due that is not asked now; undefined where there is none. */
  readonly nextDue: number | undefined;
}

export interface QueueCounts {
  readonly newCards: number;
  readonly learning: number;
  readonly reviews: number;
}

/** How many cards the day’s limits hold back, as a day would ask them: one of an item. */
export interface HeldBack {
  readonly newCards: number;
  readonly reviews: number;
}

/** What settles a queue, beside the cards. */
export interface QueueContext {
  readonly schedule: Schedule;
  readonly now: number;
  readonly settings: ReviewSettings;
  readonly seed: string;
}

/**
 * What of these cards is asked today. Those that are due longest come in first, as far as the day’s limit
 * goes, then new ones in the order of their bank; of the cards of one item, only one on a day, since the
 * one gives the other away. Banks and tags are mixed. What was done today counts, also with other banks.
 */
export function reviewQueue(
  cards: readonly ReviewCard[],
  { schedule, now, settings, seed }: QueueContext,
): ReviewQueue {
  const { timeZone } = settings;
  const stateOf = ({ key }: ReviewCard): CardState => schedule.get(key) ?? newCard;
  const today = dayOf(now, timeZone);
  const end = endOfDay(now, timeZone);
  const left = dayLeft(schedule.values(), now, settings);
  /** Items of which a card was or will be asked today. */
  const asked = new Set<string>();
  const learning: ReviewCard[] = [];
  const due: ReviewCard[] = [];
  const fresh: ReviewCard[] = [];
  for (const card of cards) {
    const state = stateOf(card);
    if (state.lastReview !== undefined && dayOf(state.lastReview, timeZone) === today) {
      asked.add(nameKey(card.name));
    }
    if (isLearning(state) && state.due < end) {
      learning.push(card);
      asked.add(nameKey(card.name));
    } else if (state.stage === 'new') fresh.push(card);
    else if (isDue(state, now, timeZone)) due.push(card);
  }
  const one = (card: ReviewCard): boolean => {
    const item = nameKey(card.name);
    if (asked.has(item)) return false;
    asked.add(item);
    return true;
  };
  due.sort((a, b) => stateOf(a).due - stateOf(b).due || (a.key < b.key ? -1 : 1));
  const known = take(due, left.cards, one);
  const begun = take(inTurns(fresh), Math.min(left.newCards, left.cards - known.length), one);
  const held = {
    reviews: take(due, Infinity, one).length,
    newCards: take(fresh, Infinity, one).length,
  };
  learning.sort((a, b) => stateOf(a).due - stateOf(b).due || (a.key < b.key ? -1 : 1));
  return {
    cards: merge(interleave(known, groupOf, seed), begun),
    learning,
    counts: { newCards: begun.length, learning: learning.length, reviews: known.length },
    held,
    nextDue: nextDue(cards, stateOf, new Set([...known, ...begun, ...learning]), end),
  };
}

function take(
  cards: readonly ReviewCard[],
  count: number,
  may: (card: ReviewCard) => boolean,
): ReviewCard[] {
  const taken: ReviewCard[] = [];
  for (const card of cards) {
    if (taken.length >= count) break;
    if (may(card)) taken.push(card);
  }
  return taken;
}

/** The first of each bank, then the second of each: inside a bank the author’s order stays. */
function inTurns(cards: readonly ReviewCard[]): readonly ReviewCard[] {
  const banks = new Map<string, ReviewCard[]>();
  for (const card of cards) {
    const own = banks.get(card.name.bank);
    if (own === undefined) banks.set(card.name.bank, [card]);
    else own.push(card);
  }
  return [...banks.values()].reduce<readonly ReviewCard[]>(merge, []);
}

/** What is mixed with each other: banks, and in a bank its tags. */
export function groupOf({ name, entry }: ReviewCard): string {
  return `${name.bank}\n${entry.item.tags[0] ?? ''}`;
}

/** What waits for another day comes at its beginning, or when it is due. */
function nextDue(
  cards: readonly ReviewCard[],
  stateOf: (card: ReviewCard) => CardState,
  asked: ReadonlySet<ReviewCard>,
  end: number,
): number | undefined {
  let next: number | undefined;
  for (const card of cards) {
    if (asked.has(card)) continue;
    const { stage, due } = stateOf(card);
    const time = stage === 'new' ? end : Math.max(due, end);
    if (next === undefined || time < next) next = time;
  }
  return next;
}
