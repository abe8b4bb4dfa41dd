import type { AcrossEntry, AcrossIndex, AcrossReport } from '../../rule.js';
import { bestOf, type Pair, pairsInGroup } from './find-pairs.js';
import { Groups } from './groups.js';
import type { Sameness } from './print-index.js';

/**
 * The items of several banks by the numbers of their prints, for an editor in which they change: what
 * `checkAcross` finds at once, with only those compared again that share a number with a changed one.
 */
export class AcrossPrintIndex implements AcrossIndex {
  readonly #groups = new Groups<AcrossEntry>({ watched: true });
  readonly #pairs = new Map<number, readonly Pair<AcrossEntry>[]>();

  constructor(readonly sameness: Sameness) {}

  add(entry: AcrossEntry): void {
    for (const key of this.sameness.keysOf(entry.print)) this.#groups.add(key, entry);
  }

  remove(entry: AcrossEntry): void {
    for (const key of this.sameness.keysOf(entry.print)) this.#groups.remove(key, entry);
  }

  *check(
    inOrder: (a: AcrossEntry, b: AcrossEntry) => number,
  ): Generator<undefined, readonly AcrossReport[]> {
    const compare = (a: AcrossEntry, b: AcrossEntry): number | undefined =>
      a.bank === b.bank ? undefined : this.sameness.compare(a.print, b.print);
    for (const [key, entries] of this.#groups.takeChanged()) {
      this.#pairs.delete(key);
      if (entries === undefined) continue;
      const pairs = pairsInGroup([...entries].sort(inOrder), this.sameness, compare);
      if (pairs.length > 0) this.#pairs.set(key, pairs);
      yield;
    }
    return bestOf([...this.#pairs.values()].flat(), inOrder).map((pair) =>
      reportOf(pair, this.sameness),
    );
  }
}

/** Two items of different banks that are alike, as it is told. */
export function reportOf(
  { later, earlier, alike }: Pair<AcrossEntry>,
  { describe }: Sameness,
): AcrossReport {
  const told = describe(later.print, '{other}', alike);
  return {
    entry: later,
    other: earlier,
    message: told.message,
    otherMessage: told.related,
    data: told.data,
  };
}
