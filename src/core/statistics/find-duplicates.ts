import { findPairs } from '../rules/shared/duplicates/find-pairs.js';
import { Groups } from '../rules/shared/duplicates/groups.js';
import { asksTheSame, likeness, likenessKeys } from '../rules/shared/duplicates/same-question.js';
import type { QuestionPrint } from '../view/index.js';
import type { PlacedPrint } from './bank-statistics.js';

/** Two items that ask the same, or almost. */
export interface DuplicatePair {
  readonly later: PlacedPrint;
  readonly earlier: PlacedPrint;
  /** The share of their words that both have: 1 where they ask the same in the same words. */
  readonly alike: number;
}

export interface Duplicates {
  /** For each item that asks what one before it asks, in the same words: that one. */
  readonly same: readonly DuplicatePair[];
  /** For each other item that asks almost what one before it asks: the most alike. */
  readonly near: readonly DuplicatePair[];
}

interface Entry {
  readonly at: number;
  readonly placed: PlacedPrint;
  readonly print: QuestionPrint;
}

/** The items that ask what others ask, as the rules for it see them, in all banks together. */
export function findDuplicates(prints: readonly PlacedPrint[]): Duplicates {
  const same = pairsOf(
    prints,
    ({ stem }) => [stem],
    (a, b) => (asksTheSame(a, b) ? 1 : undefined),
  );
  const told = new Set(same.map(({ later }) => later));
  const near = pairsOf(prints, likenessKeys, likeness).filter(({ later }) => !told.has(later));
  return { same, near };
}

function pairsOf(
  prints: readonly PlacedPrint[],
  keysOf: (print: QuestionPrint) => readonly number[],
  compare: (a: QuestionPrint, b: QuestionPrint) => number | undefined,
): DuplicatePair[] {
  const groups = new Groups<Entry>();
  prints.forEach((placed, at) => {
    const entry = { at, placed, print: placed.print };
    for (const key of keysOf(placed.print)) groups.add(key, entry);
  });
  const crowded = [...groups.crowded()].map((group) => [...group]);
  const pairs = findPairs(
    crowded,
    (a, b) => a.at - b.at,
    (a, b) => compare(a.print, b.print),
  );
  return pairs.map(({ later, earlier, alike }) => ({
    later: later.placed,
    earlier: earlier.placed,
    alike,
  }));
}
