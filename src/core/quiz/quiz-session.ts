import type { Answer, Tell } from '../model/kinds/graded.js';
import { levelOf, middleLevel, nearestLevel, nextLevel } from './adaptive.js';
import { answerMisfit, gradeAnswer, pointsOf, type Verdict } from './grade.js';
import { pauseClock, type QuizClock, runClock, startClock, timeSpent } from './quiz-clock.js';
import { withoutUnasked } from './keep-entries.js';
import { type OwnWords, ownWords } from './own-words.js';
import { isLastEntry } from './quiz-place.js';
import type { QuizEntry } from './quiz-entry.js';
import type { QuizSetup } from './quiz-setup.js';

/** What a learner has done with one entry. */
export interface EntryState extends OwnWords {
  /** Undefined while nothing is answered. */
  readonly answer: Answer | undefined;
  /** Undefined while nothing is graded: before an exam has ended. */
  readonly verdict: Verdict | undefined;
  readonly flagged: boolean;
  /** How many hints were read. */
  readonly hints: number;
  /** How long it was looked at, in milliseconds. */
  readonly ms: number;
  /** How often it was answered wrongly before. */
  readonly misses: number;
}

/**
 * A quiz that somebody takes. It is never changed: each step gives a new one. `asking` waits for an
 * answer, `answered` shows what it was worth.
 */
export interface QuizSession {
  readonly id: string;
  readonly setup: QuizSetup;
  readonly entries: readonly QuizEntry[];
  readonly phase: 'asking' | 'answered' | 'finished';
  /** The index of the entry that is looked at. */
  readonly at: number;
  /** By index; of an entry that nobody has looked at there is nothing. */
  readonly states: ReadonlyMap<number, EntryState>;
  /** The indexes still to come, in `cram` with those again that were wrong. */
  readonly line: readonly number[];
  readonly clock: QuizClock;
  /** What the clock showed when the entry came up. */
  readonly cameUp: number;
  /** How hard the questions are by now, and whether the last step led up or down; where the quiz adapts. */
  readonly level?: { readonly now: number; readonly went?: 'up' | 'down' };
  /** What left with its text while the quiz went on: it may come back, as what is cut and pasted does. */
  readonly away?: readonly AwayEntry[];
}

/** An entry whose question is not there at the moment. */
export interface AwayEntry {
  readonly entry: QuizEntry;
  readonly state: EntryState | undefined;
  /** Where it stood. */
  readonly index: number;
  /** Whether it was still to come. */
  readonly isNext: boolean;
  /** Whether it was looked at. */
  readonly wasAsked: boolean;
}

/** A wrong answer of a cram comes again behind so many others. */
const again = 3;

const untouched: EntryState = {
  answer: undefined,
  verdict: undefined,
  flagged: false,
  hints: 0,
  ms: 0,
  misses: 0,
};

/** Begins a quiz. `id` is unlike that of any other. */
export function beginQuiz(
  id: string,
  setup: QuizSetup,
  entries: readonly QuizEntry[],
  now: number,
): QuizSession {
  return {
    id,
    setup,
    entries,
    phase: entries.length === 0 ? 'finished' : 'asking',
    at: 0,
    states: new Map(),
    line: entries.map((_, i) => i).slice(1),
    clock: startClock(now),
    cameUp: 0,
  };
}

export function stateOf({ states }: QuizSession, index: number): EntryState {
  return states.get(index) ?? untouched;
}

/** What is wrong with the form of an answer to what is asked now; undefined where it can be graded. */
export function misfitOf({ entries, at }: QuizSession, answer: unknown, tell: Tell) {
  return entryMisfit(entries[at]!, answer, tell);
}

function entryMisfit({ item, card }: QuizEntry, answer: unknown, tell: Tell): string | undefined {
  if (card === undefined) return answerMisfit(item, answer, tell);
  return answer === null || typeof answer === 'boolean'
    ? undefined
    : tell('The answer is `true` for a card that you knew, and `false` for one that you did not.');
}

/**
 * The same for an entry of a quiz: an open answer of an exam may be a text, which its writer grades
 * once the exam is over (`gradeWritten`).
 */
export function fitsEntry(
  entry: QuizEntry,
  { setup }: Pick<QuizSession, 'setup'>,
  answer: unknown,
  tell: Tell,
): string | undefined {
  return setup.mode === 'exam' && isWritten(entry, answer)
    ? undefined
    : entryMisfit(entry, answer, tell);
}

