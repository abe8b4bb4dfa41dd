import type { Attempt, History, Past } from '../history/index.js';
import { dayOf } from '../review/index.js';

/** What was done in some time. */
export interface Done {
  readonly reviews: number;
  readonly attempts: number;
  readonly ms: number;
}

/** What was done on a day, by its number (`dayOf`). */
export interface DayDone extends Done {
  readonly day: number;
}

/** Days without a gap; one counts with a single review or attempt. */
export interface Streak {
  /** Up to today, or up to yesterday where nothing was done yet today. */
  readonly current: number;
  readonly longest: number;
  readonly countsToday: boolean;
}

export interface Activity {
  /** The days on which something was done, in order. */
  readonly days: readonly DayDone[];
  readonly total: Done;
}

/** Who takes longer for one answer was away. */
const mostMs = 10 * 60_000;

/** The attempts that stand for themselves: a review of a question writes one beside itself. */
export function ownAttempts({ attempts }: Pick<History, 'attempts'>): readonly Past<Attempt>[] {
  return attempts.filter(({ mode }) => mode !== 'review');
}

/** What was done on which day. */
export function activityOf(
  { reviews }: Pick<History, 'reviews'>,
  attempts: readonly Past<Attempt>[],
  timeZone: number,
): Activity {
  const days = new Map<number, { day: number; reviews: number; attempts: number; ms: number }>();
  const total = { reviews: 0, attempts: 0, ms: 0 };
  const count = (time: number, sort: 'reviews' | 'attempts', taken: number): void => {
    const day = dayOf(time, timeZone);
    let done = days.get(day);
    if (done === undefined) days.set(day, (done = { day, reviews: 0, attempts: 0, ms: 0 }));
    const ms = Math.min(Math.max(taken, 0), mostMs);
    for (const sum of [done, total]) {
      sum[sort] += 1;
      sum.ms += ms;
    }
  };
  for (const { time, ms = 0 } of reviews) count(time, 'reviews', ms);
  for (const { time, ms } of attempts) count(time, 'attempts', ms);
  return { days: [...days.values()].sort((a, b) => a.day - b.day), total };
}

/** `days` in order. */
export function streakOf(days: readonly Pick<DayDone, 'day'>[], today: number): Streak {
  let longest = 0;
  let run = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { day } of days) {
    run = day === last + 1 ? run + 1 : 1;
    last = day;
    longest = Math.max(longest, run);
  }
  return { current: last >= today - 1 ? run : 0, longest, countsToday: last >= today };
}
