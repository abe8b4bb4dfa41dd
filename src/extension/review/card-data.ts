import type { ReviewRating } from '../../core/history/index.js';
import { isLearning, isLeech, previewRatings } from '../../core/review/index.js';
import type { CurrentCard, ReviewCard, ReviewSession } from '../../core/review/index.js';
import type { QuizAnswer, QuizEntryData, QuizVerdict } from '../../protocol/study.js';
import type { ReviewStatus } from '../../protocol/review.js';
import { entryData } from '../study/entry-data.js';

/** A question that was answered, and not rated yet. */
export interface Answered {
  readonly answer: QuizAnswer;
  readonly verdict: QuizVerdict;
  readonly suggested: ReviewRating;
}

/**
 * Whether a card is a question that is answered and graded; flashcards and open questions are turned, and
 * compared with what is behind them.
 */
export function isAnswered({ entry: { item } }: ReviewCard): boolean {
  const { list, kind } = item.reading;
  return list === 'questions' && kind !== 'open';
}

/** A card as the page shows it. */
export function cardData(card: ReviewCard, seed: string): QuizEntryData {
  const data = entryData(card.entry, { setup: { seed, shuffleChoices: undefined } });
  return isAnswered(card) ? data : { ...data, card: card.card };
}

/** How a review stands. */
export function statusOf(
  session: ReviewSession,
  current: CurrentCard,
  {
    hints,
    canUndo,
    now,
  }: { readonly hints: number; readonly canUndo: boolean; readonly now: number },
): ReviewStatus {
  const { counts, reviewed, inner } = session;
  const { state } = current;
  const due = previewRatings(session, now);
  const after = (rating: ReviewRating): number => Math.max(0, due[rating] - now);
  return {
    ...counts,
    among: state.stage === 'new' ? 'new' : isLearning(state) ? 'learning' : 'review',
    done: reviewed,
    hints,
    ...(isLeech(state, inner.context.settings) ? { lapses: state.lapses } : {}),
    canUndo,
    due: [after(1), after(2), after(3), after(4)],
  };
}
