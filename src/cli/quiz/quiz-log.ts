import type { HistoryRecord } from '../../core/history/index.js';
import type { QuizRecord } from '../../core/quiz/index.js';

/** Where a quiz is written down. */
export interface QuizLog {
  /** Resolves once the records cannot be lost any more. */
  readonly append: (...records: readonly QuizRecord[]) => Promise<void>;
  /** Everything that was written, in order; what was undone is left out. */
  readonly read: () => Promise<readonly HistoryRecord[]>;
}

/** For those who want nothing kept. */
export const noLog: QuizLog = { append: async () => {}, read: async () => [] };
