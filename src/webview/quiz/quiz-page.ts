import type {
  QuizMessage,
  QuizRequest,
  QuizResultMessage,
  QuizStatus,
} from '../../protocol/quiz.js';
import { make } from '../shared/dom.js';
import type { KeyAction, QuestionKeys } from '../study/keys.js';
import type { QuestionMessage, QuestionView } from '../study/question-view.js';
import { type FrameHost, type Study, StudyFrame } from '../study/study-frame.js';
import { actionsOf, type Actions } from './actions.js';
import { examIntro, isBeforeExam } from './exam-intro.js';
import { examList } from './exam-list.js';
import { pauseView } from './pause-view.js';
import { QuizBar } from './quiz-bar.js';
import { QuizDrafts } from './quiz-drafts.js';
import { QuizMoves } from './quiz-moves.js';
import type { QuizState } from './quiz-state.js';
import { resultView } from './result-view.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost extends FrameHost<QuizRequest> {
  /** Keeps what comes back when the window is loaded again. */
  keep(state: Partial<Pick<QuizState, 'drafts' | 'isTimerHidden'>>): void;
}

/** A quiz: its bar, and one question at a time or the result. */
export class QuizPage implements Study {
  readonly always = ['leave', 'help'] as const;
  readonly #host: PageHost;
  readonly #bar: QuizBar;
  readonly #frame: StudyFrame<QuizRequest>;
  readonly #drafts: QuizDrafts;
  readonly #moves: QuizMoves;
  #question: QuestionView | undefined;
  #message: QuestionMessage | undefined;
  #result: QuizResultMessage | undefined;
  #status: QuizStatus | undefined;
  #actions: Actions | undefined;
  #isPaused = false;

  constructor(root: HTMLElement, host: PageHost, { drafts, isTimerHidden }: QuizState) {
    const { tell, title, post } = host;
    this.#host = host;
    const now = () => ({ question: this.#question, status: this.#status });
    this.#drafts = new QuizDrafts(drafts, { now, post, keep: (state) => host.keep(state) });
    this.#bar = new QuizBar({
      ...{ tell, title, isTimerHidden },
      pause: () => post({ type: this.#isPaused ? 'run' : 'pause' }),
      hideTimer: (isHidden) => host.keep({ isTimerHidden: isHidden }),
      flag: () => this.act('flag'),
      source: () => this.act('source'),
      help: () => this.act('help'),
      finish: () => this.#moves.finish(),
      leave: () => this.act('leave'),
      timeIsOver: () => this.#drafts.handIn(),
    });
    this.#frame = new StudyFrame<QuizRequest>(root, host, this, this.#bar.element);
    this.#moves = new QuizMoves({
      ...{ tell, post, now },
      frame: this.#frame,
      drafts: this.#drafts,
      redraw: () => this.#status && this.#takeStatus(this.#status),
      focusMain: () => this.#actions?.main.focus(),
    });
  }

  dispose(): void {
    this.#frame.dispose();
    this.#bar.timer.stop();
  }

