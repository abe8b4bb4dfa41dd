import type { EntryState, QuizSession } from './quiz-session.js';
import type { QuizEntry } from './quiz-entry.js';

/** What takes the place of an entry: itself or how it reads now; undefined where it leaves the quiz. */
export type Replaced = (
  entry: QuizEntry,
  index: number,
) => { readonly entry: QuizEntry; readonly state: EntryState | undefined } | undefined;

/**
 * A quiz of fewer entries, or of entries that read otherwise; what was done with the others stays.
 *
 * @param order the indexes of all entries, where they are to stand otherwise
 */
export function withEntries(
  session: QuizSession,
  replaced: Replaced,
  order: Iterable<number> = session.entries.keys(),
): QuizSession {
  const entries: QuizEntry[] = [];
  const states = new Map<number, EntryState>();
  const places = new Map<number, number>();
  for (const index of order) {
    const found = replaced(session.entries[index]!, index);
    if (found === undefined) continue;
    places.set(index, entries.length);
    if (found.state !== undefined) states.set(entries.length, found.state);
    entries.push(found.entry);
  }
  const setup = { ...session.setup, refs: entries.map(({ ref }) => ref) };
  const line = session.line.flatMap((index) => places.get(index) ?? []);
  const kept = { ...session, setup, entries, states };
  const at = places.get(session.at);
  if (at !== undefined) return { ...kept, at, line };
  if (entries.length === 0) return { ...kept, at: 0, line, phase: 'finished' };
  if (session.phase === 'finished') return { ...kept, at: 0, line };
  if (session.setup.mode === 'exam') {
    return { ...kept, at: Math.min(session.at, entries.length - 1), line, phase: 'asking' };
  }
  const [next, ...rest] = line;
  // Behind the last one a quiz has ended.
  if (next === undefined) return { ...kept, at: entries.length - 1, line, phase: 'finished' };
  return { ...kept, at: next, line: rest, phase: 'asking' };
}

/**
 * A quiz that is ended before its end: what nobody answered is left out, but of an exam. One that adapts has its
 * questions as they were asked from then on: the second of the result was the second.
 */
export function withoutUnasked(session: QuizSession): QuizSession {
  const { setup, states, entries } = session;
  if (setup.mode === 'exam') return session;
  return withEntries(
    session,
    (entry, index) => {
      const state = states.get(index);
      return state?.verdict === undefined ? undefined : { entry, state };
    },
    // What was done with them stands there in the order in which it was done.
    setup.adaptive === undefined ? entries.keys() : states.keys(),
  );
}
