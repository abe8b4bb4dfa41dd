import type { Span } from '../../core/text/span.js';
import { cells, hasSingleColumns } from './display-width.js';
import { commandSigns, escapeSign, visible } from './visible.js';

/** The line a span begins on, and how to underline it. */
export interface Excerpt {
  /** What may be sent to a terminal, cut to the width there is. */
  readonly line: string;
  /** How many columns before the carets. */
  readonly indent: number;
  /** How many carets; at least one. */
  readonly length: number;
}

/** A line as a terminal shows it: cells, each of one sign as readers see it. */
interface Line {
  readonly count: number;
  /** Of what is underlined; -1 where nothing of it is on the line. */
  readonly first: number;
  readonly last: number;
  /** How many columns the cells take from one to before another. */
  width(from: number, to: number): number;
  shown(from: number, to: number): string;
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
  const isPlain =
    hasSingleColumns(source.text) &&
    !source.text.includes('\t') &&
    commandSigns(source.text).size === 0;
  const toLine = isPlain ? plainLine : lineOfCells;
  const line = toLine(source.text, span.start - source.start, span.end - source.start);
  const { count, first, last } = line;
  if (first < 0) return undefined;

  const fits = !cut && line.width(0, count) <= columns;
  // Two columns are for the dots. What is around the span says where one is; even a long one leaves
  // some of it.
  const room = columns - 2;
  const after = Math.min(around, line.width(last + 1, count));
  const before = Math.max(around, room - line.width(first, last + 1) - after);
  let from = 0;
  let to = count;
  if (!fits) {
    while (line.width(from, first) > before) from++;
    while (to > 0 && line.width(from, to) > room) to--;
  }

  const dots = cut || from > 0 ? '…' : '';
  return {
    line: (dots + line.shown(from, to) + (to < count ? '…' : '')).trimEnd(),
    indent: dots.length + line.width(from, first),
    length: Math.max(1, line.width(first, Math.min(last + 1, to))),
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

/** Most lines: each sign is a column. */
function plainLine(text: string, start: number, end: number): Line {
  // What is missing at the end of a line is shown behind it.
  const count = Math.max(text.length, start >= text.length ? text.length + 1 : 0);
  return {
    count,
    first: start < count ? start : -1,
    // A span of no length underlines what follows it.
    last: Math.min(Math.max(end, start + 1), count) - 1,
    width: (from, to) => to - from,
    shown: (from, to) => text.slice(from, to) + (to > text.length ? ' ' : ''),
  };
}

function lineOfCells(text: string, start: number, end: number): Line {
  const all = toCells(text, start, end);
  /** Where each cell begins, in columns. */
  const columnsBefore = [0];
  for (const { width } of all) columnsBefore.push(columnsBefore.at(-1)! + width);
  return {
    count: all.length,
    first: all.findIndex(({ marked }) => marked),
    last: all.findLastIndex(({ marked }) => marked),
    width: (from, to) => columnsBefore[to]! - columnsBefore[from]!,
    shown: (from, to) =>
      all
        .slice(from, to)
        .map(({ text: cell }) => cell)
        .join(''),
  };
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
  const steering = commandSigns(line);
  for (const cell of cells(line)) {
    if (cell.text === '\t') {
      const width = tabStop - (column % tabStop);
      push(`→${' '.repeat(width - 1)}`, width, 1);
      continue;
    }
    const shown = steering.has(offset) ? escapeSign(cell.text) : visible(cell.text);
    push(shown, shown === cell.text ? cell.width : Array.from(shown).length, cell.text.length);
  }
  // What is missing at the end of a line is shown behind it.
  if (start >= line.length) push(' ', 1, 1);
  return result;
}