  keysFor(): QuestionKeys | undefined {
    if (this.#question === undefined || this.#isPaused) return undefined;
    const { choices, card } = this.#question;
    return { choices, card };
  }

  act(action: KeyAction, index = 0): void {
    this.#moves.act(action, index);
  }

  take(message: Exclude<QuizMessage, { readonly type: 'begin' }>): void {
    switch (message.type) {
      case 'question':
        return this.#show(message);
      case 'verdict': {
        this.#frame.arrived();
        if (this.#question?.entry.ref !== message.ref) return;
        const { answer, verdict, status } = message;
        this.#message = { ...this.#message!, answer, verdict, status };
        this.#frame.clearAlerts();
        this.#question.settle(answer, verdict);
        this.#takeStatus(status);
        return this.#actions?.main.focus();
      }
      case 'status':
        this.#frame.clearAlerts();
        if (this.#question?.entry.ref === message.ref) this.#takeStatus(message.status);
        return;
      case 'result':
        return this.#showResult(message);
      case 'notice':
        return this.#frame.notices.replaceChildren(this.#frame.notice(message.text, 'info'));
      default:
        return this.#frame.take(message);
    }
  }

  focus(): void {
    const question = this.#question;
    if (question === undefined || this.#isPaused) return;
    if (question.isSettled) return this.#actions?.main.focus();
    question.focus();
  }

  redraw(): void {
    if (this.#result !== undefined) return this.#showResult(this.#result);
    if (this.#message === undefined || this.#isPaused) return;
    const before = this.#question?.element;
    const focused = before?.contains(document.activeElement) === true;
    this.#question = this.#makeQuestion({ ...this.#message, status: this.#status! });
    before?.replaceWith(this.#question.element);
    if (focused) this.focus();
  }

  #show(message: QuestionMessage): void {
    const { entry, status } = message;
    this.#drafts.handIn();
    this.#frame.arrived();
    const before = this.#question;
    // What was sent is kept elsewhere; what comes again in a cram is answered anew.
    const isAgain = before !== undefined && before.entry.ref !== entry.ref && status.misses > 0;
    if (isAgain || message.verdict !== undefined) this.#drafts.delete(entry.ref);
    this.#message = message;
    const isOther = before?.entry.ref !== entry.ref || before.isSettled;
    const hadFocus = before?.element.contains(document.activeElement) === true;
    this.#question = this.#makeQuestion(message);
    // What was told of another question would be false of this one.
    if (before !== undefined && before.entry.ref !== entry.ref)
      this.#frame.notices.replaceChildren();
    this.#frame.clearAlerts();
    if (isOther) this.#frame.column.replaceChildren();
    this.#takeStatus(status);
    if (isOther || hadFocus) this.focus();
    if (isOther) this.#frame.toTop();
  }

  #makeQuestion(message: QuestionMessage): QuestionView {
    const { ref } = message.entry;
    const question = this.#frame.question(message, {
      draft: this.#drafts.get(ref),
      changed: (draft) => this.#drafts.set(ref, draft),
    });
    if (message.why !== undefined) {
      // Behind the heading, where a screen reader begins.
      question.element.firstElementChild?.after(make('p', { class: 'question-why' }, message.why));
    }
    return question;
  }

  /** Puts the question into the page, with the buttons that go with how it stands. */
  #takeStatus(status: QuizStatus): void {
    const question = this.#question!;
    const { column } = this.#frame;
    const { tell } = this.#host;
    const wasPaused = this.#isPaused;
    this.#status = status;
    this.#isPaused = !status.time.running && !question.isSettled;
    this.#bar.setStatus(status, this.#isPaused);
    question.setStatus(status);
    const hadFocus = this.#actions?.element.contains(document.activeElement) === true;
    this.#actions = actionsOf(question, status, tell, this.#moves);
    const list =
      status.mode === 'exam' && status.overview.length > 1
        ? [examList(status, tell, (index) => this.#moves.goTo(index))]
        : [];
    if (this.#isPaused) return wasPaused ? undefined : this.#showPause();
    if (question.element.parentElement === column) {
      // What is being typed in stays in the page, and with it the cursor.
      while (question.element.nextSibling !== null) question.element.nextSibling.remove();
      column.append(this.#actions.element, ...list);
    } else column.replaceChildren(question.element, this.#actions.element, ...list);
    if (wasPaused) this.focus();
    else if (hadFocus) this.#actions.main.focus();
  }

  #showPause(): void {
    const { tell, post } = this.#host;
    const goOn = (): void => post({ type: 'run' });
    const status = this.#status!;
    const { element, main } = isBeforeExam(status)
      ? examIntro(status, tell, goOn)
      : pauseView(tell, goOn);
    this.#frame.column.replaceChildren(element);
    main.focus();
  }

  #showResult(message: QuizResultMessage): void {
    const isFirst = this.#result === undefined;
    const { column } = this.#frame;
    this.#result = message;
    this.#frame.arrived();
    this.#question = undefined;
    this.#isPaused = false;
    this.#bar.end();
    this.#drafts.clear();
    const { tell, post } = this.#host;
    const open = new Set(
      [...column.querySelectorAll<HTMLDetailsElement>('details[open][data-ref]')].map(
        ({ dataset }) => dataset['ref']!,
      ),
    );
    const view = resultView(message, {
      tell,
      open,
      text: (bank, text, options) => this.#frame.text(bank, text, options),
      retry: () => post({ type: 'retry' }),
      review: () => post({ type: 'review' }),
      save: (format) => post({ type: 'save', format }),
      close: () => post({ type: 'leave' }),
      source: (ref) => post({ type: 'source', ref }),
      grade: (ref, points, rubric) =>
        post({ type: 'grade', ref, points, ...(rubric.length > 0 ? { rubric } : {}) }),
    });
    const graded = column.contains(document.activeElement)
      ? document.activeElement?.closest<HTMLElement>('details')?.dataset['ref']
      : undefined;
    if (isFirst) this.#frame.clearAll();
    column.replaceChildren(view.element);
    if (!isFirst) return graded === undefined ? undefined : view.focusBehind(graded);
    view.heading.focus({ preventScroll: true });
    this.#frame.toTop();
  }
}
