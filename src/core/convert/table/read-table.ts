import type { Span } from '../../text/span.js';

/** One cell of a table, with its place in the source. */
export interface Cell extends Span {
  readonly text: string;
}

export type Row = readonly Cell[];

/** More rows than this nobody pastes; a file of that many is another's to read. */
const mostRows = 200_000;

/**
 * Reads a table whose cells are parted by one sign, as spreadsheets and card sites write it: a cell in
 * double quotes may hold that sign, line breaks and doubled quotes. Rows without anything are left out.
 */
export function readTable(source: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at < source.length && rows.length < mostRows) {
    const row: Cell[] = [];
    for (;;) {
      const cell = readQuoted(source, at, separator) ?? readBare(source, at, separator);
      row.push(cell);
      at = cell.end;
      if (!source.startsWith(separator, at)) break;
      at += separator.length;
    }
    if (source[at] === '\r') at++;
    if (source[at] === '\n') at++;
    if (row.some(({ text }) => text !== '')) rows.push(row);
  }
  return rows;
}

/** The sign that Excel’s `sep=;` names in the first line; that line is blanks then, so that places stay. */
export function namedSeparator(source: string): { text: string; separator: string | undefined } {
  const [line = '', separator] =
    /^\ufeff?"?sep=([;,\t|])"?[ \t]*(?:\r\n|\n|\r)/i.exec(source) ?? [];
  return {
    text: line.replace(/[^\r\n]/g, ' ') + source.slice(line.length),
    separator,
  };
}

function readBare(source: string, start: number, separator: string): Cell {
  let end = start;
  while (end < source.length && !isEnd(source[end]!) && !source.startsWith(separator, end)) end++;
  return { text: source.slice(start, end).trim(), start, end };
}

function isEnd(sign: string): boolean {
  return sign === '\n' || sign === '\r';
}

/** Undefined where the quote ends nowhere, or not at the end of a cell: then it is a sign like others. */
function readQuoted(source: string, start: number, separator: string): Cell | undefined {
  if (source[start] !== '"') return undefined;
  let at = start + 1;
  for (;;) {
    at = source.indexOf('"', at);
    if (at < 0) return undefined;
    if (source[at + 1] !== '"') break;
    at += 2;
  }
  const end = at + 1;
  const next = source[end];
  if (next !== undefined && !'\r\n'.includes(next) && !source.startsWith(separator, end)) {
    return undefined;
  }
  const text = source
    .slice(start + 1, at)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n')
    .trim();
  return { text, start, end };
}
