import type { PreviewProblem } from '../../protocol/preview.js';
import { make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { RowContext } from './row-context.js';

/** The problems of a row; each leads to its place in the text. */
export function problemList(
  { row, problems }: { readonly row: number; readonly problems: readonly PreviewProblem[] },
  { tell, goTo }: RowContext,
): HTMLElement {
  const names = { error: tell('Error'), warning: tell('Warning'), info: tell('Hint') };
  return make(
    'ul',
    { class: 'problems', attributes: { 'aria-label': tell('Problems') } },
    ...problems.map(({ severity, message, rule }, i) =>
      make(
        'li',
        {},
        make(
          'button',
          {
            type: 'button',
            class: `problem problem-${severity}`,
            onclick: () => goTo(row, true, i),
          },
          icon(severity),
          make('span', { class: 'hidden' }, `${names[severity]}: `),
          make('span', { class: 'problem-text' }, message),
          make('span', { class: 'problem-rule' }, rule),
        ),
      ),
    ),
  );
}
