import { countTail } from '../chance/count-tail.js';

/** Questions with one number of choices of which one is the longest, and in how many that is the key. */
export interface LongestRow {
  readonly choices: number;
  readonly questions: number;
  readonly keys: number;
}

/** How often the key is the longest choice. */
export interface LongestKeys {
  readonly questions: number;
  readonly keys: number;
  /** How many it would be if length said nothing. */
  readonly expected: number;
  /** How likely so many are by chance. */
  readonly p: number;
}

/** How often the longest choice is the key, and how often it would be by chance. */
export function longestKeys(rows: readonly LongestRow[]): LongestKeys {
  let [questions, keys, expected] = [0, 0, 0];
  for (const row of rows) {
    questions += row.questions;
    keys += row.keys;
    expected += row.questions / row.choices;
  }
  const trials = rows.map(({ choices, questions: count }) => ({ count, chance: 1 / choices }));
  return { questions, keys, expected, p: countTail(trials, keys) };
}
