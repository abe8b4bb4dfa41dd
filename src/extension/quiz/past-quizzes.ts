import { mergeRecords } from '../../core/history/index.js';
import {
  finishQuiz,
  openQuizzes,
  type PastAnswers,
  type QuizItem,
  resumeQuiz,
  type ResumedQuiz,
  type Tell,
  withoutUnasked,
} from '../../core/quiz/index.js';
import type { HistoryStore } from './history-store.js';
import type { LastSeen } from '../study/session-log.js';

/** What the history knows of quizzes. */
export interface PastQuizzes {
  readonly seen: LastSeen;
  /** What a personalised quiz follows from. */
  readonly answers: PastAnswers;
  /** The quiz of these items that was left last, and can be gone on with. */
  open(items: readonly QuizItem[], tell: Tell): ResumedQuiz | undefined;
  /** A quiz as it was left, or as it ended. */
  find(id: string, items: readonly QuizItem[], tell: Tell): ResumedQuiz | undefined;
}

/** No more quizzes that were left are looked at: who left so many goes on with none of them. */
const mostLeft = 20;

export async function readPast(history: HistoryStore, now: number): Promise<PastQuizzes> {
  const { sessions, attempts, reviews, seen } = mergeRecords(await history.read(), now);
  // Both are in the order of time; what ends an exam stands behind its answers.
  const records = [...sessions, ...attempts].toSorted((a, b) => a.time - b.time);
  const ended = new Set(
    sessions.flatMap((record) => (record.type === 'session-ended' ? [record.session] : [])),
  );
  const find: PastQuizzes['find'] = (id, items, tell) => {
    const resumed = resumeQuiz(id, records, items, tell);
    if (resumed === undefined || !ended.has(id)) return resumed;
    const session = finishQuiz(withoutUnasked(resumed.session), now, tell);
    return { ...resumed, session: { ...session, phase: 'finished' } };
  };
  return {
    find,
    seen,
    answers: { attempts, reviews },
    open(items, tell) {
      const own = new Set(items.map(({ bank }) => bank.key));
      const begun = new Map(
        sessions.flatMap((record) =>
          record.type === 'session-begun' ? [[record.session, record.bank] as const] : [],
        ),
      );
      for (const id of openQuizzes(records).slice(0, mostLeft)) {
        if (!own.has(begun.get(id) ?? '')) continue;
        const resumed = find(id, items, tell);
        // A question that was only looked at is as well asked anew.
        if (resumed === undefined || resumed.session.phase === 'finished') continue;
        const states = [...resumed.session.states.values()];
        if (states.some(({ answer, flagged }) => answer !== undefined || flagged)) return resumed;
      }
      return undefined;
    },
  };
}
