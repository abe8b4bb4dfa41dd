import type { QuizStatus } from '../../protocol/quiz.js';
import { fill, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import { actionButton } from '../study/action-button.js';
import { clock } from './quiz-timer.js';

/** Whether an exam waits for its learner to begin. */
export function isBeforeExam({ mode, time, done }: QuizStatus): boolean {
  return mode === 'exam' && !time.running && time.spent === 0 && done === 0;
}

/** Says what an exam is before its time begins; `main` begins it. */
export function examIntro(
  { total, time: { limit } }: QuizStatus,
  tell: Tell,
  begin: () => void,
): { readonly element: HTMLElement; readonly main: HTMLButtonElement } {
  const main = actionButton(tell('Begin the exam'), 'Enter', begin);
  const facts = [
    total === 1 ? tell('One question') : fill(tell('{0} questions'), [total]),
    limit === undefined
      ? tell('As much time as you like')
      : fill(tell('{0} from now on; what you answered until then counts'), [clock(limit)]),
    tell('You can go back, flag questions and change answers until you finish.'),
  ];
  const element = make(
    'div',
    { class: 'pause exam-intro' },
    icon('flag'),
    make('h2', {}, tell('Exam')),
    make('ul', {}, ...facts.map((fact) => make('li', {}, fact))),
    main,
  );
  return { element, main };
}
