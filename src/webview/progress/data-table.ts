import { make } from '../shared/dom.js';

/** Rows of texts, the first of each the row’s heading. */
export interface TableParts {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | Node)[])[];
}

/** A table that can be scrolled sideways where it is too wide. */
export function dataTable({ caption, heads, rows }: TableParts): HTMLElement {
  const table = make(
    'table',
    {},
    make('caption', { class: 'hidden', textContent: caption }),
    make(
      'thead',
      {},
      make('tr', {}, ...heads.map((text) => make('th', { scope: 'col', textContent: text }))),
    ),
    make(
      'tbody',
      {},
      ...rows.map(([head, ...cells]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, head),
          ...cells.map((cell) => make('td', {}, cell)),
        ),
      ),
    ),
  );
  return make(
    'div',
    { class: 'table-box', tabIndex: 0, attributes: { role: 'group', 'aria-label': caption } },
    table,
  );
}
