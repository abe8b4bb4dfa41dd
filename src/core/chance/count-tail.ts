import { normalTail } from './normal-tail.js';

/** So many independent trials, each with this chance of success. */
export interface Trials {
  readonly count: number;
  readonly chance: number;
}

/** Up to so many trials the probability is exact; beyond, the normal distribution is near enough. */
const MOST_EXACT = 400;

/**
 * The probability of at least so many successes in trials whose chances may differ (the Poisson
 * binomial distribution); for more than 400 trials from the normal distribution, corrected for
 * continuity.
 */
export function countTail(trials: readonly Trials[], atLeast: number): number {
  if (atLeast <= 0) return 1;
  const all = trials.reduce((sum, { count }) => sum + count, 0);
  if (atLeast > all) return 0;
  return all <= MOST_EXACT ? exactTail(trials, all, atLeast) : nearTail(trials, atLeast);
}

function exactTail(trials: readonly Trials[], all: number, atLeast: number): number {
  // The probability of each number of successes, one trial after another.
  const of = new Float64Array(all + 1);
  of[0] = 1;
  let done = 0;
  for (const { count, chance } of trials) {
    for (let i = 0; i < count; i++) {
      done++;
      for (let k = done; k > 0; k--) of[k] = of[k]! * (1 - chance) + of[k - 1]! * chance;
      of[0] = of[0]! * (1 - chance);
    }
  }
  let tail = 0;
  for (let k = all; k >= atLeast; k--) tail += of[k]!;
  return Math.min(1, tail);
}

function nearTail(trials: readonly Trials[], atLeast: number): number {
  let mean = 0;
  let variance = 0;
  for (const { count, chance } of trials) {
    mean += count * chance;
    variance += count * chance * (1 - chance);
  }
  if (variance === 0) return atLeast <= mean ? 1 : 0;
  return normalTail((atLeast - 0.5 - mean) / Math.sqrt(variance));
}
