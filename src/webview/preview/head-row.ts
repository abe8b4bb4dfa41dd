import type { PreviewHead } from '../../protocol/preview.js';
import { fill, make } from '../shared/dom.js';
import { richText } from '../shared/rich-text.js';
import { problemList } from './problem-list.js';
import type { RowContext } from './row-context.js';

/** The bank's title and description. */
export function headRow(head: PreviewHead, context: RowContext): HTMLElement {
  const { tell, settings, language } = context;
  const { title, description, authors, license, tags, questions, flashcards } = head;
  const counts = [
    questions === 0
      ? ''
      : questions === 1
        ? tell('1 question')
        : fill(tell('{0} questions'), [questions]),
    flashcards === 0
      ? ''
      : flashcards === 1
        ? tell('1 flashcard')
        : fill(tell('{0} flashcards'), [flashcards]),
    authors.join(', '),
    license ?? '',
  ].filter((each) => each !== '');
  const isEmpty = questions + flashcards === 0;
  return make(
    'div',
    { class: 'bank-head' },
    make(
      'h2',
      { lang: language, dir: 'auto' },
      title === '' ? make('span', { class: 'missing' }, tell('A bank without a title')) : title,
    ),
    counts.length > 0 && make('p', { class: 'bank-facts' }, counts.join(' · ')),
    description !== undefined &&
      make('div', { class: 'bank-description', lang: language }, richText(description, context)),
    settings.author &&
      tags.length > 0 &&
      make('p', { class: 'chips' }, ...tags.map((tag) => make('span', { class: 'chip' }, tag))),
    isEmpty &&
      make(
        'p',
        { class: 'empty' },
        tell('There is nothing to see yet. What you write in the bank appears here.'),
      ),
    settings.author && head.problems.length > 0 && problemList(head, context),
  );
}
