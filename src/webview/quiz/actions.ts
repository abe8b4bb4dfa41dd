import type { QuizStatus } from '../../protocol/quiz.js';
import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { actionButton } from '../study/action-button.js';
import type { QuestionView } from '../study/question-view.js';

/** What can be done with a question. */
export interface ActionHost {
  submit(): void;
  skip(): void;
  next(): void;
  back(): void;
  undo(): void;
  turn(): void;
  rate(index: number): void;
  finish(): void;
}

/** The buttons below a question; `main` is where the next Enter goes on. */
export interface Actions {
  readonly element: HTMLElement;
  readonly main: HTMLButtonElement;
}

export function actionsOf(
  question: QuestionView,
  status: QuizStatus,
  tell: Tell,
  host: ActionHost,
): Actions {
  const undo = status.canUndo && actionButton(tell('Undo'), 'U', () => host.undo(), 'secondary');
  const skip = actionButton(tell('Skip'), 'K', () => host.skip(), 'secondary');
  const row = (main: HTMLButtonElement, ...others: readonly (HTMLElement | false)[]): Actions => ({
    main,
    element: make('div', { class: 'actions' }, main, ...others),
  });
  if (question.isSettled) {
    const words = status.isLast ? tell('To the result') : tell('Next question');
    return row(
      actionButton(words, 'Enter', () => host.next()),
      undo,
    );
  }
  if (question.card === 'front') {
    return row(
      actionButton(tell('Turn the card'), tell('Space'), () => host.turn()),
      skip,
      undo,
    );
  }
  if (question.card === 'back') {
    const knew = actionButton(tell('I knew it'), '2', () => host.rate(1));
    const notYet = actionButton(tell('Not yet'), '1', () => host.rate(0), 'secondary');
    // As the keys stand beside each other.
    return { main: knew, element: make('div', { class: 'actions' }, notYet, knew, undo) };
  }
  if (status.mode === 'exam') {
    const back = actionButton(tell('Back'), '', () => host.back(), 'secondary');
    back.disabled = status.index === 0;
    const main = status.isLast
      ? actionButton(tell('Finish the exam'), 'Enter', () => host.finish())
      : actionButton(tell('Next question'), 'Enter', () => host.submit());
    return row(main, back);
  }
  if (question.item.body.type === 'open') {
    const words = question.isGrading ? tell('Take these points') : tell('Show the model answer');
    return row(
      actionButton(words, 'Ctrl+Enter', () => host.submit()),
      skip,
      undo,
    );
  }
  return row(
    actionButton(tell('Check'), 'Enter', () => host.submit()),
    skip,
    undo,
  );
}
