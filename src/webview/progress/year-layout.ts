/** How the days of a year are laid out: columns of weeks, in as many bands as the width asks for. */
export interface YearLayout {
  /** The first day of the first week. */
  readonly from: number;
  /** How many weeks there are, and how many stand beside one another. */
  readonly weeks: number;
  readonly perBand: number;
  readonly bands: number;
  /** From one day to the next, in pixels. */
  readonly pitch: number;
}

const least = 11;
const most = 18;

/** Lays out the 365 days up to today; `firstDay` is 1 for weeks that begin on Mondays … 7 Sundays. */
export function yearLayout(today: number, firstDay: number, width: number): YearLayout {
  const first = today - 364;
  const from = first - weekPlace(first, firstDay);
  const weeks = Math.floor((today - from) / 7) + 1;
  let bands = 1;
  while (bands < 6 && width / Math.ceil(weeks / bands) < least) bands++;
  const perBand = Math.ceil(weeks / bands);
  const pitch = Math.min(most, Math.max(8, Math.floor(width / perBand)));
  return { from, weeks, perBand, bands, pitch };
}

/** Which day of its week a day is, from 0. The first of January 1970, day 0, was a Thursday. */
export function weekPlace(day: number, firstDay: number): number {
  return (((day + 4 - firstDay) % 7) + 7) % 7;
}

/**
 * From which count on a day is of which level, so that each level has about as many days; fewer than
 * four where there are few counts.
 */
export function levelsOf(counts: readonly number[]): readonly number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const bounds = [0, 0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)]!);
  return [...new Set([1, ...bounds.slice(1)])].sort((a, b) => a - b);
}

/** The level of a count, from 0 (nothing) to as many as there are bounds. */
export function levelOf(count: number, levels: readonly number[]): number {
  return count <= 0 ? 0 : Math.max(1, levels.filter((from) => count >= from).length);
}
