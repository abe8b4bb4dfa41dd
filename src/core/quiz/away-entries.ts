import type { QuizEntry } from './quiz-entry.js';
import type { AwayEntry, EntryState, QuizSession } from './quiz-session.js';

/**
 * The entries of a quiz that leave it, the last first: each stands where it stood once those before it in
 * this list are back.
 */
export function goneEntries(
  { entries, states, line, at, phase }: QuizSession,
  present: readonly (QuizEntry | undefined)[],
): readonly AwayEntry[] {
  const gone = entries.flatMap((entry, index): readonly AwayEntry[] => {
    if (present[index] !== undefined) return [];
    const wasAsked = index === at && phase === 'asking';
    const isNext = wasAsked || line.includes(index);
    return [{ entry, state: states.get(index), index, isNext, wasAsked }];
  });
  return gone.toReversed();
}

/**
 * Takes entries back whose questions are there again; `returned` says of each that was away how it reads.
 * With `isNow` the one that was asked when it left is asked again.
 */
export function withReturned(
  session: QuizSession,
  returned: readonly (QuizEntry | undefined)[],
  isNow: boolean,
): QuizSession {
  const away = session.away ?? [];
  let next: QuizSession = { ...session, away: away.filter((_, i) => returned[i] === undefined) };
  for (const [i, each] of [...away.entries()].toReversed()) {
    const entry = returned[i];
    if (entry !== undefined)
      next = inserted(next, { ...each, entry, wasAsked: isNow && each.wasAsked });
  }
  return next;
}

function inserted(session: QuizSession, { entry, state, ...was }: AwayEntry): QuizSession {
  const place = Math.min(was.index, session.entries.length);
  const moved = (index: number): number => (index >= place ? index + 1 : index);
  const entries = session.entries.toSpliced(place, 0, entry);
  const states = new Map<number, EntryState>();
  for (const [index, each] of session.states) states.set(moved(index), each);
  if (state !== undefined) states.set(place, state);
  const line = session.line.map(moved);
  const at = moved(session.at);
  const setup = { ...session.setup, refs: entries.map(({ ref }) => ref) };
  const next = { ...session, setup, entries, states, at, line };
  if (!was.isNext) return next;
  // Nothing was done with what took its place: the learner is where they were.
  if (was.wasAsked && session.phase === 'asking' && !states.has(at)) {
    return { ...next, at: place, line: [at, ...line] };
  }
  const behind = line.findIndex((index) => index > place);
  return { ...next, line: line.toSpliced(behind < 0 ? line.length : behind, 0, place) };
}
