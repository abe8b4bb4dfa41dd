/** How a bound is meant: `below` and `above` leave the number itself out. */
export type Bound = 'below' | 'at-most' | 'above' | 'at-least';

/** What a file of a language says of bounds; all words folded. */
export interface BoundWords {
  /** Words before a number that make a bound of it. */
  readonly before: Readonly<Record<Bound, readonly string[]>>;
  /** Words behind a number, or behind its unit, that make a bound of it. */
  readonly behind: Readonly<Record<Bound, readonly string[]>>;
}

const signs: Readonly<Record<string, Bound>> = {
  '<': 'below',
  '>': 'above',
  '≤': 'at-most',
  '≥': 'at-least',
  '<=': 'at-most',
  '>=': 'at-least',
};

export function boundBefore(
  before: string,
  data: BoundWords | undefined,
): { bound: Bound; length: number } | undefined {
  const sign = /[<>]=?$|[≤≥]$/.exec(before)?.[0];
  if (sign !== undefined) return { bound: signs[sign]!, length: sign.length };
  if (data === undefined || before === '') return undefined;
  let found: { bound: Bound; length: number } | undefined;
  for (const bound of bounds) {
    for (const words of data.before[bound]) {
      if (words.length <= (found?.length ?? 0) || !endsWithWord(before, words)) continue;
      found = { bound, length: words.length };
    }
  }
  return found;
}

export function boundBehind(
  behind: string,
  data: BoundWords | undefined,
): { bound: Bound; rest: string } | undefined {
  if (behind.startsWith('+')) return { bound: 'at-least', rest: behind.slice(1) };
  if (data === undefined || behind === '') return undefined;
  for (const bound of bounds) {
    for (const words of data.behind[bound]) {
      if (endsWithWord(behind, words)) {
        return { bound, rest: behind.slice(0, behind.length - words.length) };
      }
      if (behind.startsWith(`${words} `)) return { bound, rest: behind.slice(words.length) };
    }
  }
  return undefined;
}

const bounds: readonly Bound[] = ['below', 'at-most', 'above', 'at-least'];

/** Whether a text ends with a word or words, and not within a longer one. */
export function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  return !/[\p{L}\d]/u.test(text[text.length - word.length - 1] ?? ' ');
}
