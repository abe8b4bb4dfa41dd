import { make } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** The table of contents of the notes. */
export function contentsList(
  contents: readonly { readonly row: number; readonly title: string }[],
  { tell, language }: RowContext,
  goTo: (row: number) => void,
): HTMLElement {
  return make(
    'nav',
    { class: 'contents', attributes: { 'aria-label': tell('Contents') } },
    make('h2', {}, tell('Notes')),
    make(
      'ul',
      { lang: language },
      ...contents.map(({ row, title }) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', class: 'link-button', dir: 'auto', onclick: () => goTo(row) },
            title,
          ),
        ),
      ),
    ),
  );
}
