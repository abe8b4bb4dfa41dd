import { type BaselineEntry, isTelling } from './baseline-entry.js';

/** A bank’s problems as entries, with what a baseline knows of it. */
export interface KnownBank {
  readonly entries: readonly BaselineEntry[];
  /** The items that are in the bank. */
  readonly items: ReadonlySet<string>;
  readonly known: readonly BaselineEntry[];
}

export interface Match {
  /** For each entry, whether it is known. */
  readonly isKnown: readonly boolean[];
  /** What was known and is no more. */
  readonly stale: readonly BaselineEntry[];
}

/**
 * Tells which problems of a bank are known. Each known one answers for one problem: first for one with the
 * same rule, item and line; what is left, of items that are gone, for one of an item that says the same
 * under another id or stem.
 */
export function matchBaseline({ entries, items, known }: KnownBank): Match {
  const isKnown = entries.map(() => false);
  const left = new Set(known);
  // Of several that are alike, those first in whose items nothing changed.
  const wholeKey: KeyOf = (entry) => keyOfParts(exactKey(entry), entry.content);
  match(wholeKey, wholeKey);
  match(exactKey, exactKey);
  match((entry) => (items.has(entry.item) ? undefined : contentKey(entry)), contentKey);
  return { isKnown, stale: [...left] };

  function match(ofKnown: KeyOf, ofEntry: KeyOf): void {
    const byKey = new Map<string, BaselineEntry[]>();
    for (const entry of left) {
      const key = ofKnown(entry);
      if (key === undefined) continue;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [entry]);
      else same.push(entry);
    }
    for (const [i, entry] of entries.entries()) {
      const key = isKnown[i] ? undefined : ofEntry(entry);
      const found = key === undefined ? undefined : byKey.get(key)?.pop();
      if (found === undefined) continue;
      isKnown[i] = true;
      left.delete(found);
    }
  }
}

type KeyOf = (entry: BaselineEntry) => string | undefined;

function contentKey({ rule, line, content }: BaselineEntry): string | undefined {
  return isTelling(content) ? keyOfParts(rule, line, content) : undefined;
}

/** What tells a problem from all others of its bank, but for those that are alike in all of it. */
export function exactKey({ rule, item, line }: BaselineEntry): string {
  return keyOfParts(rule, item, line);
}

function keyOfParts(...parts: readonly string[]): string {
  return parts.join('\0');
}
