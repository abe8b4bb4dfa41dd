import type { DraftAnswer, DraftQuestion } from '../../draft-bank.js';
import { isNear, percent } from './rate.js';

/** A text that is accepted. */
export interface ReadText {
  readonly text: string;
  readonly share: number;
  readonly feedback?: string | undefined;
  readonly caseSensitive?: boolean;
}

/** A number that is accepted, or all between two. */
export interface ReadNumber {
  /** Undefined where only limits are given. */
  readonly number: number | undefined;
  readonly low: number;
  readonly high: number;
  readonly share: number;
  readonly feedback?: string | undefined;
}

/** A question that is answered with words. */
export function textQuestion(
  texts: readonly ReadText[],
  /** Whether all count as they stand, as in files of ours. */
  areAll = false,
): Partial<DraftQuestion> {
  const usable = areAll
    ? texts
    : texts.filter(({ text, share }) => text.trim() !== '' && share !== 0);
  if (usable.length === 0) {
    return { kind: 'open', checks: ['the source has no answer to this'] };
  }
  const byFold = new Map<string, ReadText[]>();
  for (const each of usable) {
    const fold = each.text.trim().toLowerCase();
    byFold.set(fold, [...(byFold.get(fold) ?? []), each]);
  }
  // Two that differ only in their capitals, and yet are not worth the same or not told the same.
  const isTold = [...byFold.values()].some(([first, ...others]) =>
    others.some(
      (other) => !isNear(other.share, first!.share) || other.feedback !== first!.feedback,
    ),
  );
  const isAsked = usable.some(
    ({ text, caseSensitive }) =>
      caseSensitive === true && text.toLowerCase() !== text.toUpperCase(),
  );
  const isSensitive = areAll
    ? usable.some(({ caseSensitive }) => caseSensitive)
    : isTold || isAsked;
  const kept = areAll
    ? usable
    : isSensitive
      ? unique(usable)
      : [...byFold.values()].map(([first]) => first!);
  const entries = kept.map(({ text, ...rest }) => entryOf(text.trim(), rest));
  const [only] = entries;
  return {
    ...kindOf(entries),
    answer: entries.length === 1 && typeof only === 'string' ? only : entries,
    ...(isSensitive ? { 'case-sensitive': true } : {}),
  };
}

function unique(texts: readonly ReadText[]): readonly ReadText[] {
  const seen = new Set<string>();
  return texts.filter(({ text }) => !seen.has(text.trim()) && seen.add(text.trim()));
}

/** Where nothing else tells that the answer is a text. */
function kindOf(entries: readonly (string | DraftAnswer)[]): Pick<DraftQuestion, 'kind'> {
  const words = entries.map((entry) => (typeof entry === 'string' ? entry : String(entry.text)));
  const isNumeric = words.every((text) => /^[-+]?[\d.,\s]+(?:e[-+]?\d+)?$/i.test(text));
  const isTruth = words.length === 1 && /^(?:true|false)$/i.test(words[0]!);
  return isNumeric || isTruth ? { kind: 'short-answer' } : {};
}

/** A question that is answered with a number; undefined where none is accepted. */
export function numberQuestion(numbers: readonly ReadNumber[]): Partial<DraftQuestion> | undefined {
  const usable = numbers.filter(({ share }) => share !== 0);
  const [only, ...others] = usable;
  if (only === undefined) return undefined;
  const isBare = others.length === 0 && isNear(only.share, 1) && only.feedback === undefined;
  const { low, high, number } = only;
  if (isBare) {
    const isEven = number !== undefined && isNear(high - number, number - low);
    if (!isEven) return { range: [low, high] };
    return { answer: number ?? low, ...toleranceOf(number ?? low, high) };
  }
  return {
    answer: usable.map((each) => {
      const middle = each.number ?? plain((each.low + each.high) / 2);
      const entry = entryOf(middle, each);
      const around = toleranceOf(middle, each.high);
      if (around.tolerance === undefined) return entry;
      return typeof entry === 'object' ? { ...entry, ...around } : { text: entry, ...around };
    }),
  };
}

function toleranceOf(number: number, high: number): { readonly tolerance?: number } {
  const tolerance = plain(high - number);
  return tolerance > 0 ? { tolerance } : {};
}

/** Without the dust of subtracting tenths. */
function plain(number: number): number {
  return Number(number.toPrecision(12));
}

function entryOf<T extends number | string>(
  text: T,
  { share, feedback }: { readonly share: number; readonly feedback?: string | undefined },
): T | DraftAnswer {
  if (isNear(share, 1) && feedback === undefined) return text;
  return {
    text,
    ...(isNear(share, 1) ? {} : { weight: percent(share) }),
    ...(feedback === undefined ? {} : { feedback }),
  };
}
