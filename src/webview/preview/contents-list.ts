import type { PreviewHeading } from '../../protocol/preview.js';
import { make } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** Headings this much deeper than the first ones are left to the text. */
const DEPTH = 3;

/** The table of contents of the notes, a list in a list for each level. */
export function contentsList(
  contents: readonly PreviewHeading[],
  { tell, language, show }: RowContext,
): HTMLElement {
  const top = Math.min(...contents.map(({ level }) => level));
  const listed = contents.filter(({ level, title }) => level < top + DEPTH && title !== '');
  const root = make('ul', { lang: language });
  /** The lists that are open, each with the level of its headings. */
  const open: { list: HTMLElement; level: number }[] = [{ list: root, level: top }];
  for (const heading of listed) {
    while (open.length > 1 && heading.level < open.at(-1)!.level) open.pop();
    const { list, level } = open.at(-1)!;
    const last = list.lastElementChild;
    const entry = make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'link-button',
          dir: 'auto',
          onclick: () => show(heading.row, heading),
        },
        heading.title,
      ),
    );
    if (heading.level <= level || last === null) list.append(entry);
    else {
      const below = make('ul', {}, entry);
      last.append(below);
      open.push({ list: below, level: heading.level });
    }
  }
  return make(
    'nav',
    { class: 'contents', attributes: { 'aria-label': tell('Contents') } },
    make('h2', {}, tell('Notes')),
    root,
  );
}
