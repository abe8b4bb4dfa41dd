import type { PreviewMedia } from '../../protocol/preview.js';
import type { QuizAnswer } from '../../protocol/quiz.js';
import type {
  ReviewMessage,
  ReviewRatingData,
  ReviewRequest,
  ReviewStatus,
} from '../../protocol/review.js';
import { keyHelp } from '../quiz/key-help.js';
import { type KeyAction, readKey } from '../quiz/keys.js';
import { MediaAsker } from '../quiz/media-asker.js';
import { QuestionView } from '../quiz/question-view.js';
import { fill, make } from '../shared/dom.js';
import type { Extras } from '../shared/extras/extras.js';
import { icon } from '../shared/icon.js';
import { richText } from '../shared/rich-text.js';
import type { Tell } from '../shared/tell.js';
import { type DoneMessage, doneView } from './done-view.js';
import { ratingsView } from './ratings.js';
import { ReviewBar } from './review-bar.js';
import { reviewKeys } from './review-keys.js';
import type { ReviewState } from './review-state.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly tell: Tell;
  readonly extras: Extras;
  readonly origins: readonly string[];
  readonly title: string;
  readonly off: readonly string[];
  readonly post: (request: ReviewRequest) => void;
  /** Keeps what comes back when the window is loaded again. */
  readonly keep: (draft: ReviewState['draft']) => void;
}

type CardMessage = Extract<ReviewMessage, { readonly type: 'card' }>;
type LeechMessage = Extract<ReviewMessage, { readonly type: 'leech' }>;

/** A review: its bar, and one card at a time or what was done. */
export class ReviewPage {
  readonly #host: PageHost;
  readonly #bar: ReviewBar;
  readonly #column: HTMLElement;
  /** About the card of before. */
  readonly #leech: HTMLElement;
  readonly #notices: HTMLElement;
  readonly #alerts: HTMLElement;
  readonly #media: MediaAsker;
  readonly #listening = new AbortController();
  readonly #language = document.documentElement.lang || undefined;
  #off: readonly string[];
  #draft: ReviewState['draft'];
  #message: CardMessage | undefined;
  #question: QuestionView | undefined;
  #done: DoneMessage | undefined;
  /** Where the next Enter goes on. */
  #main: HTMLButtonElement | undefined;
  /** Something is on its way: what is pressed meanwhile is not meant for what comes next. */
  #isBusy = false;

