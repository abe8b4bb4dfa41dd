import type { QuestionPrint, ShortPrint } from '../../../view/index.js';

/** What it is for two items to be alike, and how those that may be are found without trying all pairs. */
export interface Comparison {
  /** Two prints that are alike have one of these numbers in common. */
  readonly keysOf: (print: ShortPrint) => readonly number[];
  /** The same within a group of prints with one such number, where it is large. */
  readonly splitBy?: (print: QuestionPrint) => readonly number[];
  /** How alike two prints are, 0 to 1; undefined where they are not. */
  readonly compare: (a: QuestionPrint, b: QuestionPrint) => number | undefined;
}
