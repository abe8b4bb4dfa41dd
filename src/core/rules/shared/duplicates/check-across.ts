import type { AcrossEntry, AcrossReport } from '../../rule.js';
import { reportOf } from './across-print-index.js';
import { findPairs } from './find-pairs.js';
import type { Sameness } from './print-index.js';

/** The items of several banks that are alike, where they are in different ones. */
export function* checkAcross(
  entries: readonly AcrossEntry[],
  sameness: Sameness,
): Generator<AcrossReport> {
  const pairs = findPairs(entries, sameness, (a, b) =>
    a.bank === b.bank ? undefined : sameness.compare(a.print, b.print),
  );
  for (const pair of pairs) yield reportOf(pair, sameness);
}
