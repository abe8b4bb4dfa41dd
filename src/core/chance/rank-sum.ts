import { normalTail } from './normal-tail.js';

/** Up to so many values in all the probability is exact. */
const MOST_EXACT = 40;

/**
 * The probability that the values of `high` are as large against those of `low` as they are, or
 * larger, if both came from one distribution (the rank-sum test of Wilcoxon, Mann and Whitney,
 * one-sided). Ties share their ranks. Exact for up to 40 values, then by the normal distribution.
 */
export function rankSumTail(high: readonly number[], low: readonly number[]): number {
  if (high.length === 0 || low.length === 0) return 1;
  // Twice the ranks, so that shared ones are whole numbers.
  const ranks = doubledRanks([...high, ...low]);
  const sum = ranks.slice(0, high.length).reduce((a, b) => a + b, 0);
  return ranks.length <= MOST_EXACT
    ? exactTail(ranks, high.length, sum)
    : nearTail(ranks, high.length, sum);
}

function doubledRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) ranks[order[i]!] = from + to + 2;
    from = to + 1;
  }
  return ranks;
}

/** Of all ways to choose `size` of the ranks, the share whose sum is at least `sum`. */
function exactTail(ranks: readonly number[], size: number, sum: number): number {
  const most = ranks.reduce((a, b) => a + b, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  ways[0]![0] = 1;
  for (const rank of ranks) {
    for (let chosen = size; chosen > 0; chosen--) {
      const [with_, without] = [ways[chosen]!, ways[chosen - 1]!];
      for (let s = most; s >= rank; s--) with_[s] = with_[s]! + without[s - rank]!;
    }
  }
  const last = ways[size]!;
  let all = 0;
  let tail = 0;
  for (let s = 0; s <= most; s++) {
    all += last[s]!;
    if (s >= sum) tail += last[s]!;
  }
  return tail / all;
}

function nearTail(ranks: readonly number[], size: number, sum: number): number {
  const all = ranks.length;
  const mean = ranks.reduce((a, b) => a + b, 0) / all;
  const spread = ranks.reduce((s, rank) => s + (rank - mean) ** 2, 0) / all;
  const variance = (size * (all - size) * spread) / (all - 1);
  return variance === 0 ? 1 : normalTail((sum - 1 - size * mean) / Math.sqrt(variance));
}
