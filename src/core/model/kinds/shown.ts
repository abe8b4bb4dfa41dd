// What a learner meets of each kind of question: a part of its folder for preview, quizzes and printing.
// It stands apart from `index.ts`, so that what only checks banks does not carry it.
import type { ItemData } from './kind.js';

export interface ShownChoice {
  /** Markdown, as all texts here unless it is said otherwise. */
  readonly text: string;
  readonly correct: boolean;
  readonly feedback: string | undefined;
  /** As written: `50%`. */
  readonly weight: string | undefined;
  /** Whether it keeps its place when choices are shuffled. */
  readonly pinned: boolean;
}

/** One of the answers that are accepted, plain. */
export interface ShownAnswer {
  readonly text: string;
  readonly weight: string | undefined;
  readonly feedback: string | undefined;
}

export interface ShownPair {
  readonly left: string;
  readonly right: string;
}

export interface ShownCriterion {
  readonly criterion: string;
  readonly points: number;
}

/** What a learner answers with, and what is right; lists are empty where nothing is written yet. */
export type ShownBody =
  | {
      readonly type: 'choices';
      readonly multiple: boolean;
      readonly choices: readonly ShownChoice[];
      /** As the item says itself. */
      readonly shuffle: boolean | undefined;
    }
  | { readonly type: 'true-false'; readonly answer: boolean | undefined }
  | {
      readonly type: 'typed';
      readonly numeric: boolean;
      readonly answers: readonly ShownAnswer[];
      /** A pattern that answers match (RE2). */
      readonly pattern: string | undefined;
      /** Plain; behind the field that is typed into. */
      readonly unit: string | undefined;
    }
  | { readonly type: 'cloze'; readonly text: string }
  | {
      readonly type: 'matching';
      readonly pairs: readonly ShownPair[];
      readonly distractors: readonly string[];
    }
  | { readonly type: 'ordering'; readonly order: readonly string[] }
  | {
      readonly type: 'open';
      readonly modelAnswer: string | undefined;
      readonly rubric: readonly ShownCriterion[];
    }
  | {
      readonly type: 'flashcard';
      readonly front: string;
      readonly back: string;
      readonly reverse: boolean;
    }
  /** Nothing says yet how it is answered. */
  | { readonly type: 'unfinished' };

/**
 * Reads the body of one kind; what has the wrong type is as if it were not there. `language` (BCP 47) is
 * what its numbers are written in.
 */
export type ReadShown = (data: ItemData, language?: string) => ShownBody;

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function mapOf(value: unknown): ItemData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ItemData)
    : {};
}

/** The entries of a list, or the one value that stands where a list may. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return entriesOf(value).flatMap((entry) => textOf(entry) ?? []);
}
