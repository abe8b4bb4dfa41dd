import { type BankDocument, readBank, updateBank } from '../document/index.js';
import { START_STATE } from '../document/segment-state.js';
import { splitSegments } from '../document/split-segments.js';
import { type Edit, type Span, shiftSpan } from '../text/span.js';
import { isBank, isOpenMargin } from './format-bank.js';
import { lineEdits } from './format-edits.js';
import { findDifferences } from './same-meaning.js';
import { tryLayouts } from './try-layouts.js';
import { type ReadCut, readCuts } from './unsure.js';

/**
 * The edits that lay out the items and keys that a selection touches as `formatBank` would, and leave
 * all others byte for byte. Keys of the bank stay in their order, and dashes below those of the items
 * that stay. The result is read again; where it would say something else there are no edits.
 */
export function formatSelection(document: BankDocument, selection: Span): Edit[] {
  const { text } = document;
  if (text.startsWith('\ufeff')) {
    const edits = formatSelection(readBank(text.slice(1)), shiftSpan(selection, -1));
    return edits.map((edit) => ({ ...edit, ...shiftSpan(edit, 1) }));
  }
  const { cuts } = splitSegments(text, START_STATE);
  if (!isBank(document) || cuts.some(isOpenMargin)) return [];
  const parts = readCuts(text, cuts, document, new Set());
  const touched = parts.filter((part) => isTouched(part, selection)).map(({ cut }) => cut);
  if (touched.length === 0) return [];
  const chosen = new Set(touched.map(({ start }) => start));
  const others = cuts.map(({ start }) => start).filter((start) => !chosen.has(start));
  let edits: Edit[] = [];
  const tried = tryLayouts(document, cuts, new Set(others), (formatted) => {
    // Blank lines and remarks at the top and the end are laid out in any case.
    edits = lineEdits(text, formatted).filter(({ start, end }) =>
      touched.some((cut) => cut.start <= start && end <= cut.end),
    );
    return findDifferences(document, updateBank(document, edits));
  });
  return tried === undefined ? [] : edits;
}

/** Whether a selection reaches into a part; remarks below an item belong to the next. */
function isTouched({ cut, items, entries }: ReadCut, { start, end }: Span): boolean {
  if (cut.kind === 'rest') return false;
  let last = cut.kind === 'margin' ? cut.end - cut.start - 1 : 0;
  for (const { reading } of items) last = Math.max(last, reading.span?.end ?? 0);
  for (const { pair } of entries) last = Math.max(last, pair.end);
  const to = cut.start + last;
  // Of whole lines that are selected, the end stands at the beginning of the next.
  return start === end ? cut.start <= start && end <= to : start < to && end > cut.start;
}
