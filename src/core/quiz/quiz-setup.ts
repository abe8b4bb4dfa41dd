import { shuffledOrder } from '../chance/shuffle.js';
import { parseDuration } from '../model/schema/duration.js';
import { textOf } from '../model/kinds/shown.js';
import { type Adaptive, adaptivePool } from './adaptive.js';
import { besideEachOther } from './beside-each-other.js';
import { entriesOf, type QuizEntry } from './quiz-entry.js';
import type { QuizItem } from './quiz-item.js';
import type { PastAnswers } from './weakness.js';

/**
 * `practice` says after each answer what is right, `exam` at the end, `flip` turns cards, `cram` asks
 * again what was wrong until it is right.
 */
export type QuizMode = 'practice' | 'exam' | 'flip' | 'cram';

export const quizModes: readonly QuizMode[] = ['practice', 'exam', 'flip', 'cram'];

/** When a learner is told what is right. */
export type FeedbackTime = 'immediate' | 'at-end' | 'never';

/** What is wanted; what is not said, the bank says. */
export interface QuizRequest {
  readonly mode: QuizMode;
  /** Settles everything that chance settles. */
  readonly seed: string;
  /** How many questions. */
  readonly pick?: number;
  /** Items with any of these; all where there are none. */
  readonly tags?: readonly string[];
  readonly shuffleQuestions?: boolean;
  readonly shuffleChoices?: boolean;
  /** Milliseconds; `null` for none, whatever the bank says. */
  readonly timeLimit?: number | null;
  /** Only these items or cards, by `ref`: a selection, one item, the wrong ones of a quiz before. */
  readonly only?: readonly string[];
  /**
   * What the learner did before: then what they are weak in is asked more, and harder or easier questions
   * follow their answers. In practice and with cards; an exam is the same for all.
   */
  readonly adaptTo?: PastAnswers;
}

/** What a quiz is, once it has begun: with the same banks, the same again. */
export interface QuizSetup {
  readonly mode: QuizMode;
  readonly seed: string;
  /** What is asked, in order, by `ref`; where the quiz adapts, what it chooses from. */
  readonly refs: readonly string[];
  readonly adaptive?: Adaptive;
  /** For items that do not say it themselves. Undefined: as their bank says. */
  readonly shuffleChoices: boolean | undefined;
  /** Milliseconds. */
  readonly timeLimit: number | undefined;
  readonly feedback: FeedbackTime;
  /** The share of the points that passes, from 0 to 1. */
  readonly pass: number | undefined;
}

export interface BuiltQuiz {
  readonly setup: QuizSetup;
  readonly entries: readonly QuizEntry[];
}

/** Makes a quiz of items. What there is to ask may be nothing. */
export function buildQuiz(items: readonly QuizItem[], request: QuizRequest): BuiltQuiz {
  const { mode, seed, only } = request;
  const quiz = oneOf(items.map(({ bank }) => bank.quiz)) ?? {};
  const isShuffled = request.shuffleQuestions ?? quiz['shuffle-questions'] === true;
  const pick = request.pick ?? (only === undefined ? numberOf(quiz['pick']) : undefined);
  const wanted = askedIn(mode, chosen(items, request));
  const rest = {
    mode,
    seed,
    shuffleChoices: request.shuffleChoices,
    timeLimit: timeLimitOf(request, quiz['time-limit']),
    feedback: feedbackOf(mode, quiz['feedback']),
    pass: passOf(quiz['pass']),
  };
  if (request.adaptTo !== undefined && adaptsIn(mode)) {
    const all = pickSome(wanted, Infinity, { mode, seed, only, isShuffled: false });
    const pool = adaptivePool(all, pick ?? usualPick, request.adaptTo, seed);
    const refs = pool.entries.map(({ ref }) => ref);
    return { entries: pool.entries, setup: { ...rest, refs, adaptive: pool.adaptive } };
  }
  const picked = pickSome(wanted, pick ?? Infinity, { mode, seed, only, isShuffled });
  const ordered = besideEachOther(picked, ({ item }) => item.stimulus);
  return {
    entries: ordered,
    setup: { ...rest, refs: ordered.map(({ ref }) => ref) },
  };
}

