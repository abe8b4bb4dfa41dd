import { type CardState, isLearning } from './card-state.js';
import type { ReviewSettings } from './review-settings.js';

const day = 86_400_000;
/** Who learns past midnight still learns today: a day begins at four. */
const begin = 4 * 3_600_000;

/** The number of the learner’s day that a moment belongs to. */
export function dayOf(time: number, timeZone: number): number {
  return Math.floor((time + timeZone * 60_000 - begin) / day);
}

/** When the day behind this one begins. */
export function endOfDay(time: number, timeZone: number): number {
  return (dayOf(time, timeZone) + 1) * day + begin - timeZone * 60_000;
}

/**
 * Whether a card is due. What is learnt in steps of minutes is due to the minute; what is known, on its
 * day: who reviews at nine one day and at eight the next has it all the same.
 */
export function isDue(state: CardState, now: number, timeZone: number): boolean {
  if (state.stage === 'new') return false;
  return isLearning(state) ? state.due <= now : dayOf(state.due, timeZone) <= dayOf(now, timeZone);
}

/** What may still be asked today. */
export interface DayLeft {
  readonly newCards: number;
  /** Cards of any kind, new ones among them. */
  readonly cards: number;
}

/** What the limits leave after what was done today with these cards: all that there are, of every bank. */
export function dayLeft(
  states: Iterable<CardState>,
  now: number,
  {
    newPerDay,
    reviewsPerDay,
    timeZone,
  }: Pick<ReviewSettings, 'newPerDay' | 'reviewsPerDay' | 'timeZone'>,
): DayLeft {
  const today = dayOf(now, timeZone);
  let [begun, asked] = [0, 0];
  for (const { firstReview, lastReview } of states) {
    if (lastReview === undefined || dayOf(lastReview, timeZone) !== today) continue;
    asked++;
    if (dayOf(firstReview!, timeZone) === today) begun++;
  }
  return {
    newCards: Math.max(0, newPerDay - begun),
    cards: Math.max(0, reviewsPerDay - asked),
  };
}
