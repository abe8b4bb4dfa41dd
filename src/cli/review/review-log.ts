import type { NewRecord, Review } from '../../core/history/index.js';
import {
  applyRating,
  applyUndo,
  ratingRecord,
  type ReviewSession,
  undoRecord,
} from '../../core/review/index.js';
import type { CommandHistory } from '../history/open-history.js';

/** A rating, and what goes with it. */
export interface Rated {
  readonly rating: Review['rating'];
  readonly ms: number;
  /** Of a question that was answered. */
  readonly attempt?: Omit<NewRecord<'attempt'>, 'type' | 'bank' | 'item' | 'mode'>;
}

/** Writes down what a session does; each step resolves to the session once it cannot be lost. */
export interface ReviewLog {
  readonly rate: (session: ReviewSession, rated: Rated) => Promise<ReviewSession>;
  /** Undefined where there is nothing to take back. */
  readonly undo: (session: ReviewSession) => Promise<ReviewSession | undefined>;
}

export function createReviewLog({
  append,
  unseen,
}: Pick<CommandHistory, 'append' | 'unseen'>): ReviewLog {
  return {
    async rate(session, { rating, ms, attempt }) {
      const { name, entry } = session.current!.card;
      const attempts: readonly NewRecord[] =
        attempt === undefined ? [] : [{ type: 'attempt', ...name, mode: 'review', ...attempt }];
      const written = await append(
        ...unseen(name, entry.item.reading),
        ...attempts,
        ratingRecord(session, rating, ms),
      );
      return applyRating(session, written.at(-1) as Review);
    },
    async undo(session) {
      const record = undoRecord(session);
      if (record === undefined) return undefined;
      await append(record);
      return applyUndo(session);
    },
  };
}
