import type { QuizRequest } from '../../protocol/quiz.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { fill } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { confirmDialog } from '../study/key-help.js';
import type { KeyAction } from '../study/keys.js';
import type { QuestionView } from '../study/question-view.js';
import type { StudyFrame } from '../study/study-frame.js';
import type { ActionHost } from './actions.js';
import type { QuizDrafts, QuizNow } from './quiz-drafts.js';
import { quizKeys } from './quiz-keys.js';

export interface MovesHost {
  readonly tell: Tell;
  readonly frame: StudyFrame<QuizRequest>;
  readonly drafts: QuizDrafts;
  readonly now: () => QuizNow;
  readonly post: (request: QuizRequest) => void;
  /** The question stands otherwise, and so do its buttons. */
  readonly redraw: () => void;
  /** Gives the focus to where the next Enter goes on. */
  readonly focusMain: () => void;
}

/** What the learner does with a quiz, by keys and by buttons. */
export class QuizMoves implements ActionHost {
  readonly #host: MovesHost;

  constructor(host: MovesHost) {
    this.#host = host;
  }

  act(action: KeyAction, index = 0): void {
    const { post, tell, frame } = this.#host;
    const { question, status } = this.#host.now();
    const ref = question?.entry.ref ?? '';
    switch (action) {
      case 'choose':
        return question?.choose(index);
      case 'submit':
        return question?.isSettled === true ? this.next() : this.submit();
      case 'skip':
        return status?.mode === 'exam' || question?.isSettled === true ? this.next() : this.skip();
      case 'flip':
        return this.turn();
      case 'rate':
        return this.rate(index);
      case 'back':
        return this.back();
      case 'hint':
        return question?.hint();
      case 'flag':
        return post({ type: 'flag', ref, flagged: status?.flagged !== true });
      case 'undo':
        return status?.canUndo === true ? this.undo() : undefined;
      case 'source':
        return post({ type: 'source', ref });
      case 'leave':
        return post({ type: 'leave' });
      case 'help':
        return frame.showKeys(quizKeys(tell, question, status?.mode));
    }
  }

  turn(): void {
    const { now, redraw, focusMain } = this.#host;
    now().question?.turn();
    redraw();
    focusMain();
  }

  submit(): void {
    const { tell, drafts, now, redraw } = this.#host;
    const { question, status } = now();
    if (question === undefined || question.isSettled) return;
    if (question.card === 'front') return this.turn();
    if (question.card === 'back')
      return question.remark(tell('Press 1 for “not yet”, 2 for “I knew it”.'));
    if (question.isDoubtful()) return;
    if (status?.mode === 'exam') {
      drafts.handIn();
      return status.isLast ? this.finish() : this.next();
    }
    if (question.isGrading) return this.#answer(question.points(), question.ownWords());
    const answer = question.answer();
    if (answer === undefined) {
      return question.remark(tell('Answer first, or skip the question.'));
    }
    if (question.item.body.type === 'open') {
      question.compare();
      redraw();
      // All that is graded by: the buttons below it, and its beginning before them.
      question.element.parentElement?.lastElementChild?.scrollIntoView({ block: 'nearest' });
      question.element.querySelector('.item-answer')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    this.#answer(answer);
  }

  skip(): void {
    this.#answer(null);
  }

  /** Of a card: 1 for one that was known. */
  rate(index: number): void {
    this.#answer(index === 1);
  }

  undo(): void {
    this.#host.post({ type: 'undo' });
  }

  next(): void {
    const { frame, drafts, now, post } = this.#host;
    const { question, status } = now();
    if (frame.isBusy || question === undefined) return;
    drafts.handIn();
    const { ref } = question.entry;
    if (status?.mode !== 'exam') drafts.delete(ref);
    post({ type: 'next', ref });
  }

  back(): void {
    this.goTo((this.#host.now().status?.index ?? 0) - 1);
  }

  goTo(index: number): void {
    const { drafts, now, post } = this.#host;
    if (now().status?.mode !== 'exam' || index < 0) return;
    drafts.handIn();
    post({ type: 'go-to', index });
  }

  finish(): void {
    const { tell, drafts, now, post } = this.#host;
    drafts.handIn();
    const { question, status } = now();
    if (status === undefined) return;
    const left = status.total - status.done;
    const own = question?.answer() === undefined ? 0 : 1;
    const here = status.overview[status.index]?.answered === true ? 0 : own;
    const open = status.mode === 'exam' ? left - here : left;
    if (open <= 0) return post({ type: 'finish' });
    const words =
      open === 1 ? tell('One question is not answered.') : tell('{0} questions are not answered.');
    confirmDialog(
      {
        title: tell('Finish now?'),
        text: fill(words, [open]),
        yes: tell('Finish'),
        no: tell('Go back'),
      },
      () => post({ type: 'finish' }),
    );
  }

  #answer(answer: QuizAnswer, own: ReturnType<QuestionView['ownWords']> = {}): void {
    const { question } = this.#host.now();
    if (question === undefined || question.isSettled) return;
    this.#host.frame.send({ type: 'answer', ref: question.entry.ref, answer, ...own });
  }
}
