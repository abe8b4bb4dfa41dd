import type { QuizStatus } from '../../protocol/quiz.js';
import { fill, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';

/** All questions of an exam, each with how it stands; a click goes there. */
export function examList(
  { overview, index: at }: QuizStatus,
  tell: Tell,
  goTo: (index: number) => void,
): HTMLElement {
  const rows = overview.map(({ answered, flagged }, index) => {
    const said = [
      fill(tell('Question {0}'), [index + 1]),
      answered ? tell('answered') : tell('not answered'),
      ...(flagged ? [tell('flagged')] : []),
    ].join(', ');
    const button = make(
      'button',
      {
        type: 'button',
        class: `exam-place${answered ? ' is-answered' : ''}`,
        title: said,
        onclick: () => goTo(index),
        attributes: { 'aria-label': said },
      },
      String(index + 1),
      answered && icon('check'),
      flagged && icon('flag'),
    );
    if (index === at) button.setAttribute('aria-current', 'true');
    return make('li', {}, button);
  });
  return make(
    'nav',
    { class: 'exam-list', attributes: { 'aria-label': tell('All questions') } },
    make('h3', {}, tell('All questions')),
    make('ol', {}, ...rows),
  );
}
