import type { AcrossEntry, AcrossReport } from '../../rule.js';
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
  for (const { later, earlier, alike } of pairs) {
    const told = sameness.describe(later.print, '{other}', alike);
    yield {
      entry: later,
      other: earlier,
      message: told.message,
      otherMessage: told.related,
      data: told.data,
    };
  }
}
