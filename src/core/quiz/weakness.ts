import { type Attempt, type History, nameKey, type Past, type Review } from '../history/index.js';
import { textOf, textsOf } from '../model/kinds/shown.js';
import type { ChosenFor } from './chosen-for.js';
import type { QuizItem } from './quiz-item.js';

/** What a learner did, as far as a choice of questions follows from it. */
export type PastAnswers = Pick<History, 'attempts' | 'reviews'>;

export interface Weakness {
  /** From 0, known well, to 1; in the middle where nothing is known. */
  readonly value: number;
  readonly reason: ChosenFor;
}

/** How much of it was right, by the rating of a review. */
const shareOfRating: Readonly<Record<Review['rating'], number>> = { 1: 0, 2: 0.6, 3: 0.9, 4: 1 };
/** An answer counts half of the one after it. */
const fading = 0.5;
/** So much longer than usual is slow, once there are enough answers to know what is usual. */
const slowFactor = 2;
const enoughAnswers = 5;
/** What an item itself says weighs more than what those beside it do. */
const ownPart = 0.65;

/** How weak a learner is in each item, by its answers, and by those to items of its tags and objectives. */
export function weaknesses(
  items: readonly QuizItem[],
  past: PastAnswers,
): (item: QuizItem) => Weakness {
  const answers = answersByItem(past);
  const usual = usualTime(past.attempts);
  const own = new Map<QuizItem, Own>();
  const groups = new Map<string, { sum: number; count: number }>();
  for (const item of items) {
    const known = ownOf(answers.get(nameOf(item)) ?? [], usual);
    if (known === undefined) continue;
    own.set(item, known);
    for (const { key } of groupsOf(item)) {
      const group = groups.get(key) ?? { sum: 0, count: 0 };
      groups.set(key, { sum: group.sum + known.weak, count: group.count + 1 });
    }
  }
  return (item) => {
    const known = own.get(item);
    const worst = worstGroup(item, groups);
    const beside = worst?.weak ?? 0.5;
    const value = ownPart * (known?.weak ?? 0.5) + (1 - ownPart) * beside;
    return { value, reason: reasonOf(known, worst) };
  };
}

/** One answer or rating: how much was right, when, and how long it took where that was measured. */
interface Given {
  readonly share: number;
  readonly time: number;
  readonly ms?: number;
  readonly isSkipped?: boolean;
}

interface Own {
  /** From 0 to 1. */
  readonly weak: number;
  readonly isWrong: boolean;
  readonly isSkipped: boolean;
  readonly isSlow: boolean;
  readonly lapses: number;
}

function answersByItem({ attempts, reviews }: PastAnswers): ReadonlyMap<string, readonly Given[]> {
  const found = new Map<string, Given[]>();
  const add = (record: Past<Attempt> | Past<Review>, given: Given): void => {
    const key = nameKey(record);
    const list = found.get(key);
    if (list === undefined) found.set(key, [given]);
    else list.push(given);
  };
  for (const attempt of attempts) {
    const { share, time, ms, answer } = attempt;
    add(attempt, { share, time, ms, isSkipped: answer === null });
  }
  for (const review of reviews) {
    add(review, { share: shareOfRating[review.rating], time: review.time });
  }
  for (const list of found.values()) list.sort((a, b) => a.time - b.time);
  return found;
}

/** How long a right answer usually takes, in milliseconds. */
function usualTime(attempts: PastAnswers['attempts']): number | undefined {
  const times = attempts
    .filter(({ correct, ms }) => correct && ms > 0)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  return times.length < enoughAnswers ? undefined : times[times.length >> 1];
}

function ownOf(given: readonly Given[], usual: number | undefined): Own | undefined {
  const last = given.at(-1);
  if (last === undefined) return undefined;
  let sum = 0;
  let weights = 0;
  for (const { share } of given) {
    sum = sum * fading + share;
    weights = weights * fading + 1;
  }
  const lapses = given.filter(
    ({ share }, i) => share < 0.5 && i > 0 && given[i - 1]!.share >= 0.5,
  ).length;
  const isSlow = usual !== undefined && last.share >= 0.5 && (last.ms ?? 0) > usual * slowFactor;
  const weak = 1 - sum / weights + Math.min(0.3, lapses / 10) + (isSlow ? 0.25 : 0);
  return {
    weak: Math.min(1, weak),
    isWrong: last.share < 0.5,
    isSkipped: last.isSkipped === true,
    isSlow,
    lapses,
  };
}

interface Group {
  readonly key: string;
  readonly name: string;
}

function groupsOf({ tags, bank, reading }: QuizItem): readonly Group[] {
  const objectives = textsOf(reading.data['objectives']).map((id) => ({
    key: JSON.stringify([bank.key, id]),
    name: textOf(bank.objectives[id]) ?? id,
  }));
  return [...tags.map((tag) => ({ key: tag, name: tag })), ...objectives];
}

function worstGroup(
  item: QuizItem,
  groups: ReadonlyMap<string, { readonly sum: number; readonly count: number }>,
): { readonly name: string; readonly weak: number } | undefined {
  let worst: { readonly name: string; readonly weak: number } | undefined;
  for (const { key, name } of groupsOf(item)) {
    const group = groups.get(key);
    if (group === undefined) continue;
    const weak = group.sum / group.count;
    if (worst === undefined || weak > worst.weak) worst = { name, weak };
  }
  return worst;
}

/** Enough of a group was wrong to be told of. */
const tellable = 0.4;

function reasonOf(
  own: Own | undefined,
  worst: { readonly name: string; readonly weak: number } | undefined,
): ChosenFor {
  if (own?.isSkipped === true) return { why: 'skipped' };
  if (own?.isWrong === true) return { why: own.lapses > 0 ? 'forgotten' : 'wrong' };
  if (own?.isSlow === true) return { why: 'slow' };
  if (worst !== undefined && worst.weak >= tellable) return { why: 'weak', name: worst.name };
  return { why: own === undefined ? 'new' : 'known' };
}

function nameOf({ bank, key }: QuizItem): string {
  return nameKey({ bank: bank.key, item: key });
}
