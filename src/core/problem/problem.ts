import type { Edit, Span } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'info';

/** A change that mends a problem. */
export interface Fix {
  /** Whether it may be applied unasked: it changes no meaning the author could have had. */
  readonly safe: boolean;
  /** What it does, as a menu entry: "Write `choices`". */
  readonly title: string;
  /** Offsets into the whole text. */
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a problem, in the same file unless `path` names one. */
export interface RelatedPlace extends Span {
  readonly message: string;
  readonly path?: string;
}

/** What the linter reports about one bank, in offsets of its text (UTF-16). */
export interface Problem extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The item's id, else its place such as `questions[3]`; absent for the bank itself. */
  readonly item?: string;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/** By place, then rule: the one order in which problems are ever shown. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}
