import type { NewRecord } from '../../core/history/index.js';
import type { QuizItem, QuizRecord } from '../../core/quiz/index.js';
import type { CommandHistory } from '../history/open-history.js';

/** Where a quiz is written down. */
export interface QuizLog {
  /** Resolves once the records cannot be lost any more. */
  readonly append: (...records: readonly QuizRecord[]) => Promise<void>;
}

/** Writes into a history, before the first record of an item how it reads. */
export function quizLog(history: CommandHistory, items: readonly QuizItem[]): QuizLog {
  const readings = new Map(items.map((item) => [`${item.bank.key}\n${item.key}`, item.reading]));
  return {
    async append(...records) {
      const all = records.flatMap((record): readonly NewRecord[] => {
        const reading = readings.get(`${record.bank}\n${record.item}`);
        return reading === undefined ? [record] : [...history.unseen(record, reading), record];
      });
      if (all.length > 0) await history.append(...all);
    },
  };
}
