import type { PreviewMedia } from '../../protocol/preview.js';
import type { QuizAnswer, QuizMessage, QuizRequest, QuizStatus } from '../../protocol/quiz.js';
import { fill, make } from '../shared/dom.js';
import type { Extras } from '../shared/extras/extras.js';
import { icon } from '../shared/icon.js';
import { richText } from '../shared/rich-text.js';
import type { Tell } from '../shared/tell.js';
import { actionsOf, type Actions } from './actions.js';
import { examList } from './exam-list.js';
import { confirmDialog, keyHelp } from './key-help.js';
import { type KeyAction, keyList, readKey } from './keys.js';
import { MediaAsker } from './media-asker.js';
import { QuestionView, type QuestionMessage } from './question-view.js';
import { QuizBar } from './quiz-bar.js';
import type { QuizState } from './quiz-state.js';
import { resultView } from './result-view.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly tell: Tell;
  readonly extras: Extras;
  readonly origins: readonly string[];
  readonly title: string;
  readonly off: readonly string[];
  readonly post: (request: QuizRequest) => void;
  /** Keeps what comes back when the window is loaded again. */
  keep(state: Pick<QuizState, 'drafts' | 'isTimerHidden'>): void;
}

/** What is typed in an exam is handed in after this pause, in milliseconds. */
const HAND_IN_MS = 400;

/** A quiz: its bar, and one question at a time or the result. */
export class QuizPage {
  readonly #host: PageHost;
  readonly #bar: QuizBar;
  readonly #column: HTMLElement;
  readonly #notices: HTMLElement;
  readonly #alerts: HTMLElement;
  readonly #drafts: Map<string, unknown>;
  readonly #media: MediaAsker;
  readonly #listening = new AbortController();
  #off: readonly string[];
  #isTimerHidden: boolean;
  #question: QuestionView | undefined;
  #message: QuestionMessage | undefined;
  #result: Extract<QuizMessage, { readonly type: 'result' }> | undefined;
  #status: QuizStatus | undefined;
  #actions: Actions | undefined;
  #isPaused = false;
  /** An answer is on its way: what is pressed meanwhile is not meant for what comes next. */
  #isBusy = false;
  #handIn: number | undefined;

