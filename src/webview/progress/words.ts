import { fill } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';

/** What the page says, and how numbers, days and times are written, in the user’s language. */
export interface Words {
  readonly tell: Tell;
  readonly number: (count: number) => string;
  readonly percent: (share: number) => string;
  /** Of a day’s number. */
  readonly date: (day: number) => string;
  readonly shortDate: (day: number) => string;
  /** The names of the days of the week; `day` is any day of that name. */
  readonly weekday: (day: number, length: 'short' | 'long') => string;
  readonly month: (month: Date, length: 'short' | 'long') => string;
  readonly time: (ms: number) => string;
  readonly days: (count: number) => string;
  readonly cards: (count: number) => string;
  readonly reviews: (count: number) => string;
  readonly answers: (count: number) => string;
  /** What was done, in words. */
  readonly done: (reviews: number, attempts: number) => string;
  /** Which day a week begins with: 1 Monday … 7 Sunday. */
  readonly firstDay: number;
}

interface WeekInfo {
  readonly firstDay: number;
}

export function wordsIn(language: string, tell: Tell): Words {
  const locale = known(language);
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const format = (options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => written.format(dateOf(day));
  };
  const date = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = format({ day: 'numeric', month: 'short' });
  const weekdays = { short: format({ weekday: 'short' }), long: format({ weekday: 'long' }) };
  const months = {
    short: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
  const number = (count: number): string => numbers.format(count);
  const counted = (one: string, many: string) => (count: number) =>
    count === 1 ? one : fill(many, [number(count)]);
  const reviews = counted(tell('1 review'), tell('{0} reviews'));
  const answers = counted(tell('1 answer'), tell('{0} answers'));
  return {
    tell,
    number,
    percent: (share) => shares.format(share),
    date,
    shortDate,
    weekday: (day, length) => weekdays[length](day),
    month: (month, length) => months[length].format(month),
    time(ms) {
      const minutes = Math.round(ms / 60_000);
      if (minutes === 0) return tell('less than a minute');
      if (minutes < 60) return fill(tell('{0} min'), [number(minutes)]);
      return fill(tell('{0} h {1} min'), [number(Math.floor(minutes / 60)), minutes % 60]);
    },
    days: counted(tell('1 day'), tell('{0} days')),
    cards: counted(tell('1 card'), tell('{0} cards')),
    reviews,
    answers,
    done: (ofCards, ofQuizzes) =>
      [
        ...(ofCards > 0 || ofQuizzes === 0 ? [reviews(ofCards)] : []),
        ...(ofQuizzes > 0 ? [answers(ofQuizzes)] : []),
      ].join(', '),
    firstDay: weekInfo(locale).firstDay,
  };
}

/** A day’s number as the date that `Intl` writes in UTC. */
export function dateOf(day: number): Date {
  return new Date(day * 86_400_000);
}

function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

function weekInfo(locale: string | undefined): WeekInfo {
  const of = new Intl.Locale(locale ?? 'en') as Intl.Locale & {
    readonly getWeekInfo?: () => WeekInfo;
    readonly weekInfo?: WeekInfo;
  };
  return of.getWeekInfo?.() ?? of.weekInfo ?? { firstDay: 1 };
}