function isWritten(entry: QuizEntry, answer: unknown): answer is string {
  return typeof answer === 'string' && isOpen(entry);
}

function isOpen({ item, card }: QuizEntry): boolean {
  return card === undefined && item.reading.kind === 'open';
}

/** What was written for an open question, graded or not, and its points one by one. */
export function wordsOf({ entries, states }: QuizSession, index: number): OwnWords {
  const { answer, written, rubric } = states.get(index) ?? untouched;
  return ownWords({
    written: written ?? (isWritten(entries[index]!, answer) ? answer : undefined),
    rubric,
  });
}

/** The places of the open answers that still wait for their writer to grade them. */
export function waitingEntries({ entries, states, phase }: QuizSession): readonly number[] {
  if (phase !== 'finished') return [];
  return [...states]
    .filter(([at, { answer, verdict }]) => verdict === undefined && isWritten(entries[at]!, answer))
    .map(([at]) => at)
    .toSorted((a, b) => a - b);
}

/** Takes the points that somebody gives their own answer after an exam. */
export function gradeWritten(
  session: QuizSession,
  index: number,
  points: number,
  tell: Tell,
  rubric?: readonly number[],
): QuizSession {
  if (!waitingEntries(session).includes(index)) return session;
  const entry = session.entries[index]!;
  if (entryMisfit(entry, points, tell) !== undefined) return session;
  const before = stateOf(session, index);
  return withState(session, index, {
    ...before,
    answer: points,
    verdict: verdictOf(entry, points, tell),
    ...ownWords({ written: String(before.answer), rubric }),
  });
}

/**
 * Takes an answer of the right form to what is asked now. It is graded at once, but in an exam, where it
 * can be changed until the end. Behind the points of an open question, `own` is what they are for.
 */
export function answerQuiz(
  session: QuizSession,
  answer: Answer,
  now: number,
  tell: Tell,
  own: OwnWords = {},
): QuizSession {
  if (session.phase !== 'asking') return session;
  const { at, setup } = session;
  const { written: _, rubric: __, ...before } = stateOf(session, at);
  const isExam = setup.mode === 'exam';
  const state: EntryState = {
    ...before,
    answer,
    ...(typeof answer === 'number' && isOpen(session.entries[at]!) ? ownWords(own) : {}),
    verdict: isExam ? undefined : verdictOf(session.entries[at]!, answer, tell),
    ms: before.ms + Math.max(0, timeSpent(session.clock, now) - session.cameUp),
  };
  return withState(
    { ...session, phase: isExam ? 'asking' : 'answered', cameUp: timeSpent(session.clock, now) },
    at,
    state,
  );
}

/** Takes back the answer that was just given; what was wrong does not count then. What was written stays. */
export function undoAnswer(session: QuizSession): QuizSession {
  if (session.phase !== 'answered') return session;
  const state = stateOf(session, session.at);
  return withState({ ...session, phase: 'asking' }, session.at, {
    ...state,
    answer: undefined,
    verdict: undefined,
  });
}

/** Goes on to what comes next. Behind the last one a quiz has ended, but an exam waits to be ended. */
export function nextEntry(session: QuizSession, now: number): QuizSession {
  const { setup, phase, at } = session;
  if (phase === 'finished') return session;
  if (setup.mode === 'exam') {
    return at + 1 < session.entries.length ? goToEntry(session, at + 1, now) : session;
  }
  if (phase !== 'answered') return session;
  if (setup.adaptive !== undefined) return nextAdaptive(session, now);
  const line = setup.mode === 'cram' ? lineAfterCram(session) : session.line;
  const [next, ...rest] = line;
  if (next === undefined) return finished(session, now);
  const { written: _, rubric: __, ...state } = stateOf(session, next);
  const isAgain = state.verdict !== undefined;
  const moved: QuizSession = {
    ...session,
    phase: 'asking',
    at: next,
    line: rest,
    cameUp: timeSpent(session.clock, now),
  };
  return isAgain
    ? withState(moved, next, {
        ...state,
        answer: undefined,
        verdict: undefined,
        misses: state.misses + 1,
      })
    : moved;
}

