import type { Span } from '../../core/text/span.js';
import { cells } from './display-width.js';
import { visible } from './visible.js';

/** The line a span begins on, and how to underline it. */
export interface Excerpt {
  /** What may be sent to a terminal, cut to the width there is. */
  readonly line: string;
  /** How many columns before the carets. */
  readonly indent: number;
  /** How many carets; at least one. */
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** Editors differ in how far a tab goes; in an excerpt it is an arrow and goes to the next fourth. */
const tabStop = 4;

/**
 * The first line of a span with the columns to underline, both as wide as they will look: tabs, wide
 * signs and emoji counted, control signs written out. Undefined where the line is blank.
 */
export function excerpt(
  text: string,
  span: Span,
  lineStart: number,
  columns: number,
): Excerpt | undefined {
  const source = readLine(text, lineStart, span);
  const cut = source.start > lineStart;
  if (source.text.trim() === '') return undefined;
  const line = toCells(source.text, span.start - source.start, span.end - source.start);
  const first = line.findIndex(({ marked }) => marked);
  if (first < 0) return undefined;
  const last = line.findLastIndex(({ marked }) => marked);

  // Where each cell begins, in columns.
  const columnsBefore = [0];
  for (const { width } of line) columnsBefore.push(columnsBefore.at(-1)! + width);
  const widthOf = (from: number, to: number): number => columnsBefore[to]! - columnsBefore[from]!;

  const fits = !cut && widthOf(0, line.length) <= columns;
  // Two columns are for the dots. What is around the span says where one is; even a long one leaves
  // some of it.
  const room = columns - 2;
  const after = Math.min(around, widthOf(last + 1, line.length));
  const before = Math.max(around, room - widthOf(first, last + 1) - after);
  const from = fits ? 0 : line.findIndex((_, index) => widthOf(index, first) <= before);
  const to = fits
    ? line.length
    : line.findLastIndex((_, index) => widthOf(from, index + 1) <= room) + 1;

  const dots = cut || from > 0 ? '…' : '';
  const shown = line.slice(from, to).map(({ text: cell }) => cell);
  return {
    line: (dots + shown.join('') + (to < line.length ? '…' : '')).trimEnd(),
    indent: dots.length + widthOf(from, first),
    length: Math.max(1, widthOf(first, Math.min(last + 1, to))),
  };
}

/** How many columns around a span are shown even where it is long itself. */
const around = 12;

/** How much of a line is looked at on either side of a span. */
const reach = 400;

/** The line without what is too far from the span to be shown. */
function readLine(text: string, lineStart: number, span: Span): { text: string; start: number } {
  let end = span.start;
  while (end < text.length && end < span.start + reach && !/[\r\n]/.test(text[end]!)) end++;
  let start = Math.max(lineStart, span.start - reach);
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start--;
  return { text: text.slice(start, end), start };
}

function toCells(line: string, start: number, end: number): readonly Cell[] {
  const result: Cell[] = [];
  let offset = 0;
  let column = 0;
  const push = (shown: string, width: number, length: number): void => {
    // A span of no length underlines what follows it.
    const marked = offset < Math.max(end, start + 1) && offset + length > start;
    result.push({ text: shown, width, marked });
    offset += length;
    column += width;
  };
  for (const cell of cells(line)) {
    if (cell.text === '\t') {
      const width = tabStop - (column % tabStop);
      push(`→${' '.repeat(width - 1)}`, width, 1);
      continue;
    }
    const shown = visible(cell.text);
    push(shown, shown === cell.text ? cell.width : Array.from(shown).length, cell.text.length);
  }
  // What is missing at the end of a line is shown behind it.
  if (start >= line.length) push(' ', 1, 1);
  return result;
}
