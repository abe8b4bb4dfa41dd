import { dayOf, type RatedAt } from '../review/index.js';

/**
 * How many reviews of cards that were known by then (in the stage of review, so without the first steps
 * of learning) were remembered: rated hard, good or easy.
 */
interface Tested {
  readonly reviews: number;
  readonly kept: number;
}

export interface RetentionOfMonth extends Tested {
  /** As `2026-03`. */
  readonly month: string;
}

export interface Retention extends Tested {
  /** The last twelve months in order, this one last; also those without a review. */
  readonly months: readonly RetentionOfMonth[];
}

export function retentionOf(tests: readonly RatedAt[], today: number, timeZone: number): Retention {
  const byDay = new Map<number, { reviews: number; kept: number }>();
  for (const { time, rating } of tests) {
    const day = dayOf(time, timeZone);
    let sum = byDay.get(day);
    if (sum === undefined) byDay.set(day, (sum = { reviews: 0, kept: 0 }));
    sum.reviews++;
    if (rating >= 2) sum.kept++;
  }
  const months = new Map<string, { month: string; reviews: number; kept: number }>(
    lastMonths(today).map((month) => [month, { month, reviews: 0, kept: 0 }]),
  );
  const total = { reviews: 0, kept: 0 };
  for (const [day, { reviews, kept }] of byDay) {
    for (const sum of [total, months.get(monthOf(day))]) {
      if (sum === undefined) continue;
      sum.reviews += reviews;
      sum.kept += kept;
    }
  }
  return { ...total, months: [...months.values()] };
}

function lastMonths(today: number): readonly string[] {
  const date = dateOf(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(year, month - 11 + i, 1)).toISOString().slice(0, 7),
  );
}

function monthOf(day: number): string {
  return dateOf(day).toISOString().slice(0, 7);
}

/** A day’s number counts days since 1970. */
function dateOf(day: number): Date {
  return new Date(day * 86_400_000);
}
