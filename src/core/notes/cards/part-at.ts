import type { BankDocument } from '../../document/index.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { notesEntryOf } from '../note-texts.js';
import { type NoteNode, outlineOfNotes } from '../outline.js';

/** A part of the notes, and what it is called. */
export interface NotePart extends Span {
  /** Its heading, as it is written; undefined for a selection and for all notes. */
  readonly title: string | undefined;
}

/**
 * What somebody means who asks for cards: what is selected of the notes; with nothing selected the section
 * that the cursor is in, with those below it; elsewhere all notes. Undefined where there
 * are none.
 */
export function partAt(document: BankDocument, selection: Span): NotePart | undefined {
  const entry = notesEntryOf(document.head);
  if (entry?.pair.value == null) return undefined;
  const { pair, offset } = entry;
  const all = shiftSpan({ start: pair.key.start, end: entry.pair.value.end }, offset);
  const { start, end } = selection;
  if (start >= all.end || end < all.start) return { ...all, title: undefined };
  if (start < end) {
    const selected = { start: Math.max(start, all.start), end: Math.min(end, all.end) };
    return { ...selected, title: undefined };
  }
  const own = headingAt(document, outlineOfNotes(document), start);
  return own === undefined ? { ...all, title: undefined } : { ...own.whole, title: own.text };
}

/** The innermost heading whose section has an offset in it; its own line is part of it. */
function headingAt(
  document: BankDocument,
  nodes: readonly NoteNode[],
  offset: number,
): NoteNode | undefined {
  const node = nodes.findLast(({ sort, span, whole }) => {
    const line = document.text.lastIndexOf('\n', span.start - 1) + 1;
    return sort !== 'bullet' && line <= offset && offset <= endOfLine(document.text, whole.end);
  });
  return node && (headingAt(document, node.children, offset) ?? node);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
