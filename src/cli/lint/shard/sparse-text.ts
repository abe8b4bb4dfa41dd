import type { Span } from '../../../core/text/span.js';
import { lineAt, lineStarts } from '../../formats/positions.js';

/** A text by its lines: those that matter as they stand, of the others how long they are. */
export type SparseText = readonly (string | number)[];

/** Keeps the lines that the spans touch. */
export function toSparseText(text: string, spans: readonly Span[]): SparseText {
  const starts = lineStarts(text);
  const touched = new Set<number>();
  for (const { start, end } of spans) {
    const last = lineAt(starts, end);
    for (let line = lineAt(starts, start); line <= last; line++) touched.add(line);
  }
  return starts.map((start, line) => {
    const end = starts[line + 1] ?? text.length;
    return touched.has(line) ? text.slice(start, end) : end - start;
  });
}

/** A text in which every line begins where it did, with blanks for what does not matter. */
export function fromSparseText(lines: SparseText): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (typeof line === 'string') parts.push(line);
    else if (i === lines.length - 1) parts.push(' '.repeat(line));
    // A line that is nothing but its end must not become one with the end before it.
    else if (line === 1 && parts.at(-1)?.endsWith('\r')) parts.push('\r');
    else parts.push(`${' '.repeat(Math.max(0, line - 1))}\n`);
  }
  return parts.join('');
}
