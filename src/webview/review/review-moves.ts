import type { ReviewRatingData, ReviewRequest } from '../../protocol/review.js';
import type { Tell } from '../shared/tell.js';
import type { KeyAction } from '../study/keys.js';
import type { QuestionView } from '../study/question-view.js';
import type { StudyFrame } from '../study/study-frame.js';
import type { CardActionHost } from './card-actions.js';
import { reviewKeys } from './review-keys.js';

/** The card that is asked, and how the review stands. */
interface ReviewNow {
  readonly question: QuestionView | undefined;
  readonly suggested: ReviewRatingData | undefined;
  readonly canUndo: boolean | undefined;
}

export interface MovesHost {
  readonly tell: Tell;
  readonly frame: StudyFrame<ReviewRequest>;
  readonly now: () => ReviewNow;
  readonly post: (request: ReviewRequest) => void;
  /** The card was turned. */
  readonly turned: () => void;
}

/** What the learner does with a review, by keys and by buttons. */
export class ReviewMoves implements CardActionHost {
  readonly #host: MovesHost;

  constructor(host: MovesHost) {
    this.#host = host;
  }

  act(action: KeyAction, index = 0): void {
    const { post, tell, frame, now } = this.#host;
    const { question, canUndo } = now();
    switch (action) {
      case 'choose':
        return question?.choose(index);
      case 'submit':
        return this.submit();
      case 'flip':
        return this.turn();
      case 'rate':
        return this.rate((index + 1) as ReviewRatingData);
      case 'skip':
        return this.bury();
      case 'hint':
        return question?.hint();
      case 'undo':
        return canUndo === true ? this.undo() : undefined;
      case 'source':
        return question && post({ type: 'source', ref: question.entry.ref });
      case 'leave':
        return post({ type: 'leave' });
      case 'help':
        return frame.showKeys(reviewKeys(tell, question));
      case 'flag':
      case 'back':
    }
  }

  turn(): void {
    const { question } = this.#host.now();
    if (question?.card !== 'front') return;
    // Who listens is read the other side.
    question.element.querySelector('.question-body')?.setAttribute('aria-live', 'polite');
    question.turn();
    this.#host.turned();
  }

  submit(): void {
    const { tell, frame, now } = this.#host;
    const { question, suggested } = now();
    if (question === undefined) return;
    if (question.card === 'front') return this.turn();
    if (question.isSettled || question.card === 'back') return this.rate(suggested!);
    if (question.isDoubtful()) return;
    const answer = question.answer();
    if (answer === undefined) {
      return question.remark(tell('Answer first, or put the card off until tomorrow.'));
    }
    frame.send({ type: 'answer', ref: question.entry.ref, answer });
  }

  rate(rating: ReviewRatingData): void {
    const { frame, now } = this.#host;
    const { question } = now();
    if (question === undefined || !(question.isSettled || question.card === 'back')) return;
    frame.send({ type: 'rate', ref: question.entry.ref, rating });
  }

  bury(): void {
    const { frame, now } = this.#host;
    const { question } = now();
    if (question !== undefined) frame.send({ type: 'bury', ref: question.entry.ref });
  }

  undo(): void {
    this.#host.post({ type: 'undo' });
  }
}