/** Of what is left, the first that is as hard as the answers so far ask for. */
function nextAdaptive(session: QuizSession, now: number): QuizSession {
  const { entries, at, line } = session;
  if (isLastEntry(session)) return finished(withoutUnasked(session), now);
  const before = session.level?.now ?? middleLevel;
  const verdict = stateOf(session, at).verdict;
  const level = verdict === undefined ? before : nextLevel(before, verdict);
  const next = nearestLevel(entries, line, level)!;
  const [from, to] = [levelOf(entries[at]!), levelOf(entries[next]!)];
  return {
    ...session,
    phase: 'asking',
    at: next,
    line: line.filter((each) => each !== next),
    level: { now: level, ...(from === to ? {} : { went: to > from ? 'up' : 'down' }) },
    cameUp: timeSpent(session.clock, now),
  };
}

function lineAfterCram(session: QuizSession): readonly number[] {
  const { at, line } = session;
  if (stateOf(session, at).verdict?.correct === true) return line;
  return line.toSpliced(Math.min(again, line.length), 0, at);
}

/** Looks at another entry: in an exam, where one can go back. */
export function goToEntry(session: QuizSession, index: number, now: number): QuizSession {
  const { setup, phase, at, entries } = session;
  if (setup.mode !== 'exam' || phase === 'finished') return session;
  if (index === at || entries[index] === undefined) return session;
  const spent = timeSpent(session.clock, now);
  const state = stateOf(session, at);
  const left = withState(session, at, { ...state, ms: state.ms + (spent - session.cameUp) });
  return { ...left, at: index, cameUp: spent };
}

/** Marks what is asked, to come back to it. */
export function flagEntry(session: QuizSession, flagged: boolean): QuizSession {
  return withState(session, session.at, { ...stateOf(session, session.at), flagged });
}

/** Remembers how many hints of what is asked were read. */
export function readHints(session: QuizSession, hints: number): QuizSession {
  const state = stateOf(session, session.at);
  return withState(session, session.at, { ...state, hints: Math.max(state.hints, hints) });
}

export function pauseQuiz(session: QuizSession, now: number): QuizSession {
  return { ...session, clock: pauseClock(session.clock, now) };
}

export function runQuiz(session: QuizSession, now: number): QuizSession {
  return { ...session, clock: runClock(session.clock, now) };
}

/** What is left of the time, in milliseconds; undefined where there is no limit. */
export function timeLeft({ setup, clock }: QuizSession, now: number): number | undefined {
  if (setup.timeLimit === undefined) return undefined;
  return Math.max(0, setup.timeLimit - timeSpent(clock, now));
}

/** Ends a quiz; the answers of an exam are graded now. */
export function finishQuiz(session: QuizSession, now: number, tell: Tell): QuizSession {
  const { setup } = session;
  if (session.phase === 'finished' && session.clock.since === undefined) return session;
  const states = new Map(session.states);
  for (const [index, state] of session.states) {
    if (state.answer === undefined || state.verdict !== undefined) continue;
    if (isWritten(session.entries[index]!, state.answer)) continue;
    const verdict = verdictOf(session.entries[index]!, state.answer, tell);
    states.set(index, { ...state, verdict });
  }
  const graded = { ...session, states };
  return finished(setup.adaptive === undefined ? graded : withoutUnasked(graded), now);
}

function finished(session: QuizSession, now: number): QuizSession {
  return { ...session, phase: 'finished', line: [], clock: pauseClock(session.clock, now) };
}

function withState(session: QuizSession, index: number, state: EntryState): QuizSession {
  return { ...session, states: new Map(session.states).set(index, state) };
}

/** Of a card, the learner says whether they knew it. */
function verdictOf({ item, card }: QuizEntry, answer: Answer, tell: Tell): Verdict {
  if (card === undefined) return gradeAnswer(item, answer, tell);
  const points = item.reading.list === 'questions' ? pointsOf(item) : 1;
  const correct = answer === true;
  return {
    outcome: answer === null ? 'skipped' : correct ? 'correct' : 'incorrect',
    share: correct ? 1 : 0,
    score: correct ? points : 0,
    points,
    correct,
    why: [
      answer === null
        ? tell('Skipped.')
        : correct
          ? tell('You knew it.')
          : tell('You did not know it yet.'),
    ],
    feedback: [],
    parts: [],
  };
}
