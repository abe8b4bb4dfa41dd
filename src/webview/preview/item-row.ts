import { kindName, type ShownItem, shownItem } from '../../core/render/index.js';
import type { PreviewItem } from '../../protocol/preview.js';
import { fill, make } from '../shared/dom.js';
import { iconButton } from '../shared/icon-button.js';
import { icon } from '../shared/icon.js';
import { itemView } from '../shared/item/item-view.js';
import { richText } from '../shared/rich-text.js';
import { authorNotes } from './author-notes.js';
import { notesLink } from './notes-link.js';
import { problemList } from './problem-list.js';
import type { RowContext } from './row-context.js';

/** An item as its learner meets it; in the author's view, with what is known of it. */
export function itemRow(item: PreviewItem, context: RowContext): HTMLElement {
  const { tell, settings, language } = context;
  const { row, broken, stimulus } = item;
  const shown = shownItem(item, item.defaults, language);
  const answers = settings.answers || context.isOpen(row);
  const body = itemView(shown, {
    tell,
    language,
    seed: `${row}`,
    answers,
    text: (text, options) => richText(text, context, options),
    state: context.state(row),
    changed: (state) => context.setState(row, state),
  });
  return make(
    'div',
    { class: broken ? 'panel panel-broken' : 'panel' },
    cardHead(item, shown, answers, context),
    broken &&
      make(
        'p',
        { class: 'panel-remark', role: 'status' },
        icon('warning'),
        tell('This item cannot be read as it is written now. This is how it looked before.'),
      ),
    stimulus !== undefined &&
      make(
        'div',
        { class: 'stimulus', lang: language },
        richText(stimulus, context, { inline: false }),
      ),
    make('div', { class: 'panel-body' }, body),
    settings.author ? authorNotes(shown, item, context) : answers && inTheNotes(shown, context),
    (settings.author || broken) && item.problems.length > 0 && problemList(item, context),
  );
}

/** Where to read on, beside the answer: before it, it would be a hint. */
function inTheNotes(shown: ShownItem, context: RowContext): HTMLElement | undefined {
  const { tell } = context;
  const link = notesLink(shown, context);
  return link && make('p', { class: 'in-the-notes' }, tell('In the notes:'), ' ', link);
}

function cardHead(
  item: PreviewItem,
  shown: ShownItem,
  answers: boolean,
  context: RowContext,
): HTMLElement {
  const { tell, settings } = context;
  const { row } = item;
  const place = item.list === 'flashcards' ? tell('Flashcard {0}') : tell('Question {0}');
  const points =
    shown.points === undefined
      ? undefined
      : shown.points === 1
        ? tell('1 point')
        : fill(tell('{0} points'), [String(shown.points)]);
  const source = iconButton('source', tell('Go to the text'), () => context.goTo(row, true));
  const reveal = make(
    'button',
    {
      type: 'button',
      class: 'link-button',
      onclick: () => context.setOpen(row, !context.isOpen(row)),
      attributes: { 'aria-expanded': String(answers) },
    },
    answers ? tell('Hide the answer') : tell('Show the answer'),
  );
  return make(
    'header',
    { class: 'panel-head' },
    make('h2', {}, fill(place, [item.index + 1])),
    settings.author && make('span', { class: 'panel-kind' }, kindName(item, tell)),
    shown.status !== 'approved' &&
      make(
        'span',
        { class: `badge badge-${shown.status}` },
        shown.status === 'draft' ? tell('Draft') : tell('In review'),
      ),
    make('span', { class: 'spacer' }),
    points !== undefined && make('span', { class: 'panel-points' }, points),
    !settings.answers && reveal,
    source,
  );
}
