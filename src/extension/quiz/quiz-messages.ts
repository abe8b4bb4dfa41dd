import {
  isLastEntry,
  ownWords,
  placeInQuiz,
  quizResult,
  type QuizSession,
  quizSize,
  stateOf,
  timeSpent,
  type Tell,
  waitingEntries,
  whyAsked,
  wordsOf,
} from '../../core/quiz/index.js';
import type {
  QuizItemResult,
  QuizMessage,
  QuizResultMessage,
  QuizStatus,
} from '../../protocol/quiz.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { entryData, verdictData } from '../study/entry-data.js';
import { wrongItems } from './hand-on.js';

/** What is asked now, and once it is answered, what became of it. */
export function questionMessage(session: QuizSession, status: QuizStatus, tell: Tell): QuizMessage {
  const why = whyAsked(session, tell);
  const { answer, verdict, ...state } = stateOf(session, session.at);
  const isAnswered = session.phase === 'answered';
  return {
    type: 'question',
    entry: entryData(session.entries[session.at]!, session, state.misses),
    status,
    ...(why === undefined ? {} : { why }),
    ...(answer === undefined ? {} : { answer: answer as QuizAnswer }),
    ...(isAnswered && verdict !== undefined ? { verdict: verdictData(verdict) } : {}),
    ...ownWords(state),
  };
}

/** What the answer is worth that was given last. */
export function verdictMessage(
  session: QuizSession,
  status: QuizStatus,
  answer: QuizAnswer,
): QuizMessage {
  const { ref } = session.entries[session.at]!;
  const { verdict } = stateOf(session, session.at);
  return { type: 'verdict', ref, status, answer, verdict: verdictData(verdict!) };
}

/** How a quiz stands. */
export function statusOf(session: QuizSession, now: number, canUndo: boolean): QuizStatus {
  const { setup, entries, at, phase, states, clock } = session;
  const { flagged, hints, misses, verdict } = stateOf(session, at);
  const isExam = setup.mode === 'exam';
  const isDone = ({ answer, verdict: of }: ReturnType<typeof stateOf>): boolean =>
    isExam
      ? answer !== undefined && answer !== null
      : setup.mode === 'cram'
        ? of?.correct === true
        : of !== undefined;
  const all = [...states.values()];
  const comesAgain = setup.mode === 'cram' && verdict !== undefined && !verdict.correct;
  return {
    mode: setup.mode,
    phase: phase === 'answered' ? 'answered' : 'asking',
    index: placeInQuiz(session) - 1,
    total: quizSize(session),
    done: all.filter(isDone).length,
    right: all.filter((state) => state.verdict?.correct === true).length,
    flagged,
    hints,
    misses,
    canUndo,
    isLast: isLastEntry(session) && !comesAgain,
    time: {
      spent: timeSpent(clock, now),
      running: clock.since !== undefined,
      ...(setup.timeLimit === undefined ? {} : { limit: setup.timeLimit }),
    },
    overview: isExam
      ? entries.map((_, index) => {
          const state = stateOf(session, index);
          return { answered: isDone(state), flagged: state.flagged };
        })
      : [],
  };
}

/** The result of a quiz as the page shows it. */
export function resultMessage(
  session: QuizSession,
  now: number,
  isOver: boolean,
): QuizResultMessage {
  const result = quizResult(session, now);
  const reveals = session.setup.feedback !== 'never';
  const waits = new Set(waitingEntries(session));
  return {
    type: 'result',
    mode: session.setup.mode,
    score: result.score,
    points: result.points,
    percent: result.percent,
    correct: result.correct,
    answered: result.answered + waits.size,
    // What waits may still be enough.
    ...(result.passed === undefined || waits.size > 0 ? {} : { passed: result.passed }),
    ms: result.ms,
    isOver,
    reveals,
    wrong: wrongItems(session, result).length,
    tags: result.tags,
    objectives: result.objectives,
    items: result.items.flatMap((item, index): readonly QuizItemResult[] => {
      // Whoever may not see what was right must still grade their own answers.
      if (!reveals && !waits.has(index)) return [];
      const { entry, outcome, score, points, verdict, given, ...rest } = item;
      const { flagged, hints, ms, misses } = rest;
      return [
        {
          entry: entryData(entry, session, misses),
          ...{ outcome, score, points, flagged, hints, ms, misses },
          waits: waits.has(index),
          ...(verdict === undefined ? {} : { verdict: verdictData(verdict) }),
          ...(given === undefined ? {} : { answer: given as QuizAnswer }),
          ...wordsOf(session, index),
        },
      ];
    }),
  };
}
