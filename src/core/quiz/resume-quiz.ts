import type { Attempt, HistoryRecord, SessionAnswer, SessionMark } from '../history/index.js';
import type { Answer, Tell } from '../model/kinds/graded.js';
import { isTexts } from '../model/kinds/graded.js';
import { readAdaptive } from './adaptive.js';
import { ownWords } from './own-words.js';
import { entriesOf, type QuizEntry } from './quiz-entry.js';
import type { QuizItem } from './quiz-item.js';
import { isLastEntry } from './quiz-place.js';
import {
  answerQuiz,
  beginQuiz,
  fitsEntry,
  flagEntry,
  goToEntry,
  nextEntry,
  type QuizSession,
  readHints,
} from './quiz-session.js';
import { type FeedbackTime, type QuizMode, quizModes, type QuizSetup } from './quiz-setup.js';

/** A quiz that was left, as it was then, with what the bank says now. */
export interface ResumedQuiz {
  /** Its clock stands still. */
  readonly session: QuizSession;
  /** How many of its questions are no longer there. */
  readonly gone: number;
  /** How many answers fit their question no more: these are asked again. */
  readonly again: number;
  /** The answers that can be taken back, the last one last. */
  readonly steps: readonly QuizStep[];
}

/** An answer, and how the quiz stood before it. */
export interface QuizStep {
  readonly session: QuizSession;
  readonly record: Attempt;
}

/** Nobody takes back more than this, one by one. */
const mostSteps = 50;

/** The quizzes of a history that have neither ended nor were given up, the latest first. */
export function openQuizzes(records: readonly HistoryRecord[]): readonly string[] {
  const open = new Set<string>();
  for (const record of records) {
    if (record.type === 'session-begun') open.add(record.session);
    else if (record.type === 'session-ended') open.delete(record.session);
  }
  return [...open].reverse();
}

/**
 * Puts a quiz together again from its records (in order; those that were undone left out). Undefined
 * where nothing of it is there.
 */
export function resumeQuiz(
  id: string,
  records: readonly HistoryRecord[],
  items: readonly QuizItem[],
  tell: Tell,
): ResumedQuiz | undefined {
  const own = records.filter((record) => 'session' in record && record.session === id);
  const begun = own.find((record) => record.type === 'session-begun');
  const setup = begun?.type === 'session-begun' ? readSetup(begun.setup) : undefined;
  if (begun === undefined || setup === undefined) return undefined;
  const entries = entriesNow(setup, items);
  if (entries.length === 0) return undefined;
  const indexes = new Map(entries.map(({ ref }, i) => [ref, i]));
  let session = beginQuiz(id, { ...setup, refs: entries.map(({ ref }) => ref) }, entries, 0);
  let again = 0;
  const steps: QuizStep[] = [];
  for (const record of own) {
    if (record.type === 'attempt' || record.type === 'session-answer') {
      const index = indexes.get(refOf(record));
      const step = retake(session, record, index, tell);
      if (step === undefined) again += 1;
      else {
        const isStep = record.type === 'attempt' && index !== undefined && setup.mode !== 'exam';
        if (isStep) steps.push({ session: lookAt(session, index), record });
        session = step;
      }
    } else if (record.type === 'session-mark') {
      session = remark(session, record, indexes.get(refOf(record)));
    }
  }
  const spent = Math.max(
    session.clock.spent,
    [...session.states.values()].reduce((sum, { ms }) => sum + ms, 0),
  );
  session = { ...session, clock: { spent, since: undefined }, cameUp: spent };
  const gone = setup.refs.length - entries.length;
  // What is gone may have been answered in between.
  return { session, gone, again, steps: gone + again > 0 ? [] : steps.slice(-mostSteps) };
}

function entriesNow({ mode, refs }: QuizSetup, items: readonly QuizItem[]): readonly QuizEntry[] {
  const wanted = new Set(refs);
  const byRef = new Map<string, QuizEntry>();
  for (const item of items) {
    const isWanted = wanted.has(item.ref) || item.reading.list === 'flashcards' || mode === 'flip';
    if (!isWanted || !item.canBeAsked) continue;
    for (const entry of entriesOf(item, mode === 'flip')) byRef.set(entry.ref, entry);
  }
  return refs.flatMap((ref) => byRef.get(ref) ?? []);
}

