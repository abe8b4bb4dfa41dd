import { parseBullet } from './bullets.js';
import { repairEmphasis } from './emphasis.js';
import type { PageLine } from './page-lines.js';

/** A run of lines that is a table, as Markdown tables must be written. */
export interface TableRun {
  readonly markdown: readonly string[];
  /** The lines it took. */
  readonly count: number;
  /** The lines that had more or fewer cells than the head. */
  readonly ragged: readonly PageLine[];
}

const delimiterCell = /^:?-{2,}:?$/;

/** More columns than any page shows; a line of pipes alone must not make a table of a million cells. */
const mostColumns = 50;

/**
 * Reads the table that starts at a line, if one does: rows between pipes with a row of dashes under
 * the first, or at least two rows alike; or cells between tabs, as browsers copy tables. Rows of
 * another length than the head are filled up with empty cells, or their last cells joined.
 */
export function parseTable(lines: readonly PageLine[], start: number): TableRun | undefined {
  const head = toCells(lines[start]);
  if (head === undefined) return undefined;
  const rows: { cells: readonly string[]; line: PageLine }[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const cells = toCells(line);
    if (line === undefined || cells === undefined) break;
    rows.push({ cells, line });
  }
  const ruled = rows[1]?.cells.every((cell) => delimiterCell.test(cell)) ?? false;
  if (!ruled && (rows[1]?.cells.length !== head.length || parseBullet(head[0] ?? ''))) {
    return undefined;
  }
  const body = rows.filter(({ cells }, index) => index > 0 && !cells.every(isDelimiter));
  const width = head.length;
  return {
    markdown: [
      toRow(head, width),
      toRow(Array<string>(width).fill('---'), width),
      ...body.map(({ cells }) => toRow(cells, width)),
    ],
    count: end - start,
    ragged: body.filter(({ cells }) => cells.length !== width).map(({ line }) => line),
  };
}

/** The cells of a line that could be a row of a table: two or more. */
export function toCells(line: PageLine | undefined): readonly string[] | undefined {
  if (line === undefined) return undefined;
  const cells = line.cells ?? splitAtPipes(line.text);
  return cells === undefined || cells.length < 2 || cells.length > mostColumns ? undefined : cells;
}

/** A pipe with a space beside it divides cells; `a|b` and `\|` do not. */
function splitAtPipes(text: string): string[] | undefined {
  if (!/ \||\| /.test(text)) return undefined;
  const inner = text.replace(/^\| ?/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function isDelimiter(cell: string): boolean {
  return delimiterCell.test(cell);
}

function toRow(cells: readonly string[], width: number): string {
  const kept = cells.slice(0, width);
  if (cells.length > width) kept[width - 1] = cells.slice(width - 1).join(' ');
  while (kept.length < width) kept.push('');
  const texts = kept.map((cell) => repairEmphasis(cell.replace(/(?<!\\)\|/g, '\\|')));
  return `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
}