  constructor(root: HTMLElement, host: PageHost, { draft }: ReviewState) {
    const { tell, post } = host;
    this.#host = host;
    this.#off = host.off;
    this.#draft = draft;
    this.#media = new MediaAsker(post, () => this.#redraw());
    this.#bar = new ReviewBar({
      tell,
      title: host.title,
      source: () => this.#act('source', 0),
      help: () => this.#act('help', 0),
      leave: () => this.#act('leave', 0),
    });
    const notices = (role: string): HTMLElement =>
      make('div', { class: 'notices', attributes: { role } });
    this.#leech = notices('status');
    this.#notices = notices('status');
    this.#alerts = notices('alert');
    this.#column = make('div', { class: 'quiz-column' });
    root.replaceChildren(
      this.#bar.element,
      make(
        'div',
        { class: 'quiz-scroll' },
        ...[this.#leech, this.#notices, this.#alerts, this.#column],
      ),
    );
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  dispose(): void {
    this.#listening.abort();
  }

  take(message: Exclude<ReviewMessage, { readonly type: 'begin' }>): void {
    switch (message.type) {
      case 'card':
        return this.#show(message);
      case 'verdict': {
        this.#isBusy = false;
        if (this.#question?.entry.ref !== message.ref) return;
        const { status, answer, verdict, suggested } = message;
        this.#message = { ...this.#message!, status, answer, verdict, suggested };
        this.#keep(undefined);
        this.#alerts.replaceChildren();
        this.#question.settle(answer, verdict);
        this.#drawActions();
        return this.#main?.focus();
      }
      case 'leech':
        return this.#leech.replaceChildren(this.#leechNotice(message));
      case 'done':
        return this.#showDone(message);
      case 'notice':
        return this.#notices.replaceChildren(this.#noticeOf(message.text, 'info'));
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

  #show(message: CardMessage): void {
    this.#isBusy = false;
    this.#alerts.replaceChildren();
    const { isEdited, entry, verdict } = message;
    const wasTurned = isEdited && this.#question?.card === 'back';
    const hadFocus = this.#question?.element.contains(document.activeElement) === true;
    if (!isEdited) {
      this.#leech.replaceChildren();
      // What was sent is no draft any more; nor is what was typed for another card.
      if (verdict !== undefined || this.#draft?.[0] !== entry.ref) this.#keep(undefined);
    }
    this.#done = undefined;
    this.#message = message;
    this.#question = this.#makeQuestion(wasTurned);
    this.#draw();
    if (!isEdited || hadFocus) this.#focus();
    if (!isEdited) this.#column.parentElement!.scrollTop = 0;
  }

  #makeQuestion(isTurned: boolean): QuestionView {
    const { entry, status, answer, verdict } = this.#message!;
    const { tell, post } = this.#host;
    const question = new QuestionView(
      {
        entry,
        status: { index: status.done, flagged: false, misses: 0, hints: status.hints },
        ...(answer === undefined ? {} : { answer }),
        ...(verdict === undefined ? {} : { verdict }),
      },
      {
        tell,
        text: (text, options) => this.#text(entry.bank, text, options),
        draft: this.#draft?.[0] === entry.ref ? this.#draft[1] : undefined,
        changed: (draft) => this.#keep([entry.ref, draft]),
        hints: (hints) => post({ type: 'hint', ref: entry.ref, hints }),
      },
    );
    if (isTurned) question.turn();
    return question;
  }

  #draw(): void {
    this.#column.replaceChildren(this.#question!.element);
    this.#drawActions();
    this.#bar.setStatus(this.#message!.status);
  }

  /** What can be done with the card, below it. */
  #drawActions(): void {
    const { element, isSettled, card } = this.#question!;
    const { tell, post } = this.#host;
    const { status, suggested } = this.#message!;
    while (element.nextSibling !== null) element.nextSibling.remove();
    const undo =
      status.canUndo && actionButton(tell('Undo'), 'U', () => post({ type: 'undo' }), 'secondary');
    const bury = actionButton(tell('Not today'), 'K', () => this.#bury(), 'secondary');
    if (status.lapses !== undefined) this.#column.append(this.#hardNote(status));
    if (isSettled || card === 'back') {
      const { main, element: ratings } = ratingsView(status.due, suggested, {
        tell,
        language: this.#language,
        rate: (rating) => this.#rate(rating),
      });
      this.#main = main;
      this.#column.append(ratings, make('div', { class: 'actions' }, bury, undo));
      return;
    }
    this.#main =
      card === 'front'
        ? actionButton(tell('Turn the card'), tell('Space'), () => this.#turn())
        : actionButton(tell('Check'), 'Enter', () => this.#submit());
    this.#column.append(make('div', { class: 'actions' }, this.#main, bury, undo));
  }

  #focus(): void {
    const question = this.#question;
    if (question === undefined) return;
    if (question.isSettled || question.card === 'back') return this.#main?.focus();
    // Who listens hears the card first.
    const listens = document.body.classList.contains('vscode-using-screen-reader');
    const field = listens || question.card !== 'none' ? null : question.firstField();
    (field ?? question.heading).focus({ preventScroll: true });
  }

  #showDone(message: DoneMessage): void {
    const isFirst = this.#done === undefined;
    this.#done = message;
    this.#isBusy = false;
    this.#question = undefined;
    this.#message = undefined;
    this.#alerts.replaceChildren();
    if (isFirst) this.#leech.replaceChildren();
    this.#keep(undefined);
    this.#bar.end();
    const { tell, post } = this.#host;
    const view = doneView(message, {
      tell,
      language: this.#language,
      afterwards: (type) => post({ type }),
      undo: () => post({ type: 'undo' }),
      leave: () => post({ type: 'leave' }),
    });
    this.#column.replaceChildren(view.element);
    view.heading.focus({ preventScroll: true });
    this.#column.parentElement!.scrollTop = 0;
  }

  /** Files or origins are known now: texts are made anew, with what was typed. */
  #redraw(): void {
    if (this.#question === undefined) return;
    const hadFocus = this.#question.element.contains(document.activeElement);
    const wasTurned = this.#question.card === 'back';
    const before = this.#question.element;
    this.#question = this.#makeQuestion(wasTurned);
    before.replaceWith(this.#question.element);
    if (hadFocus) this.#focus();
  }

  #text(bank: string, text: string, options: Parameters<typeof richText>[2] = {}): HTMLElement {
    const { tell, extras, origins, post } = this.#host;
    const media = {
      tell,
      find: (path: string): PreviewMedia | undefined => this.#media.find(bank, path),
      isAllowed: (origin: string) => origins.includes(origin),
      allow: (origin: string) => post({ type: 'allow-origin', origin }),
    };
    return richText(text, { extras, media }, options);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const question = this.#question;
    const pressed = readKey(event, {
      off: this.#off,
      choices: question?.choices ?? 0,
      card: question?.isSettled === true ? 'back' : (question?.card ?? 'none'),
      ratings: 4,
    });
    if (pressed === undefined) return;
    const { action, index } = pressed;
    const always = action === 'leave' || action === 'help' || action === 'undo';
    if (!always && question === undefined) return;
    event.preventDefault();
    this.#act(action, index);
  }

  #act(action: KeyAction, index: number): void {
    const { post, tell } = this.#host;
    const question = this.#question;
    switch (action) {
      case 'choose':
        return question?.choose(index);
      case 'submit':
        return this.#submit();
      case 'flip':
        return this.#turn();
      case 'rate':
        return this.#rate((index + 1) as ReviewRatingData);
      case 'skip':
        return this.#bury();
      case 'hint':
        return question?.hint();
      case 'undo': {
        const canUndo = this.#done?.canUndo ?? this.#message?.status.canUndo;
        return canUndo === true ? post({ type: 'undo' }) : undefined;
      }
      case 'source':
        return question && post({ type: 'source', ref: question.entry.ref });
      case 'leave':
        return post({ type: 'leave' });
      case 'help':
        return void keyHelp(reviewKeys(tell), tell, this.#off);
      case 'flag':
      case 'back':
    }
  }

  #turn(): void {
    const question = this.#question;
    if (question?.card !== 'front') return;
    // Who listens is read the other side.
    question.element.querySelector('.question-body')?.setAttribute('aria-live', 'polite');
    question.turn();
    this.#drawActions();
    this.#main?.focus({ preventScroll: true });
    this.#main?.scrollIntoView({ block: 'nearest' });
  }

  #submit(): void {
    const question = this.#question;
    const { tell } = this.#host;
    if (question === undefined) return;
    if (question.card === 'front') return this.#turn();
    if (question.isSettled || question.card === 'back') return this.#rate(this.#message!.suggested);
    const answer = question.answer();
    if (answer === undefined) {
      return question.remark(tell('Answer first, or put the card off until tomorrow.'));
    }
    this.#send({ type: 'answer', ref: question.entry.ref, answer: answer satisfies QuizAnswer });
  }

  #rate(rating: ReviewRatingData): void {
    const question = this.#question;
    if (question === undefined || !(question.isSettled || question.card === 'back')) return;
    this.#send({ type: 'rate', ref: question.entry.ref, rating });
  }

  #bury(): void {
    if (this.#question !== undefined) {
      this.#send({ type: 'bury', ref: this.#question.entry.ref });
    }
  }

  #send(request: ReviewRequest): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#host.post(request);
  }

  #keep(draft: ReviewState['draft']): void {
    this.#draft = draft;
    this.#host.keep(draft);
  }

  #hardNote({ lapses }: ReviewStatus): HTMLElement {
    const { tell } = this.#host;
    return make(
      'p',
      { class: 'hard-note' },
      icon('info'),
      fill(tell('Hard to remember: forgotten {0} times. Press S to write it anew.'), [lapses ?? 0]),
    );
  }

  #leechNotice({ ref, text, lapses }: LeechMessage): HTMLElement {
    const { tell, post } = this.#host;
    const words = tell(
      'You have forgotten “{0}” {1} times. Perhaps it asks for too much at once: it is easier to learn when it is written anew, or split.',
    );
    const edit = make(
      'button',
      { type: 'button', class: 'secondary', onclick: () => post({ type: 'source', ref }) },
      tell('Edit its text'),
    );
    return this.#noticeOf(fill(words, [text, lapses]), 'info', edit);
  }

  #noticeOf(text: string, look: 'info' | 'error', ...more: readonly HTMLElement[]): HTMLElement {
    const { tell } = this.#host;
    const notice = make(
      'div',
      { class: `notice notice-${look}` },
      icon(look),
      make('p', {}, text),
      ...more,
      make(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          title: tell('Dismiss'),
          onclick: () => {
            notice.remove();
            this.#focus();
          },
          attributes: { 'aria-label': tell('Dismiss') },
        },
        icon('remove'),
      ),
    );
    return notice;
  }
}

function actionButton(
  words: string,
  key: string,
  onclick: () => void,
  look: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  return make(
    'button',
    { type: 'button', class: look, onclick },
    words,
    make('kbd', { attributes: { 'aria-hidden': 'true' } }, key),
  );
}
