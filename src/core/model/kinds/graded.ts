// How a kind of question is answered and graded: a part of its folder for quizzes. It stands apart from
// `index.ts`, so that what only checks banks does not carry it.
import type { ItemData } from './kind.js';
import { entriesOf, mapOf, textOf } from './shown.js';

/**
 * What a learner answers, as plain JSON: the text of a choice (single-choice), the texts of several
 * (multiple-answer), `true` or `false`, what was typed (short-answer, numeric), a text for each gap
 * (cloze), the right of each left (matching), the entries in their order (ordering), the points that
 * learners give themselves (open). `null` skips.
 */
export type Answer =
  string | boolean | number | readonly string[] | Readonly<Record<string, string>> | null;

export type Given = Exclude<Answer, null>;

/** Says a sentence in the learner's language; `{0}`, `{1}`… are the places of what comes with it. */
export type Tell = (sentence: string, ...args: readonly (string | number)[]) => string;

/** A gap, as grading looks at it. */
export interface GradedGap {
  readonly dropdown: boolean;
  /** Plain; of a dropdown, its one right entry. */
  readonly answers: readonly string[];
  /** The other entries of a dropdown. */
  readonly others: readonly string[];
}

/** What grading knows beside the question. */
export interface GradeContext {
  /** What the question is worth. */
  readonly points: number;
  /** BCP 47 tag of the bank. */
  readonly language: string;
  /** The bank's `defaults`. */
  readonly defaults: ItemData;
  readonly tell: Tell;
  /** Finds the gaps of a cloze. */
  readonly gaps: (cloze: string) => readonly GradedGap[];
  /** Whether the bank uses a word (folded): then typing it is no slip of another. */
  readonly isKnownWord?: (word: string) => boolean;
}

/** One part of an answer: a choice, a gap, a pair, a place in an order. */
export interface PartVerdict {
  readonly right: boolean;
  /** What was given there; undefined for nothing. */
  readonly given: string | undefined;
  /** What would have been right; undefined for a choice that is not to be chosen. */
  readonly expected: string | undefined;
}

/** What an answer is worth, and why. */
export interface Grade {
  /** Of the points, from 0 to 1. */
  readonly share: number;
  readonly correct: boolean;
  /** Sentences. */
  readonly why: readonly string[];
  /** What the author says to just this answer; Markdown. */
  readonly feedback: readonly string[];
  /** One for each choice, gap, pair or entry in the bank's order; none for one typed answer. */
  readonly parts: readonly PartVerdict[];
}

export interface GradedKind {
  /** An answer that earns the most; undefined where the bank says too little to grade one. */
  readonly modelAnswer: (data: ItemData, context: GradeContext) => Given | undefined;
  /**
   * Whether there is such an answer, where that is told sooner: whoever begins a quiz asks it of every
   * question of a bank.
   */
  readonly isComplete?: (data: ItemData, context: GradeContext) => boolean;
  /** What is wrong with the form of an answer, as a sentence; undefined where it can be graded. */
  readonly misfit: (data: ItemData, answer: unknown, context: GradeContext) => string | undefined;
  /** Grades an answer that has the right form. */
  readonly grade: (data: ItemData, answer: Given, context: GradeContext) => Grade;
}

/** A key of the question, else the bank's default. */
export function ownOr(data: ItemData, defaults: ItemData, key: string): unknown {
  return data[key] ?? defaults[key];
}

export function partialCredit(
  data: ItemData,
  { defaults }: GradeContext,
  otherwise: 'none' | 'per-choice',
): 'none' | 'per-choice' {
  const said = ownOr(data, defaults, 'partial-credit');
  return said === 'none' || said === 'per-choice' ? said : otherwise;
}

/** A weight, `50%`, as a share; undefined for none. */
export function shareOf(weight: unknown): number | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)%\s*$/.exec(textOf(weight) ?? '');
  return match === null ? undefined : Number(match[1]) / 100;
}

/** Within 0 and 1, without the dust of adding thirds and tenths. */
export function asShare(share: number): number {
  return share > 1 - 1e-9 ? 1 : Math.max(0, Math.round(share * 1e12) / 1e12);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Whether two lists have the same texts, whatever their order. */
export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  const [mine, theirs] = [a.toSorted(), b.toSorted()];
  return mine.length === theirs.length && mine.every((text, i) => text === theirs[i]);
}

export { entriesOf, mapOf, textOf };
