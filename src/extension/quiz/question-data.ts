import { gapCards } from '../../core/history/index.js';
import { readGaps } from '../../core/markdown/index.js';
import {
  presentedEntry,
  type QuizEntry,
  type QuizResult,
  type QuizSession,
  type QuizSetup,
  stateOf,
  timeSpent,
  type Verdict,
} from '../../core/quiz/index.js';
import type { QuizItemResult, QuizResultMessage, QuizStatus } from '../../protocol/quiz.js';
import type { QuizAnswer, QuizEntryData, QuizVerdict } from '../../protocol/study.js';

/** An entry as the page shows it. */
export function entryData(
  entry: QuizEntry,
  { setup }: { readonly setup: Pick<QuizSetup, 'seed' | 'shuffleChoices'> },
): QuizEntryData {
  const { item, ref, card } = entry;
  const { bank } = item;
  const { list, kind, data, seed } = presentedEntry(entry, setup);
  const stimulus = bank.stimuli[String(data['stimulus'])];
  return {
    ref,
    bank: bank.key,
    list,
    data: { ...data },
    defaults: { ...bank.defaults },
    seed,
    gaps: gapsOf(entry),
    language: bank.language,
    ...(kind === undefined ? {} : { kind }),
    ...(card === undefined ? {} : { card }),
    ...(typeof stimulus === 'string' ? { stimulus } : {}),
  };
}

function gapsOf({ item, card }: QuizEntry): readonly number[] {
  const { cloze } = item.reading.data;
  if (card === undefined || typeof cloze !== 'string') return [];
  return gapCards(readGaps(cloze).gaps).find((each) => each.card === card)?.gaps ?? [];
}

export function verdictData(verdict: Verdict): QuizVerdict {
  return { ...verdict, parts: verdict.parts.map((part) => ({ ...part })) };
}

/** How a quiz stands. */
export function statusOf(session: QuizSession, now: number, canUndo: boolean): QuizStatus {
  const { setup, entries, at, phase, states, clock, line } = session;
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
    index: at,
    total: entries.length,
    done: all.filter(isDone).length,
    right: all.filter((state) => state.verdict?.correct === true).length,
    flagged,
    hints,
    misses,
    canUndo,
    isLast: isExam ? at === entries.length - 1 : line.length === 0 && !comesAgain,
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
export function resultData(
  session: QuizSession,
  result: QuizResult,
  waiting: readonly number[],
  isOver: boolean,
): QuizResultMessage {
  const reveals = session.setup.feedback !== 'never';
  const waits = new Set(waiting);
  return {
    type: 'result',
    mode: session.setup.mode,
    score: result.score,
    points: result.points,
    percent: result.percent,
    correct: result.correct,
    answered: result.answered,
    ...(result.passed === undefined ? {} : { passed: result.passed }),
    ms: result.ms,
    isOver,
    reveals,
    wrong: result.items.filter((item, i) => item.outcome !== 'correct' && !waits.has(i)).length,
    tags: result.tags,
    objectives: result.objectives,
    items: result.items.flatMap((item, index): readonly QuizItemResult[] => {
      // Whoever may not see what was right must still grade their own answers.
      if (!reveals && !waits.has(index)) return [];
      const { entry, outcome, score, points, verdict, given, ...rest } = item;
      const { flagged, hints, ms, misses } = rest;
      const { written } = stateOf(session, index);
      return [
        {
          entry: entryData(entry, session),
          ...{ outcome, score, points, flagged, hints, ms, misses },
          waits: waits.has(index),
          ...(verdict === undefined ? {} : { verdict: verdictData(verdict) }),
          ...(given === undefined ? {} : { answer: given as QuizAnswer }),
          ...(written === undefined ? {} : { written }),
        },
      ];
    }),
  };
}
