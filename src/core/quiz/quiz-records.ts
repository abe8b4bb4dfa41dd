import type { Json, NewRecord } from '../history/index.js';
import { ownWords } from './own-words.js';
import { timeSpent } from './quiz-clock.js';
import type { QuizEntry } from './quiz-entry.js';
import { type QuizSession, stateOf } from './quiz-session.js';

/** What a step of a quiz leaves in the history. Nothing is shown as taken before it is written. */
export type QuizRecord = NewRecord<
  'attempt' | 'session-begun' | 'session-answer' | 'session-mark' | 'session-ended'
>;

/** The line by which a quiz can be found again. */
export function begunRecord({ id, setup, entries }: QuizSession): QuizRecord {
  const { timeLimit, pass, shuffleChoices, adaptive, ...rest } = setup;
  return {
    type: 'session-begun',
    bank: entries[0]?.item.bank.key ?? '',
    item: '',
    session: id,
    setup: {
      ...rest,
      ...(timeLimit === undefined ? {} : { timeLimit }),
      ...(pass === undefined ? {} : { pass }),
      ...(shuffleChoices === undefined ? {} : { shuffleChoices }),
      ...(adaptive === undefined ? {} : { adaptive: adaptive as unknown as Json }),
    },
  };
}

/** The answer that was just given: an attempt, or in an exam an answer that may still be changed. */
export function answerRecord(session: QuizSession): QuizRecord {
  const { at, setup } = session;
  if (setup.mode !== 'exam') return attemptRecord(session, at);
  const { answer = null, ...state } = stateOf(session, at);
  return {
    type: 'session-answer',
    ...named(session, at),
    answer: answer as Json,
    ...ownWords(state),
  };
}

/** What is left of an answer that its writer graded after an exam. */
export function gradedRecord(session: QuizSession, index: number): QuizRecord {
  return attemptRecord(session, index);
}

/** What is remembered of an entry beside its answer, and where the learner is. */
export function markRecord(session: QuizSession, now: number): QuizRecord {
  const { at } = session;
  const { flagged, hints } = stateOf(session, at);
  const spent = timeSpent(session.clock, now);
  return { type: 'session-mark', ...named(session, at), flagged, hints, at, spent };
}

/** What the end of a quiz leaves: of an exam, its answers as attempts. */
export function endRecords(session: QuizSession): readonly QuizRecord[] {
  const attempts =
    session.setup.mode === 'exam'
      ? [...session.states.keys()]
          .filter((index) => stateOf(session, index).verdict !== undefined)
          .toSorted((a, b) => a - b)
          .map((index) => attemptRecord(session, index))
      : [];
  return [...attempts, endedRecord(session, 'finished')];
}

export function endedRecord(
  { id, entries }: QuizSession,
  how: 'finished' | 'discarded',
): QuizRecord {
  const bank = entries[0]?.item.bank.key ?? '';
  return { type: 'session-ended', bank, item: '', session: id, how };
}

function attemptRecord(session: QuizSession, index: number): QuizRecord {
  const { answer = null, verdict, ms, ...state } = stateOf(session, index);
  return {
    type: 'attempt',
    ...named(session, index),
    mode: session.setup.mode,
    answer: answer as Json,
    share: verdict?.share ?? 0,
    score: verdict?.score ?? 0,
    points: verdict?.points ?? 0,
    correct: verdict?.correct ?? false,
    ms: Math.round(ms),
    ...ownWords(state),
  };
}

function named(session: QuizSession, index: number) {
  const { item, card }: QuizEntry = session.entries[index]!;
  return {
    bank: item.bank.key,
    item: item.key,
    session: session.id,
    ...(card === undefined ? {} : { card }),
  };
}
