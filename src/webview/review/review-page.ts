import type { ReviewMessage, ReviewRequest } from '../../protocol/review.js';
import type { KeyAction, QuestionKeys } from '../study/keys.js';
import type { QuestionView } from '../study/question-view.js';
import { type FrameHost, noticeList, type Study, StudyFrame } from '../study/study-frame.js';
import { cardActions } from './card-actions.js';
import { type DoneMessage, doneView } from './done-view.js';
import { leechNotice } from './leech-notice.js';
import { ReviewBar } from './review-bar.js';
import { ReviewMoves } from './review-moves.js';
import type { ReviewState } from './review-state.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost extends FrameHost<ReviewRequest> {
  /** Keeps what comes back when the window is loaded again. */
  readonly keep: (draft: ReviewState['draft']) => void;
}

type CardMessage = Extract<ReviewMessage, { readonly type: 'card' }>;

/** A review: its bar, and one card at a time or what was done. */
export class ReviewPage implements Study {
  readonly always = ['leave', 'help', 'undo'] as const;
  readonly #host: PageHost;
  readonly #bar: ReviewBar;
  readonly #frame: StudyFrame<ReviewRequest>;
  readonly #moves: ReviewMoves;
  /** About the card of before. */
  readonly #leech = noticeList('status');
  /** Of which card that says that it is hard to remember. */
  #told: string | undefined;
  readonly #language = document.documentElement.lang || undefined;
  #draft: ReviewState['draft'];
  #message: CardMessage | undefined;
  #question: QuestionView | undefined;
  #done: DoneMessage | undefined;
  /** Where the next Enter goes on. */
  #main: HTMLButtonElement | undefined;

  constructor(root: HTMLElement, host: PageHost, { draft }: ReviewState) {
    const { tell, title, post } = host;
    this.#host = host;
    this.#draft = draft;
    this.#bar = new ReviewBar({
      ...{ tell, title },
      source: () => this.act('source'),
      help: () => this.act('help'),
      leave: () => this.act('leave'),
    });
    this.#frame = new StudyFrame<ReviewRequest>(root, host, this, this.#bar.element, this.#leech);
    this.#moves = new ReviewMoves({
      ...{ tell, post },
      frame: this.#frame,
      now: () => ({
        question: this.#question,
        suggested: this.#message?.suggested,
        canUndo: this.#done?.canUndo ?? this.#message?.status.canUndo,
      }),
      turned: () => this.#turned(),
    });
  }

  dispose(): void {
    this.#frame.dispose();
  }

  keysFor(): QuestionKeys | undefined {
    if (this.#question === undefined) return undefined;
    const { choices, isSettled, card } = this.#question;
    return { choices, card: isSettled ? 'back' : card, ratings: 4 };
  }

  take(message: Exclude<ReviewMessage, { readonly type: 'begin' }>): void {
    switch (message.type) {
      case 'card':
        return this.#show(message);
      case 'verdict': {
        this.#frame.arrived();
        if (this.#question?.entry.ref !== message.ref) return;
        const { status, answer, verdict, suggested } = message;
        this.#message = { ...this.#message!, status, answer, verdict, suggested };
        this.#keep(undefined);
        this.#frame.clearAlerts();
        this.#question.settle(answer, verdict);
        this.#drawActions();
        return this.#main?.focus();
      }
      case 'leech':
        this.#leech.replaceChildren(leechNotice(message, this.#host, this.#frame));
        this.#told = message.ref;
        this.#tellOnce();
        return;
      case 'done':
        return this.#showDone(message);
      case 'notice':
        return this.#frame.notices.replaceChildren(this.#frame.notice(message.text, 'info'));
      default:
        return this.#frame.take(message);
    }
  }

  act(action: KeyAction, index = 0): void {
    this.#moves.act(action, index);
  }

  focus(): void {
    const question = this.#question;
    if (question === undefined) return;
    if (question.isSettled || question.card === 'back') return this.#main?.focus();
    question.focus(question.card === 'none');
  }

  redraw(): void {
    if (this.#question === undefined) return;
    const hadFocus = this.#question.element.contains(document.activeElement);
    const wasTurned = this.#question.card === 'back';
    const before = this.#question.element;
    this.#question = this.#makeQuestion(wasTurned);
    before.replaceWith(this.#question.element);
    if (hadFocus) this.focus();
  }

  #show(message: CardMessage): void {
    this.#frame.arrived();
    this.#frame.clearAlerts();
    const { isEdited, entry, verdict } = message;
    const wasTurned = isEdited && this.#question?.card === 'back';
    const hadFocus = this.#question?.element.contains(document.activeElement) === true;
    if (!isEdited) {
      this.#leech.replaceChildren();
      this.#told = undefined;
      // What was sent is no draft any more; nor is what was typed for another card.
      if (verdict !== undefined || this.#draft?.[0] !== entry.ref) this.#keep(undefined);
    }
    this.#done = undefined;
    this.#message = message;
    this.#question = this.#makeQuestion(wasTurned);
    this.#draw();
    if (!isEdited || hadFocus) this.focus();
    if (!isEdited) this.#frame.toTop();
  }

  #makeQuestion(isTurned: boolean): QuestionView {
    const { entry, status, answer, verdict } = this.#message!;
    const question = this.#frame.question(
      {
        entry,
        status: { index: status.done, flagged: false, misses: 0, hints: status.hints },
        ...(answer === undefined ? {} : { answer }),
        ...(verdict === undefined ? {} : { verdict }),
      },
      {
        draft: this.#draft?.[0] === entry.ref ? this.#draft[1] : undefined,
        changed: (draft) => this.#keep([entry.ref, draft]),
      },
    );
    if (isTurned) question.turn();
    return question;
  }

  #draw(): void {
    this.#frame.column.replaceChildren(this.#question!.element);
    this.#drawActions();
    this.#bar.setStatus(this.#message!.status);
  }

  /** What can be done with the card, below it. */
  #drawActions(): void {
    const { element } = this.#question!;
    const { tell } = this.#host;
    const looks = { tell, language: this.#language };
    const { main, elements } = cardActions(this.#question!, this.#message!, looks, this.#moves);
    this.#main = main;
    while (element.nextSibling !== null) element.nextSibling.remove();
    this.#frame.column.append(...elements);
    this.#tellOnce();
  }

  /** Above the card stands already what its note would say. */
  #tellOnce(): void {
    if (this.#told !== this.#question?.entry.ref) return;
    this.#frame.column.querySelector('.hard-note')?.remove();
  }

  #turned(): void {
    this.#drawActions();
    this.#main?.focus({ preventScroll: true });
    this.#main?.scrollIntoView({ block: 'nearest' });
  }

  #showDone(message: DoneMessage): void {
    const isFirst = this.#done === undefined;
    this.#done = message;
    this.#frame.arrived();
    this.#question = undefined;
    this.#message = undefined;
    this.#frame.clearAlerts();
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
    this.#frame.column.replaceChildren(view.element);
    view.heading.focus({ preventScroll: true });
    this.#frame.toTop();
  }

  #keep(draft: ReviewState['draft']): void {
    this.#draft = draft;
    this.#host.keep(draft);
  }
}
