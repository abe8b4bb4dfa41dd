/** A half-open range of UTF-16 offsets into a text: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of a span; `start === end` inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/** The same span, `by` characters further on. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * Applies edits to a text. They may come in any order but must not overlap; insertions at one place
 * keep the order in which they are given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError(`edit at ${edit.start} overlaps one ending at ${at}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
