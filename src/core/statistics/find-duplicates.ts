import { findPairs, type Pair } from '../rules/shared/duplicates/find-pairs.js';
import { almostTheSame, sameWords } from '../rules/shared/duplicates/same-question.js';
import type { PlacedPrint } from './bank-statistics.js';

/** Two items that ask the same, or almost: `alike` is the share of their words that both have. */
export type DuplicatePair = Pair<PlacedPrint>;

export interface Duplicates {
  /** For each item that asks what one before it asks, in the same words: that one. */
  readonly same: readonly DuplicatePair[];
  /** For each other item that asks almost what one before it asks: the most alike. */
  readonly near: readonly DuplicatePair[];
}

/** The items that ask what others ask, as the rules for it see them, in all banks together. */
export function findDuplicates(prints: readonly PlacedPrint[]): Duplicates {
  const same = findPairs(prints, sameWords);
  const told = new Set(same.map(({ later }) => later));
  const near = findPairs(prints, almostTheSame).filter(({ later }) => !told.has(later));
  return { same, near };
}
