import type { Edit } from '../text/span.js';

/** A stretch of the old text that is kept, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** The edits of a text of this length that do at once what two lots of edits do one after the other. */
export function composeEdits(
  length: number,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  return toEdits(applyTo(applyTo([{ start: 0, end: length }], first), second), length);
}

function applyTo(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const result: Piece[] = [];
  let at = 0;
  let index = 0;
  let rest = pieces[0];
  const take = (until: number, keep: boolean): void => {
    while (at < until && rest !== undefined) {
      const size = sizeOf(rest);
      const wanted = Math.min(size, until - at);
      if (keep && wanted > 0) result.push(part(rest, 0, wanted));
      at += wanted;
      if (wanted === size) rest = pieces[++index];
      else rest = part(rest, wanted, size);
    }
  };
  for (const { start, end, text } of ordered) {
    take(start, true);
    if (text !== '') result.push({ text });
    take(end, false);
  }
  take(Number.MAX_SAFE_INTEGER, true);
  return result;
}

function sizeOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

function toEdits(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  const close = (end: number): void => {
    if (end > at || text !== '') edits.push({ start: at, end, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(length);
  return edits;
}
