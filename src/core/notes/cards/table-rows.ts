import { MarkdownText } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';

/** A row of a table below its header; cells are Markdown, its span is its line. */
export interface TableRow extends Span {
  readonly cells: readonly string[];
}

/** A table in a paragraph, as GitHub's Markdown has them. */
export interface Table extends Span {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

interface Line extends Span {
  readonly text: string;
}

const delimiters = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/**
 * The table that a paragraph is or ends with: a line of headings, a line of dashes, and rows. A sign `|`
 * in math parts no cells, nor does `\|`.
 */
export function tableIn(paragraph: string): Table | undefined {
  if (!paragraph.includes('|') || !paragraph.includes('\n')) return undefined;
  const lines = linesOf(paragraph);
  const at = lines.findIndex(({ text }, i) => i > 0 && text.includes('|') && delimiters.test(text));
  if (at < 0) return undefined;
  const header = cellsOf(lines[at - 1]!.text);
  if (header.length < 2 || cellsOf(lines[at]!.text).length !== header.length) return undefined;
  const rows = lines.slice(at + 1).map(({ text, start, end }) => {
    // What has no heading is no part of the table.
    return { start, end, cells: cellsOf(text).slice(0, header.length) };
  });
  return { start: lines[at - 1]!.start, end: paragraph.length, header, rows };
}

/** The lines of a paragraph, without what indents them or marks them as quoted. */
export function linesOf(paragraph: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const written of paragraph.split('\n')) {
    const lead = /^[ \t>]*/.exec(written)![0].length;
    const text = written.slice(lead).trimEnd();
    lines.push({ start: at + lead, end: at + lead + text.length, text });
    at += written.length + 1;
  }
  return lines;
}

function cellsOf(line: string): readonly string[] {
  const { masked } = new MarkdownText(line, [], false);
  const cells: string[] = [];
  let from = masked.startsWith('|') ? 1 : 0;
  for (let at = from; at <= line.length; at++) {
    if (masked[at] === '\\') at++;
    else if (masked[at] === '|' || (at === line.length && from < at)) {
      cells.push(line.slice(from, at).trim().replaceAll('\\|', '|'));
      from = at + 1;
    }
  }
  return cells;
}
