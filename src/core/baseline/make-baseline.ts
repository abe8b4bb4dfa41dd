import { type BaselineEntry, entriesOf, entryAt, type JudgedBank } from './baseline-entry.js';
import type { Baseline } from './baseline-file.js';

/** A bank that was judged, by its path as seen from the baseline’s folder. */
export interface NamedBank extends JudgedBank {
  readonly path: string;
}

/**
 * The baseline of what is wrong with some banks.
 *
 * @param pathOf the path of a bank that a problem names
 * @param textOf the text of such a bank, if it is known
 */
export function makeBaseline(
  banks: readonly NamedBank[],
  pathOf: (named: string) => string,
  textOf: (named: string) => string | undefined,
): Baseline {
  const known = new Map<string, readonly BaselineEntry[]>();
  const named = new Map<string, BaselineEntry[]>();
  for (const bank of banks) {
    const { entries } = entriesOf(bank);
    known.set(
      bank.path,
      entries.map((entry) =>
        entry.with === undefined ? entry : { ...entry, with: pathOf(entry.with) },
      ),
    );
    for (const { rule, related = [] } of bank.problems) {
      for (const place of related) {
        const text = place.path === undefined ? undefined : textOf(place.path);
        if (place.path === undefined || text === undefined) continue;
        const other = pathOf(place.path);
        const entry = { ...entryAt(text, rule, place), with: bank.path };
        named.set(other, [...(named.get(other) ?? []), entry]);
      }
    }
  }
  return { banks: known, named };
}
