/** What a file of a language says of dates; all words folded. */
export interface DateWords {
  /** The names of the twelve months; several for one are parted by blanks. */
  readonly months: readonly string[];
  /** Words between the day, the month and the year. */
  readonly dateWords: readonly string[];
  /** What makes an ordinal of digits: the `th` of `4th`. */
  readonly ordinals: readonly string[];
}

/** A date that grows with time; two can be compared where the same parts are given. */
export interface StatedDate {
  readonly value: number;
  /** `d`, `m` and `y` for what is given. */
  readonly parts: string;
  /** The other words of the text. */
  readonly label: string;
}

/** `14 July 1789`, `July 4, 1776`, `1er mai`. */
export function readDate(text: string, data: DateWords): StatedDate | undefined {
  const { months, pattern } = monthsOf(data);
  if (!pattern.test(text)) return undefined;
  const words = text.match(/[\p{L}\p{M}']+|\d+/gu) ?? [];
  let [day, month, year] = [0, 0, 0];
  const label: string[] = [];
  for (const [i, word] of words.entries()) {
    const named = months.get(word);
    if (named !== undefined && month === 0) month = named;
    else if (/^\d+$/.test(word)) {
      const number = Number(word);
      if (word.length >= 3 && year === 0) year = number;
      else if (number >= 1 && number <= 31 && day === 0) day = number;
      else return undefined;
    } else if (isBesideNumber(words, i, data.ordinals) || data.dateWords.includes(word)) continue;
    else label.push(word);
  }
  if (month === 0 || (day === 0 && year === 0)) return undefined;
  const value = (year * 12 + month) * 31 + day;
  const parts = `${day > 0 ? 'd' : ''}m${year > 0 ? 'y' : ''}`;
  return { value, parts, label: label.join(' ') };
}

function isBesideNumber(words: readonly string[], at: number, known: readonly string[]): boolean {
  return known.includes(words[at]!) && /^\d+$/.test(words[at - 1] ?? '');
}

interface Months {
  readonly months: ReadonlyMap<string, number>;
  /** Finds any of them. */
  readonly pattern: RegExp;
}

const monthsByData = new WeakMap<DateWords, Months>();

function monthsOf(data: DateWords): Months {
  let known = monthsByData.get(data);
  if (known === undefined) {
    const names = data.months.map((each) => each.split(' '));
    known = {
      months: new Map(names.flatMap((each, i) => each.map((name) => [name, i + 1] as const))),
      pattern: new RegExp(`(?<!\\p{L})(?:${names.flat().join('|')})(?!\\p{L})`, 'u'),
    };
    monthsByData.set(data, known);
  }
  return known;
}
