const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.44 * day;
const year = 365.25 * day;

/** How long something takes, as short as it stands beside a rating: `10 min`, `8 days`, `1.5 years`. */
export function shortTime(ms: number): string {
  if (ms < minute) return '<1 min';
  if (ms < hour) return `${Math.round(ms / minute)} min`;
  if (ms < day) return `${Math.round(ms / hour)} h`;
  if (ms < 2 * month) return counted(Math.round(ms / day), 'day');
  return ms < 2 * year ? counted(tenths(ms / month), 'month') : counted(tenths(ms / year), 'year');
}

/** When something is due, as one says it: `in 10 minutes`, `tomorrow`, `in 8 days`. */
export function dueWords(due: number, now: number): string {
  const ms = due - now;
  if (ms <= 0) return 'now';
  if (ms < minute) return 'in less than a minute';
  if (ms < hour) return `in ${counted(Math.round(ms / minute), 'minute')}`;
  if (ms < 18 * hour) return `in ${counted(Math.round(ms / hour), 'hour')}`;
  if (ms < 1.5 * day) return 'tomorrow';
  return `in ${shortTime(ms)}`;
}

/** `1 card`, `2 cards`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
