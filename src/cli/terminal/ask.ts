import type { Incoming, Output } from '../io.js';
import type { TextPlace } from './terminal-text.js';

/** A conversation with a learner. */
export interface Conversation {
  readonly incoming: Incoming;
  readonly place: TextPlace;
  /** Writes a line, or several; they are ours or were made by `terminalText` or `visible`. */
  readonly say: (...lines: readonly string[]) => void;
}

const usualColumns = 80;
/** Wider, a line is no pleasure to read. */
const widest = 100;

/** Opens a conversation on standard input and output. */
export function converse(
  { stdout, openIncoming }: { readonly stdout: Output; readonly openIncoming: () => Incoming },
  paint: TextPlace['paint'],
): Conversation {
  return {
    incoming: openIncoming(),
    place: {
      columns: Math.min(widest, stdout.columns || usualColumns),
      paint,
      colour: stdout.colour,
    },
    say(...lines) {
      stdout.write(lines.map((line) => `${line}\n`).join(''));
    },
  };
}

/** One thing that can be done, and the keys that do it. */
export interface Choice<T> {
  /** The first is the one to tell. Signs fit in both cases. */
  readonly keys: readonly string[];
  readonly means: T;
}

/**
 * Waits for one of these keys; others do nothing. Where keys do not come one by one, a line is read, and
 * its first sign is the key; an empty line is Enter. Undefined when the learner leaves (Ctrl+C, Ctrl+D,
 * or the end of what comes in).
 */
export async function askKey<T>(
  { incoming, say }: Conversation,
  choices: readonly Choice<T>[],
  again: string,
): Promise<T | undefined> {
  for (;;) {
    const key = await nextKey(incoming);
    if (key === undefined || key === 'ctrl-c' || key === 'ctrl-d') return undefined;
    const found = choices.find(
      ({ keys }) => keys.includes(key) || keys.includes(key.toLowerCase()),
    );
    if (found !== undefined) return found.means;
    // On a terminal a wrong key is soon followed by another one; a line needs an answer.
    if (!incoming.isTerminal) say(again);
  }
}

async function nextKey(incoming: Incoming): Promise<string | undefined> {
  if (incoming.isTerminal) return incoming.key();
  const line = await incoming.line();
  if (line === undefined) return undefined;
  const typed = line.trim().toLowerCase();
  if (typed === '') return line.length > 0 ? 'space' : 'enter';
  const [sign] = typed;
  return typed === 'enter' || typed === 'space' ? typed : sign;
}
