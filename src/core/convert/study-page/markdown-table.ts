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

/** More columns than any page shows; a line of pipes alone must not make a table of a million cells. */
const mostColumns = 50;

/**
 * Reads the table that starts at a line, if one does: rows between pipes with a row of dashes under
 * the first, or at least two rows alike; or cells between tabs, as browsers copy tables. Rows of
 * another length than the head are filled up with empty cells, or their last cells joined.
 */
export function parseTable(lines: readonly PageLine[], start: number): TableRun | undefined {
  const ruled = isRule(lines[start + 1]);
  const toRowCells = ruled ? toTightCells : toCells;
  const head = toRowCells(lines[start]);
  if (head === undefined) return undefined;
  const width = head.length;
  const alike =
    toCells(lines[start + 1])?.length === width && parseBullet(head[0] ?? '') === undefined;
  if (!ruled && !alike) return undefined;
  const body: { cells: readonly string[]; line: PageLine }[] = [];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const cells = toRowCells(line);
    if (line === undefined || cells === undefined) break;
    if (!isRule(line)) body.push({ cells, line });
  }
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
  if (line.cells !== undefined) return limitCells(line.cells);
  return / \||\| /.test(line.text) ? limitCells(splitAtPipes(line.text)) : undefined;
}

/** In a table that has its row of dashes, pipes divide cells without any space. */
function toTightCells(line: PageLine | undefined): readonly string[] | undefined {
  return line?.text.includes('|') === true ? limitCells(splitAtPipes(line.text)) : undefined;
}

function limitCells(cells: readonly string[]): readonly string[] | undefined {
  return cells.length < 2 || cells.length > mostColumns ? undefined : cells;
}

function splitAtPipes(text: string): string[] {
  const inner = text.replace(/^\| ?/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** The row of dashes between the head of a table and its body. */
export function isRule(line: PageLine | undefined): boolean {
  if (line === undefined || !line.text.includes('|') || !line.text.includes('-')) return false;
  return splitAtPipes(line.text).every((cell) => /^:?-+:?$/.test(cell));
}

function toRow(cells: readonly string[], width: number): string {
  const kept = cells.slice(0, width);
  if (cells.length > width) kept[width - 1] = cells.slice(width - 1).join(' ');
  while (kept.length < width) kept.push('');
  const texts = kept.map((cell) => repairEmphasis(cell.replace(/(?<!\\)\|/g, '\\|')));
  return `| ${texts.join(' | ')} |`.replace(/ {2,}/g, ' ');
}
