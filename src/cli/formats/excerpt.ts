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
export function excerpt(text: string, span: Span, lineStart: number, columns: number): Excerpt | undefined {
  const source = readLine(text, lineStart, span);
  const cut = source.start > lineStart;
  if (source.text.trim() === '') return undefined;
  const line = toCells(source.text, span.start - source.start, span.end - source.start);
  const first = line.findIndex(({ marked }) => marked);
  if (first < 0) return undefined;
  let last = line.findLastIndex(({ marked }) => marked);
  const widthOf = (from: number, to: number): number =>
    line.slice(from, to).reduce((sum, { width }) => sum + width, 0);

  // What comes before the span matters more than what comes after: it says where one is.
  let from = 0;
  while (from < first && widthOf(from, last + 1) > columns - 2) from = nextStep(from, first);
  let to = line.length;
  if (widthOf(from, to) > columns) {
    const room = columns - 2;
    to = from;
    for (let width = 0; to < line.length && width + line[to]!.width <= room; to++) {
      width += line[to]!.width;
    }
  }
  last = Math.min(last, to - 1);
  const shown = line.slice(from, to).map((cell) => cell.text);
  const before = cut || from > 0 ? '…' : '';
  return {
    line: (before + shown.join('') + (to < line.length ? '…' : '')).trimEnd(),
    indent: before.length + widthOf(from, first),
    length: Math.max(1, widthOf(first, last + 1)),
  };
}

/** Leaves out the beginning in large steps, so that lines of a megabyte take no time. */
function nextStep(from: number, first: number): number {
  return from + Math.max(1, (first - from) >> 2);
}

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
    push(shown, shown === cell.text ? cell.width : [...shown].length, cell.text.length);
  }
  // What is missing at the end of a line is shown behind it.
  if (start >= line.length) push(' ', 1, 1);
  return result;
}
