import type { HistoryRecord } from '../../core/history/index.js';
import {
  ownWords,
  type QuizSession,
  type QuizStep,
  stateOf,
  timeSpent,
} from '../../core/quiz/index.js';

/** An answer that can be taken back: how the quiz stood before, and what is in the history of it. */
export interface Undoable extends Pick<QuizStep, 'session'> {
  readonly record: HistoryRecord;
}

/** The quiz as it was before an answer. Flags and hints are no part of it; what was written is there again. */
export function takeBack(
  { session }: Undoable,
  { clock, states, entries }: QuizSession,
  now: number,
): QuizSession {
  const kept = new Map(session.states);
  for (const [index, { flagged, hints, ...now }] of states) {
    kept.set(index, { ...ownWords(now), ...stateOf(session, index), flagged, hints });
  }
  return { ...session, clock, entries, states: kept, cameUp: timeSpent(clock, now) };
}
