import { foldText } from '../../markdown/fold.js';
import { proseOf } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';
import { unmarked } from './marked-line.js';
import type { Table } from './table-rows.js';

/** A card of a row, in offsets of the table's paragraph. */
export interface RowCard extends Span {
  readonly front: string;
  readonly back: string;
}

/**
 * The cards of a table's rows. Of two columns the first is the front and the second the back. Of more, and
 * where the first has numbers, a cell is told with its heading: nobody knows what “7” is. Where the first
 * column says the same again and again, as the verb in a table of its forms, the front has the next, too.
 */
export function cardsOfRows({ header, rows }: Table): readonly RowCard[] {
  const isCounted = isCount(
    header[0]!,
    rows.map(({ cells }) => cells[0] ?? ''),
  );
  const from = isCounted ? 1 : 0;
  const names = header.slice(from).map((name) => unmarked(name.replace(/\s*[:：]$/u, '')));
  if (names.length < 2) return [];
  const table = rows.map(({ start, end, cells }) => ({ start, end, cells: cells.slice(from) }));
  const asked = columnsAsked(
    table.map(({ cells }) => cells),
    names.length,
  );
  const isNamed = names.length > 2 || table.some(({ cells }) => isValue(cells[0] ?? ''));
  return table.flatMap(({ start, end, cells }): RowCard[] => {
    const fronts = cells.slice(0, asked).map(unmarked);
    const backs = cells.slice(asked);
    if ((fronts[0] ?? '') === '' || !backs.some(saysSomething)) return [];
    const front = fronts.flatMap((cell, i) => told(cell, isNamed ? names[i]! : '')).join(', ');
    const back = backs.flatMap((cell, i) => told(cell, names.length > 2 ? names[asked + i]! : ''));
    return [{ start, end, front, back: back.join('\n') }];
  });
}

/** A cell behind the heading of its column, unless the cell says that itself; nothing for an empty one. */
function told(cell: string, name: string): readonly string[] {
  if (cell === '') return [];
  const isSaid =
    name === '' || (name.length >= fewestLetters && wordsOf(cell).includes(wordsOf(name)));
  return [isSaid ? cell : `${name}: ${cell}`];
}

/** A shorter heading stands in a cell by chance. */
const fewestLetters = 3;

function wordsOf(markdown: string): string {
  return ` ${foldText(proseOf(markdown).text)} `;
}

/** How many columns, from the first, tell the rows apart. */
function columnsAsked(rows: readonly (readonly string[])[], columns: number): number {
  for (let asked = 1; asked < columns; asked++) {
    const times = new Map<string, number>();
    const keys = rows.map((cells) => foldText(cells.slice(0, asked).join('|')));
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    const repeated = keys.filter((key) => times.get(key)! > 1).length;
    // A word that stands twice is one with two meanings.
    if (repeated * 2 < keys.length) return asked;
  }
  return 1;
}

/** Whether a column only counts the rows: `#`, `No.`, with 1, 2, 3 below. */
function isCount(name: string, cells: readonly string[]): boolean {
  const isName = !/\p{L}/u.test(name) || /^(?:no|nr|n[°º]|num|№)\.?$/iu.test(name);
  const first = Number.parseInt(cells[0] ?? '', 10);
  return (
    isName && first <= 1 && cells.every((cell, i) => cell.replace(/\.$/, '') === String(first + i))
  );
}

/** A number, a range, a date in digits: what tells nothing without its heading. */
function isValue(cell: string): boolean {
  return /\d/.test(cell) && !/\p{L}/u.test(cell);
}

function saysSomething(cell: string): boolean {
  return /[^\s\p{P}]/u.test(cell);
}
