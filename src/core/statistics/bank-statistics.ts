import type { TextMeasure } from '../language/reading.js';
import type { KindName } from '../model/types.js';
import type { QuestionPrint } from '../view/index.js';
import type { LongestRow } from './choice-lengths.js';
import type { KeyRow } from '../chance/key-positions.js';

export const statuses = ['draft', 'review', 'approved'] as const;
export const difficulties = ['easy', 'medium', 'hard'] as const;
/** Bloom's levels, revised. */
export const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;

/** How many there are of each. */
export type Counts<Name extends string> = Readonly<Record<Name, number>>;
export type LevelCounts = Counts<(typeof levels)[number] | 'none'>;

/** One of the banks that were counted. */
export interface BankSummary {
  /** As it was named by whoever asked: a path. */
  readonly path: string;
  readonly title: string | undefined;
  readonly language: string;
  readonly questions: number;
  readonly flashcards: number;
  readonly notes: boolean;
  /** How many questions a quiz takes, where the bank says so. */
  readonly pick: number | undefined;
  /** How many seconds a quiz may take, where the bank says so. */
  readonly timeLimit: number | undefined;
}

export interface TagCount {
  readonly tag: string;
  readonly items: number;
}

export interface ObjectiveCount {
  readonly id: string;
  /** Undefined where items refer to an objective that the bank does not have. */
  readonly text: string | undefined;
  readonly questions: number;
  readonly flashcards: number;
  /** Of its questions. */
  readonly levels: LevelCounts;
}

/** Where the keys of single-choice questions stand. */
export interface KeyCounts {
  /** Questions whose choices are shown as they are written; in order of the number of choices. */
  readonly rows: readonly KeyRow[];
  /** Questions whose choices are shown in another order each time: no place means anything. */
  readonly shuffled: number;
}

/** How long choices are, in words. */
export interface LengthCounts {
  /** Of choice questions whose choices are words: no code, math or images. */
  readonly questions: number;
  readonly keys: number;
  readonly keyWords: number;
  readonly distractors: number;
  readonly distractorWords: number;
  /** Single-choice questions in which one choice is longer than all the others. */
  readonly longest: readonly LongestRow[];
}

/**
 * How many lack something: questions an explanation, feedback, or `both`; items an id, an objective,
 * a tag.
 */
export type MissingCounts = Counts<
  'explanation' | 'feedback' | 'both' | 'id' | 'objective' | 'tag'
>;

/** The texts of stems and choices in one language. */
export interface ReadingCounts extends TextMeasure {
  /** The first part of a BCP 47 tag. */
  readonly language: string;
}

/** An item as it is compared with others. */
export interface PlacedPrint {
  /** An index into `banks`. */
  readonly bank: number;
  /** Its id, else `questions[3]`. */
  readonly item: string;
  readonly print: QuestionPrint;
}

/** What is in a bank, or in several together: counts and sums only, so that they can be added up. */
export interface BankStatistics {
  readonly banks: readonly BankSummary[];
  readonly questions: number;
  readonly flashcards: number;
  /** What the flashcards make: one more for `reverse`, one for each gap. */
  readonly cards: number;
  /** Entries that are no item; they are counted nowhere else. */
  readonly unread: number;
  readonly points: number;
  /** Questions with a time limit of their own, and the sum of these. */
  readonly timed: Counts<'questions' | 'seconds'>;
  readonly kinds: Counts<KindName | 'unknown'>;
  readonly statuses: Counts<(typeof statuses)[number]>;
  readonly difficulties: Counts<(typeof difficulties)[number] | 'none'>;
  /** Of questions; flashcards have none. */
  readonly levels: LevelCounts;
  /** The most frequent first. */
  readonly tags: readonly TagCount[];
  /** In the order of the banks, then those that no bank has. */
  readonly objectives: readonly ObjectiveCount[];
  /** The answers of true-false questions. */
  readonly trueFalse: Counts<'true' | 'false'>;
  readonly keys: KeyCounts;
  readonly lengths: LengthCounts;
  readonly missing: MissingCounts;
  readonly reading: readonly ReadingCounts[];
  readonly prints: readonly PlacedPrint[];
}
