import { freshId, make } from '../shared/dom.js';
import { dataTable, type TableParts } from './data-table.js';

/** A figure with its heading, what it comes to in a sentence, and its numbers. */
export interface FigureParts {
  /** The same in every state of the page. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** What has to be known to read it. */
  readonly note?: string;
  /** Draws it as wide as there is room. */
  draw?(width: number): Element;
  readonly more?: readonly Element[];
  readonly table?: TableParts;
  readonly tableTitle: string;
}

/** What a figure needs of the page that it is in. */
export interface FigureHost {
  /** Whether the numbers of a figure are shown. */
  isOpen(key: string): boolean;
  setOpen(key: string, isOpen: boolean): void;
  /** Calls `draw` with the width of an element, now and whenever that is another. */
  follow(element: HTMLElement, draw: (width: number) => void): void;
}

export function figureBox(parts: FigureParts, host: FigureHost): HTMLElement {
  const { key, title, summary, note, more = [], table, tableTitle } = parts;
  const id = freshId();
  const place = make('div', { class: 'drawing' });
  if (parts.draw !== undefined) {
    host.follow(place, (width) => place.replaceChildren(parts.draw!(width)));
  }
  return make(
    'section',
    { class: `figure figure-${key}`, attributes: { 'aria-labelledby': id } },
    make('h2', { id, textContent: title }),
    make('p', { class: 'summary', textContent: summary }),
    parts.draw !== undefined && place,
    ...more,
    note !== undefined && make('p', { class: 'note', textContent: note }),
    table !== undefined && numbersOf(key, tableTitle, table, host),
  );
}

function numbersOf(key: string, title: string, table: TableParts, host: FigureHost): HTMLElement {
  const details = make(
    'details',
    { class: 'numbers', open: host.isOpen(key) },
    make('summary', { textContent: title, attributes: { 'data-key': `numbers-${key}` } }),
    dataTable(table),
  );
  details.addEventListener('toggle', () => host.setOpen(key, details.open));
  return details;
}