  constructor(root: HTMLElement, host: PageHost, state: QuizState) {
    const { tell, post } = host;
    this.#host = host;
    this.#off = host.off;
    this.#drafts = new Map(state.drafts);
    this.#isTimerHidden = state.isTimerHidden;
    this.#media = new MediaAsker(post, () => this.#redraw());
    this.#bar = new QuizBar({
      tell,
      title: host.title,
      isTimerHidden: state.isTimerHidden,
      pause: () => post({ type: this.#isPaused ? 'run' : 'pause' }),
      hideTimer: (isHidden) => {
        this.#isTimerHidden = isHidden;
        this.#keep();
      },
      flag: () => this.#act('flag', 0),
      source: () => this.#act('source', 0),
      help: () => keyHelp(keyList(tell), tell, this.#off),
      finish: () => this.#finish(),
      leave: () => post({ type: 'leave' }),
      timeIsOver: () => this.#handInNow(),
    });
    this.#column = make('div', { class: 'quiz-column' });
    this.#notices = make('div', { class: 'notices', attributes: { role: 'status' } });
    this.#alerts = make('div', { class: 'notices', attributes: { role: 'alert' } });
    const wide = make('div', { class: 'quiz-scroll' }, this.#notices, this.#alerts, this.#column);
    root.replaceChildren(this.#bar.element, wide);
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  dispose(): void {
    this.#listening.abort();
    this.#bar.timer.stop();
  }

  take(message: Exclude<QuizMessage, { readonly type: 'begin' }>): void {
    switch (message.type) {
      case 'question':
        return this.#show(message);
      case 'verdict': {
        this.#isBusy = false;
        if (this.#question?.entry.ref !== message.ref) return;
        this.#message = {
          ...this.#message!,
          answer: message.answer,
          verdict: message.verdict,
          status: message.status,
        };
        this.#alerts.replaceChildren();
        this.#question.settle(message.answer, message.verdict);
        this.#takeStatus(message.status);
        return this.#actions?.main.focus();
      }
      case 'status':
        this.#alerts.replaceChildren();
        if (this.#question?.entry.ref === message.ref) this.#takeStatus(message.status);
        return;
      case 'result':
        return this.#showResult(message);
      case 'notice':
        return this.#notices.append(this.#noticeOf(message.text, 'info'));
      case 'failed':
        this.#isBusy = false;
        return this.#alerts.replaceChildren(this.#noticeOf(message.text, 'error'));
      case 'shortcuts':
        this.#off = message.off;
        return;
      case 'media':
        return this.#media.take(message.bank, message.media);
    }
  }

  #show(message: QuestionMessage): void {
    const { entry, status } = message;
    this.#handInNow();
    this.#isBusy = false;
    const before = this.#question;
    // What was sent is kept elsewhere; what comes again in a cram is answered anew.
    const isAgain = before !== undefined && before.entry.ref !== entry.ref && status.misses > 0;
    if (isAgain || message.verdict !== undefined) this.#drafts.delete(entry.ref);
    this.#message = message;
    const isOther = before?.entry.ref !== entry.ref || before.isSettled;
    const hadFocus = before?.element.contains(document.activeElement) === true;
    this.#question = this.#makeQuestion(message);
    this.#alerts.replaceChildren();
    if (isOther) this.#column.replaceChildren();
    this.#takeStatus(status);
    if (isOther || hadFocus) this.#focusQuestion();
    if (isOther) this.#column.parentElement!.scrollTop = 0;
  }

  #makeQuestion(message: QuestionMessage): QuestionView {
    const { entry } = message;
    const { tell, post } = this.#host;
    return new QuestionView(message, {
      tell,
      text: (text, options) => this.#text(entry.bank, text, options),
      draft: this.#drafts.get(entry.ref),
      changed: (draft) => this.#changed(entry.ref, draft),
      hints: (hints) => post({ type: 'hint', ref: entry.ref, hints }),
    });
  }

  /** Puts the question into the page, with the buttons that go with how it stands. */
  #takeStatus(status: QuizStatus): void {
    const question = this.#question!;
    const { tell } = this.#host;
    const wasPaused = this.#isPaused;
    this.#status = status;
    this.#isPaused = !status.time.running && !question.isSettled;
    this.#bar.setStatus(status, this.#isPaused);
    question.setStatus(status);
    const hadFocus = this.#actions?.element.contains(document.activeElement) === true;
    this.#actions = actionsOf(question, status, {
      tell,
      submit: () => this.#submit(),
      skip: () => this.#answer(null),
      next: () => this.#next(),
      back: () => this.#goTo(status.index - 1),
      undo: () => this.#host.post({ type: 'undo' }),
      turn: () => this.#turn(),
      rate: (index) => this.#answer(index === 1),
      finish: () => this.#finish(),
    });
    const list =
      status.mode === 'exam' && status.overview.length > 1
        ? [examList(status, tell, (index) => this.#goTo(index))]
        : [];
    if (this.#isPaused) return this.#showPause(wasPaused);
    if (question.element.parentElement === this.#column) {
      // What is being typed in stays in the page, and with it the cursor.
      while (question.element.nextSibling !== null) question.element.nextSibling.remove();
      this.#column.append(this.#actions.element, ...list);
    } else this.#column.replaceChildren(question.element, this.#actions.element, ...list);
    if (wasPaused) this.#focusQuestion();
    else if (hadFocus) this.#actions.main.focus();
  }

  #showPause(wasPaused: boolean): void {
    if (wasPaused) return;
    const { tell, post } = this.#host;
    const goOn = make(
      'button',
      { type: 'button', class: 'primary', onclick: () => post({ type: 'run' }) },
      tell('Go on'),
    );
    this.#column.replaceChildren(
      make(
        'div',
        { class: 'pause' },
        icon('pause'),
        make('h2', {}, tell('Paused')),
        make('p', {}, tell('The time stands still.')),
        goOn,
      ),
    );
    goOn.focus();
  }

  #focusQuestion(): void {
    const question = this.#question;
    if (question === undefined || this.#isPaused) return;
    if (question.isSettled) return this.#actions?.main.focus();
    // Who listens hears the question first.
    const listens = document.body.classList.contains('vscode-using-screen-reader');
    const field = listens ? null : question.firstField();
    (field ?? question.heading).focus({ preventScroll: true });
  }

  #showResult(message: Extract<QuizMessage, { readonly type: 'result' }>): void {
    const isFirst = this.#result === undefined;
    this.#result = message;
    this.#isBusy = false;
    clearTimeout(this.#handIn);
    this.#question = undefined;
    this.#isPaused = false;
    this.#bar.end();
    this.#drafts.clear();
    this.#keep();
    const { tell, post } = this.#host;
    const open = new Set(
      [...this.#column.querySelectorAll<HTMLDetailsElement>('details[open][data-ref]')].map(
        ({ dataset }) => dataset['ref']!,
      ),
    );
    const view = resultView(message, {
      tell,
      open,
      text: (bank, text, options) => this.#text(bank, text, options),
      retry: () => post({ type: 'retry' }),
      review: () => post({ type: 'review' }),
      save: (format) => post({ type: 'save', format }),
      close: () => post({ type: 'leave' }),
      source: (ref) => post({ type: 'source', ref }),
      grade: (ref, points) => post({ type: 'grade', ref, points }),
    });
    this.#column.replaceChildren(view.element);
    if (!isFirst) return;
    view.heading.focus({ preventScroll: true });
    this.#column.parentElement!.scrollTop = 0;
  }

  /** Files or origins are known now: texts are made anew, with what was typed. */
  #redraw(): void {
    if (this.#result !== undefined) return this.#showResult(this.#result);
    if (this.#message === undefined || this.#isPaused) return;
    const before = this.#question?.element;
    const focused = before?.contains(document.activeElement) === true;
    this.#question = this.#makeQuestion({ ...this.#message, status: this.#status! });
    before?.replaceWith(this.#question.element);
    if (focused) this.#focusQuestion();
  }

  #text(bank: string, text: string, options: Parameters<typeof richText>[2] = {}): HTMLElement {
    const { tell, extras, origins, post } = this.#host;
    const media = {
      tell,
      find: (path: string): PreviewMedia | undefined => this.#media.find(bank, path),
      isAllowed: (origin: string) => origins.includes(origin),
      allow: (origin: string) => {
        this.#keep();
        post({ type: 'allow-origin', origin });
      },
    };
    return richText(text, { extras, media }, options);
  }

  #changed(ref: string, draft: unknown): void {
    this.#drafts.set(ref, draft);
    this.#keep();
    if (this.#status?.mode !== 'exam') return;
    clearTimeout(this.#handIn);
    this.#handIn = window.setTimeout(() => this.#handInNow(), HAND_IN_MS);
  }

  /** In an exam, what is answered so far counts, whatever happens next. */
  #handInNow(): void {
    clearTimeout(this.#handIn);
    const question = this.#question;
    if (this.#status?.mode !== 'exam' || question === undefined) return;
    if (question.entry.card !== undefined || !this.#drafts.has(question.entry.ref)) return;
    const { ref } = question.entry;
    this.#host.post({ type: 'answer', ref, answer: question.answer() ?? null });
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const question = this.#isPaused ? undefined : this.#question;
    const pressed = readKey(event, {
      off: this.#off,
      choices: question?.choices ?? 0,
      card: question?.card ?? 'none',
    });
    if (pressed === undefined) return;
    const { action, index } = pressed;
    const always = action === 'leave' || action === 'help';
    if (!always && question === undefined) return;
    event.preventDefault();
    this.#act(action, index);
  }

  #act(action: KeyAction, index: number): void {
    const { post, tell } = this.#host;
    const question = this.#question;
    const ref = question?.entry.ref ?? '';
    switch (action) {
      case 'choose':
        return question?.choose(index);
      case 'submit':
        return question?.isSettled === true ? this.#next() : this.#submit();
      case 'skip':
        return this.#status?.mode === 'exam' || question?.isSettled === true
          ? this.#next()
          : this.#answer(null);
      case 'flip':
        return this.#turn();
      case 'rate':
        return this.#answer(index === 1);
      case 'back':
        return this.#goTo((this.#status?.index ?? 0) - 1);
      case 'hint':
        return question?.hint();
      case 'flag':
        return post({ type: 'flag', ref, flagged: this.#status?.flagged !== true });
      case 'undo':
        return this.#status?.canUndo === true ? post({ type: 'undo' }) : undefined;
      case 'source':
        return post({ type: 'source', ref });
      case 'leave':
        return post({ type: 'leave' });
      case 'help':
        return void keyHelp(keyList(tell), tell, this.#off);
    }
  }

  #turn(): void {
    this.#question?.turn();
    if (this.#status !== undefined) this.#takeStatus(this.#status);
    this.#actions?.main.focus();
  }

  #submit(): void {
    const question = this.#question;
    if (question === undefined || question.isSettled) return;
    const { tell } = this.#host;
    if (question.card === 'front') return this.#turn();
    if (question.card === 'back')
      return question.remark(tell('Press 1 for “not yet”, 2 for “I knew it”.'));
    if (this.#status?.mode === 'exam') {
      this.#handInNow();
      return this.#status.isLast ? this.#finish() : this.#next();
    }
    if (question.isGrading) return this.#answer(question.points());
    const answer = question.answer();
    if (answer === undefined) {
      return question.remark(tell('Answer first, or skip the question.'));
    }
    if (question.item.body.type === 'open') {
      question.compare();
      return this.#takeStatus(this.#status!);
    }
    this.#answer(answer);
  }

  #answer(answer: QuizAnswer): void {
    if (this.#isBusy || this.#question === undefined || this.#question.isSettled) return;
    this.#isBusy = true;
    this.#host.post({ type: 'answer', ref: this.#question.entry.ref, answer });
  }

  #next(): void {
    if (this.#isBusy || this.#question === undefined) return;
    this.#handInNow();
    const { ref } = this.#question.entry;
    if (this.#status?.mode !== 'exam') {
      this.#drafts.delete(ref);
      this.#keep();
    }
    this.#host.post({ type: 'next', ref });
  }

  #goTo(index: number): void {
    if (this.#status?.mode !== 'exam' || index < 0) return;
    this.#handInNow();
    this.#host.post({ type: 'go-to', index });
  }

  #finish(): void {
    const { tell, post } = this.#host;
    this.#handInNow();
    const status = this.#status;
    if (status === undefined) return;
    const left = status.total - status.done;
    const own = this.#question?.answer() === undefined ? 0 : 1;
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

  #noticeOf(text: string, look: 'info' | 'error'): HTMLElement {
    const { tell } = this.#host;
    const notice = make(
      'div',
      { class: `notice notice-${look}` },
      icon(look),
      make('p', {}, text),
      make(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          title: tell('Dismiss'),
          onclick: () => {
            notice.remove();
            this.#focusQuestion();
          },
          attributes: { 'aria-label': tell('Dismiss') },
        },
        icon('remove'),
      ),
    );
    return notice;
  }

  #keep(): void {
    this.#host.keep({ drafts: [...this.#drafts], isTimerHidden: this.#isTimerHidden });
  }
}