/** So many questions has a quiz that adapts, where nobody says how many. */
const usualPick = 20;

/** Whether a quiz of this mode can follow its learner. */
export function adaptsIn(mode: QuizMode): boolean {
  return mode === 'practice' || mode === 'flip';
}

function chosen(
  items: readonly QuizItem[],
  { mode, tags = [], only }: Pick<QuizRequest, 'mode' | 'tags' | 'only'>,
): readonly QuizItem[] {
  const isWanted = wantedIn(only);
  const folded = new Set(tags.map((tag) => tag.toLowerCase()));
  return items.filter(
    (item) =>
      (only === undefined || entriesOf(item, mode === 'flip').some(isWanted)) &&
      (folded.size === 0 || item.tags.some((tag) => folded.has(tag.toLowerCase()))),
  );
}

/** Whether an entry was asked for: by its own `ref`, or with all of its item. */
function wantedIn(only: QuizRequest['only']): (entry: QuizEntry) => boolean {
  if (only === undefined) return () => true;
  const wanted = new Set(only);
  return ({ ref, item }) => wanted.has(ref) || wanted.has(item.ref);
}

/** Cards are flipped, questions answered; where there are only the others, those are asked. */
function askedIn(mode: QuizMode, items: readonly QuizItem[]): readonly QuizItem[] {
  const list = mode === 'flip' ? 'flashcards' : 'questions';
  const fitting = items.filter(({ reading }) => reading.list === list);
  return fitting.some(({ canBeAsked }) => canBeAsked) ? fitting : items;
}

/**
 * So many entries of items that can be asked, chosen by chance; in the bank's order unless they are
 * shuffled. Of a large bank only those are looked at that are taken.
 */
function pickSome(
  items: readonly QuizItem[],
  count: number,
  {
    mode,
    seed,
    only,
    isShuffled,
  }: Pick<QuizRequest, 'mode' | 'seed' | 'only'> & { readonly isShuffled: boolean },
): readonly QuizEntry[] {
  const isWanted = wantedIn(only);
  const entriesAt = (index: number): readonly QuizEntry[] => {
    const item = items[index]!;
    return item.canBeAsked ? entriesOf(item, mode === 'flip').filter(isWanted) : [];
  };
  if (!isShuffled && count === Infinity) return items.flatMap((_, i) => entriesAt(i));
  const taken: { readonly entry: QuizEntry; readonly index: number }[] = [];
  for (const index of shuffledOrder(items.length, `${seed}/questions`)) {
    if (taken.length >= count) break;
    // The cards of one item are as far from each other as chance has it.
    for (const entry of entriesAt(index)) taken.push({ entry, index });
  }
  const most = taken.slice(0, count);
  if (isShuffled) {
    return shuffledOrder(most.length, `${seed}/order`).map((i) => most[i]!.entry);
  }
  return most.toSorted((a, b) => a.index - b.index).map(({ entry }) => entry);
}

function timeLimitOf({ mode, timeLimit }: QuizRequest, written: unknown): number | undefined {
  if (timeLimit !== undefined) return timeLimit ?? undefined;
  const seconds = mode === 'exam' ? parseDuration(textOf(written) ?? '') : null;
  return seconds === null ? undefined : seconds * 1000;
}

function feedbackOf(mode: QuizMode, written: unknown): FeedbackTime {
  // To learn from what was wrong, or to turn a card, is what these are for.
  if (mode === 'flip' || mode === 'cram') return 'immediate';
  if (written === 'never') return 'never';
  if (mode === 'exam') return 'at-end';
  return written === 'at-end' ? 'at-end' : 'immediate';
}

function passOf(written: unknown): number | undefined {
  if (typeof written === 'number') return written / 100;
  const match = /^\s*(\d+(?:\.\d+)?)%\s*$/.exec(textOf(written) ?? '');
  return match === null ? undefined : Number(match[1]) / 100;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : undefined;
}

/** The one value that all of a list are. */
function oneOf<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