function refOf({ bank, item, card }: Attempt | SessionAnswer | SessionMark): string {
  return card === undefined ? `${bank}#${item}` : `${bank}#${item}#${card}`;
}

/** Gives an answer again; undefined where it does not fit its question any more. */
function retake(
  session: QuizSession,
  record: Attempt | SessionAnswer,
  index: number | undefined,
  tell: Tell,
): QuizSession | undefined {
  // What is gone is counted by what is missing of the quiz.
  if (index === undefined) return session;
  // What ended an exam: its answers are there already, but for the points of open ones.
  const isLate = session.setup.mode === 'exam' && record.type === 'attempt';
  if (isLate) return regrade(session, index, record);
  const there = lookAt(session, index);
  const answer = record.answer as Answer;
  if (fitsEntry(there.entries[index]!, there, answer, tell) !== undefined) return undefined;
  const ms = record.type === 'attempt' ? record.ms : 0;
  return nextEntryOrStay(answerQuiz(shifted(there, ms), answer, 0, tell, record));
}

/** The points that somebody gave a text of their own are its answer from then on. */
function regrade(
  session: QuizSession,
  index: number,
  { answer, rubric }: Pick<Attempt | SessionAnswer, 'answer' | 'rubric'>,
): QuizSession {
  const state = session.states.get(index);
  if (typeof state?.answer !== 'string' || typeof answer !== 'number') return session;
  const states = new Map(session.states);
  const own = ownWords({ written: state.answer, rubric });
  return { ...session, states: states.set(index, { ...state, answer, ...own }) };
}

/** As if the entry had come up so long ago. */
function shifted(session: QuizSession, ms: number): QuizSession {
  return {
    ...session,
    clock: { ...session.clock, since: undefined },
    cameUp: session.clock.spent - ms,
  };
}

/** Brings up an entry, wherever the learner was. */
function lookAt(session: QuizSession, index: number): QuizSession {
  if (session.at === index) return session;
  if (session.setup.mode === 'exam') return goToEntry(session, index, 0);
  const others = [session.at, ...session.line].filter((each) => each !== index);
  return { ...session, at: index, line: others, phase: 'asking' };
}

function nextEntryOrStay(session: QuizSession): QuizSession {
  // The last answer of a quiz that was left before its result was shown.
  if (session.setup.mode !== 'exam' && isLastEntry(session) && !goesOn(session)) return session;
  return session.setup.mode === 'exam' ? session : nextEntry(session, 0);
}

function goesOn({ setup, states, at }: QuizSession): boolean {
  return setup.mode === 'cram' && states.get(at)?.verdict?.correct !== true;
}

function remark(
  session: QuizSession,
  { flagged = false, hints = 0, at, spent }: SessionMark,
  index: number | undefined,
): QuizSession {
  const clock = { spent: spent ?? session.clock.spent, since: undefined };
  if (index === undefined) return { ...session, clock };
  const { at: before } = session;
  const marked = readHints(flagEntry({ ...session, at: index }, flagged), hints);
  // In an exam it also says where the learner is.
  const isThere = session.setup.mode === 'exam' && at !== undefined;
  return { ...marked, at: isThere ? index : before, clock, cameUp: clock.spent };
}

function readSetup(value: Readonly<Record<string, unknown>>): QuizSetup | undefined {
  const { mode, seed, refs, shuffleChoices, timeLimit, feedback, pass } = value;
  const adaptive = readAdaptive(value['adaptive']);
  if (!quizModes.includes(mode as QuizMode) || typeof seed !== 'string' || !isTexts(refs)) {
    return undefined;
  }
  const times: readonly unknown[] = ['immediate', 'at-end', 'never'];
  return {
    mode: mode as QuizMode,
    seed,
    refs,
    ...(adaptive === undefined ? {} : { adaptive }),
    shuffleChoices: typeof shuffleChoices === 'boolean' ? shuffleChoices : undefined,
    timeLimit: typeof timeLimit === 'number' ? timeLimit : undefined,
    feedback: times.includes(feedback) ? (feedback as FeedbackTime) : 'immediate',
    pass: typeof pass === 'number' ? pass : undefined,
  };
}
