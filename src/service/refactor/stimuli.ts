import type { BankDocument } from '../../core/document/index.js';
import { orderOfBank } from '../../core/format/index.js';
import type { HeadEntry } from '../../core/model/reading.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import { rewriteMap } from './rewrite-map.js';
import { breakOf, columnOf, lineEnd, lineStart, nextLine } from './source-lines.js';
import { writePair } from './write-value.js';

/** The passages of a bank by their ids, as far as they are texts. */
export function stimuliOf({ head }: BankDocument): Readonly<Record<string, unknown>> {
  const stimuli = head.data['stimuli'];
  return typeof stimuli === 'object' && stimuli !== null && !Array.isArray(stimuli)
    ? (stimuli as Readonly<Record<string, unknown>>)
    : {};
}

/** The edits that add a passage to the bank's. */
export function withStimulus(
  document: BankDocument,
  id: string,
  passage: string,
): readonly Edit[] | undefined {
  const { text } = document;
  const eol = breakOf(text);
  const entry = entryOf(document);
  if (entry !== undefined) {
    const map = entry.pair.value;
    if (map?.type !== 'map' || map.pairs.length === 0) return undefined;
    const column = columnOf(entry.source, map.pairs[0]!.start);
    const pair = writePair(id, passage, { column, inFlow: map.flow, eol });
    const edits = rewriteMap(entry.source, map, { behind: { '': pair } });
    return edits?.map((edit) => ({ ...edit, ...shiftSpan(edit, entry.offset) }));
  }
  const order = orderOfBank();
  const place = order.get('stimuli') ?? order.size;
  const next = document.head.entries.find(
    ({ pair }) => (order.get(pair.key.text) ?? order.size) > place,
  );
  if (next === undefined) return undefined;
  let at = lineStart(text, next.offset + next.pair.start);
  if (text.slice(at, next.offset + next.pair.start).trim() !== '') return undefined;
  if (columnOf(text, next.offset + next.pair.start) > 0) return undefined;
  // Remarks right above a key are the key's.
  while (at > 0 && text[lineStart(text, at - 1)] === '#') at = lineStart(text, at - 1);
  const pair = writePair(id, passage, { column: 2, inFlow: false, eol });
  return [{ start: at, end: at, text: `stimuli:${eol}  ${pair}${eol}` }];
}

/** The edits that take a passage from the bank's; with the last one, the key goes. */
export function withoutStimulus(document: BankDocument, id: string): readonly Edit[] | undefined {
  const entry = entryOf(document);
  const map = entry?.pair.value;
  if (entry === undefined || map?.type !== 'map') return undefined;
  const { source, offset, pair } = entry;
  if (map.pairs.length > 1) {
    const edits = rewriteMap(source, map, { remove: [id] });
    return edits?.map((edit) => ({ ...edit, ...shiftSpan(edit, offset) }));
  }
  const start = lineStart(source, pair.start);
  const end = nextLine(source, lineEnd(source, pair.end));
  return [{ ...shiftSpan({ start, end }, offset), text: '' }];
}

function entryOf({ head }: BankDocument): HeadEntry | undefined {
  return head.entries.find(({ pair }) => pair.key.text === 'stimuli');
}
