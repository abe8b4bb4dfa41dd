const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.44 * day;
const year = 365.25 * day;

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** How long something takes, as short as it stands on a button: `10 min`, `8 days`, `1.5 years`. */
export function intervalWords(ms: number, language: string | undefined): string {
  const [count, unit] = measured(ms);
  const unitDisplay = unit === 'minute' || unit === 'hour' ? 'short' : 'long';
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(count);
}

/** When something is due, as one says it: `in 10 minutes`, `tomorrow`, `in 8 days`. */
export function dueWords(ms: number, language: string | undefined): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // In the evening, tomorrow is only a few hours away.
  if (ms >= 18 * hour && ms < 1.5 * day) return format.format(1, 'day');
  const [count, unit] = measured(ms);
  return format.format(count, unit);
}

function measured(ms: number): readonly [count: number, unit: Unit] {
  if (ms < hour) return [Math.max(1, Math.round(ms / minute)), 'minute'];
  if (ms < day) return [Math.round(ms / hour), 'hour'];
  if (ms < 2 * month) return [Math.round(ms / day), 'day'];
  return ms < 2 * year ? [tenths(ms / month), 'month'] : [tenths(ms / year), 'year'];
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
