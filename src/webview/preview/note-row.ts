import type { PreviewHeading, PreviewNote } from '../../protocol/preview.js';
import { fill, make } from '../shared/dom.js';
import { richText } from '../shared/rich-text.js';
import type { RowContext } from './row-context.js';

/** A part of the bank's notes. Under each of its headings stand the items that are about it. */
export function noteRow(
  { note }: PreviewNote,
  headings: readonly PreviewHeading[],
  context: RowContext,
): HTMLElement {
  const element = make(
    'section',
    { class: 'note', lang: context.language },
    note.title !== undefined && make('h2', { dir: 'auto' }, note.title),
    richText(note.text, context, { inline: false }),
  );
  // In the order of the text, in which the page and the headings that were told agree.
  for (const [i, shown] of element.querySelectorAll('h1, h2, h3, h4, h5, h6').entries()) {
    const heading = headings[i];
    if (heading === undefined) break;
    (shown as HTMLElement).dataset['slug'] = heading.slug;
    if (heading.count > 0) shown.after(askedAbout(heading, context));
  }
  return element;
}

/** So many items are named; of more, the number is told. */
const NAMED = 12;

function askedAbout({ items, count }: PreviewHeading, { tell, show }: RowContext): HTMLElement {
  const named = items.slice(0, NAMED);
  const entries = named.map(({ row, list, index }) =>
    make(
      'li',
      {},
      make(
        'button',
        { type: 'button', class: 'link-button', onclick: () => show(row) },
        fill(list === 'flashcards' ? tell('Flashcard {0}') : tell('Question {0}'), [index + 1]),
      ),
    ),
  );
  const rest = count - named.length;
  return make(
    'ul',
    {
      class: 'asked',
      lang: document.documentElement.lang,
      attributes: { 'aria-label': tell('Asked about this') },
    },
    ...entries,
    rest > 0 && make('li', {}, fill(tell('and {0} more'), [rest])),
  );
}
