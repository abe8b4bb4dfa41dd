import type { Tell } from '../model/kinds/graded.js';
import { withEntries } from './keep-entries.js';
import { entriesOf, type QuizEntry } from './quiz-entry.js';
import type { QuizItem, QuizItems } from './quiz-item.js';
import { goneEntries, withReturned } from './away-entries.js';
import { type EntryState, fitsEntry, type QuizSession } from './quiz-session.js';

/** A quiz after its bank was edited. */
export interface RefreshedQuiz {
  readonly session: QuizSession;
  /** How many of its questions are no longer there. */
  readonly gone: number;
  /** How many say something else now. */
  readonly changed: number;
  /** How many answers fit their question no more: these are asked again. */
  readonly again: number;
  /** How many that were gone are there again. */
  readonly back: number;
  /** Whether what is looked at now is, or says, something else. */
  readonly isOther: boolean;
  /** Brings the quiz as it was some steps before to the same; undefined where what it asked then is gone. */
  readonly follow: (earlier: QuizSession) => QuizSession | undefined;
}

/**
 * Brings a quiz up to what its banks say now. What was answered and graded stays as it was. An item
 * without id is known by what it asks: where that was edited, it is known again by its place.
 */
export function refreshQuiz(
  session: QuizSession,
  banks: readonly QuizItems[],
  tell: Tell,
): RefreshedQuiz {
  const { find, known } = finder(session, banks);
  const present = session.entries.map(find);
  const returned = (session.away ?? []).map(({ entry }) => known(entry));
  const isSame = session.entries.map((entry, i) => {
    const now = present[i];
    return now !== undefined && saysTheSame(entry, now);
  });
  let again = 0;
  const apply = (of: QuizSession, isNow: boolean): QuizSession => {
    const left = withEntries(of, (_, index) => {
      const entry = present[index];
      const state = of.states.get(index);
      if (entry === undefined) return undefined;
      if (isSame[index] === true) return { entry, state };
      const kept = keptState(entry, state, of, tell);
      if (isNow && kept !== state) again += 1;
      return { entry, state: kept };
    });
    const away = goneEntries(of, present);
    return withReturned({ ...left, away: [...(of.away ?? []), ...away] }, returned, isNow);
  };
  const next = apply(session, true);
  const gone = present.filter((entry) => entry === undefined).length;
  return {
    session: next,
    gone,
    again,
    changed: isSame.filter((same) => !same).length - gone,
    back: returned.filter((entry) => entry !== undefined).length,
    isOther: isSame[session.at] !== true || next.entries[next.at]?.ref !== present[session.at]?.ref,
    follow: (earlier) => (present[earlier.at] === undefined ? undefined : apply(earlier, false)),
  };
}

function keptState(
  entry: QuizEntry,
  state: EntryState | undefined,
  session: QuizSession,
  tell: Tell,
): EntryState | undefined {
  if (state?.answer === undefined || state.verdict !== undefined) return state;
  return fitsEntry(entry, session, state.answer, tell) === undefined
    ? state
    : { ...state, answer: undefined };
}

function finder(
  { entries, setup }: QuizSession,
  banks: readonly QuizItems[],
): Readonly<Record<'find' | 'known', (entry: QuizEntry) => QuizEntry | undefined>> {
  const byRef = new Map<string, QuizEntry>();
  const byPlace = new Map<string, QuizEntry>();
  const halfTyped = new Set(
    banks.flatMap(({ bank, unfinished }) =>
      unfinished.map((name) => JSON.stringify([bank.key, name])),
    ),
  );
  for (const item of banks.flatMap(({ items }) => items)) {
    for (const entry of entriesOf(item, setup.mode === 'flip')) {
      byRef.set(entry.ref, entry);
      if (item.reading.id === undefined) byPlace.set(placeOf(entry), entry);
    }
  }
  const own = new Set(entries.map(({ ref }) => ref));
  const known = (entry: QuizEntry): QuizEntry | undefined =>
    own.has(entry.ref) ? undefined : byRef.get(entry.ref);
  const find = (entry: QuizEntry): QuizEntry | undefined => {
    const same = byRef.get(entry.ref);
    if (same !== undefined) return same;
    const { bank, name } = entry.item;
    // Somebody is writing in it: it stays as it was until it can be asked again.
    if (halfTyped.has(JSON.stringify([bank.key, name]))) return entry;
    const there = byPlace.get(placeOf(entry));
    if (entry.item.reading.id !== undefined || there === undefined || own.has(there.ref)) {
      return undefined;
    }
    return there.item.reading.kind === entry.item.reading.kind ? there : undefined;
  };
  return { find, known };
}

/** The bank, and where in it: `questions[3]`. */
function placeOf({ item, card }: QuizEntry): string {
  return JSON.stringify([item.bank.key, item.name, card]);
}

function saysTheSame(a: QuizEntry, b: QuizEntry): boolean {
  const [one, other] = [a.item, b.item];
  const passage = ({ bank, reading }: QuizItem): unknown =>
    bank.stimuli[String(reading.data['stimulus'])];
  if (passage(one) !== passage(other)) return false;
  if (one.reading === other.reading) return true;
  return (
    one.reading.kind === other.reading.kind &&
    JSON.stringify(one.reading.data) === JSON.stringify(other.reading.data)
  );
}
