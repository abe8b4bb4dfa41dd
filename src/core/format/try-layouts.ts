import type { BankDocument } from '../document/index.js';
import type { SegmentCut } from '../document/split-segments.js';
import { printBank } from './bank-layout.js';
import { lineBreakOf } from './lines.js';
import { readLayout } from './read-layout.js';
import type { Difference } from './same-meaning.js';
import { type ReadCut, readCuts } from './unsure.js';

/** Each try leaves more as it is; past so many, all is left. */
const MOST_TRIES = 6;

/**
 * Lays a bank out, and again without the parts that would say something else then.
 *
 * @param left where the parts begin that stay as they are
 * @param differencesOf says where a text means something else than the bank
 */
export function tryLayouts(
  document: BankDocument,
  cuts: readonly SegmentCut[],
  left: ReadonlySet<number>,
  differencesOf: (formatted: string) => readonly Difference[],
): { readonly text: string; readonly parts: readonly ReadCut[] } | undefined {
  const { text } = document;
  const eol = lineBreakOf(text);
  const alsoLeft = new Set(left);
  for (let i = 0; i < MOST_TRIES; i++) {
    const parts = readCuts(text, cuts, document, alsoLeft);
    const read = readLayout(text, document, parts, eol);
    if (read === undefined) break;
    const before = alsoLeft.size;
    for (const cut of read.unsure) alsoLeft.add(cut.start);
    if (alsoLeft.size === before) {
      const formatted = printBank(read.layout, eol);
      const differences = differencesOf(formatted);
      if (differences.length === 0) return { text: formatted, parts };
      for (const start of differences.flatMap((each) => startsOf(each, document))) {
        alsoLeft.add(start);
      }
    }
    if (alsoLeft.size === before) break;
  }
  return undefined;
}

function startsOf(difference: Difference, { head }: BankDocument): number[] {
  if (difference === undefined) return [];
  if ('reading' in difference) return [difference.offset];
  return head.entries
    .filter(({ pair }) => pair.key.text === difference.key)
    .map(({ offset }) => offset);
}
