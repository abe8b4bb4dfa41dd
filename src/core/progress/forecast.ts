import { dayOf } from '../review/index.js';
import { type DueCounts } from './due-today.js';
import type { ReplayedCard } from './replay-in-steps.js';

/** How many cards come up again, and when. */
export interface Forecast {
  /** Today first. */
  readonly days: readonly number[];
  /** Behind them. */
  readonly later: number;
}

/** How far a forecast looks. */
const length = 30;

/**
 * What comes up on which day, if nothing more is learnt. What is due and not asked today, because of the
 * day’s limit or since another card of its item is, waits for tomorrow.
 */
export function forecastOf(
  cards: readonly ReplayedCard[],
  { learning, reviews }: DueCounts,
  today: number,
  timeZone: number,
): Forecast {
  const days = Array.from({ length }, () => 0);
  let later = 0;
  let waiting = 0;
  for (const { state } of cards) {
    const day = dayOf(state.due, timeZone) - today;
    if (day <= 0) waiting++;
    else if (day < length) days[day]!++;
    else later++;
  }
  days[0] = learning + reviews;
  days[1]! += waiting - days[0];
  return { days, later };
}
