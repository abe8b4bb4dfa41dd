import type { HistoryRecord } from '../../core/history/index.js';
import { type QuizSession, stateOf, timeSpent } from '../../core/quiz/index.js';

/** An answer that can be taken back: how the quiz stood before, and what is in the history of it. */
export interface Undoable {
  readonly session: QuizSession;
  readonly record: HistoryRecord;
}

/** The quiz as it was before an answer; flags and hints are no part of the answer. */
export function takeBack(
  { session }: Undoable,
  { clock, states, entries }: QuizSession,
  now: number,
): QuizSession {
  const kept = new Map(session.states);
  for (const [index, { flagged, hints }] of states) {
    kept.set(index, { ...stateOf(session, index), flagged, hints });
  }
  return { ...session, clock, entries, states: kept, cameUp: timeSpent(clock, now) };
}
