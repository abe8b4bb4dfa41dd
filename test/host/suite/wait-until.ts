/** Waits for VS Code to say, by an event, that something has become so. */
import type { Event } from 'vscode';

/** Long, since a busy machine may stand still for seconds, and waiting costs nothing where all is well. */
const TIMEOUT_MS = 40_000;

/**
 * Looks now, and again at each event, until `look` gives a value. `describe` says in the error what was
 * seen instead.
 */
export function waitUntil<T>(
  event: Event<unknown>,
  look: () => T | undefined,
  describe: () => string,
  timeoutMs = TIMEOUT_MS,
): Promise<T> {
  // Made now, while the stack still leads to the test.
  const timeout = new Error();
  return new Promise((resolve, reject) => {
    const first = look();
    if (first !== undefined) return resolve(first);
    const patience = setTimeout(() => {
      listener.dispose();
      timeout.message = `Waited ${timeoutMs / 1000} s in vain: ${describe()}`;
      reject(timeout);
    }, timeoutMs);
    const listener = event(() => {
      const value = look();
      if (value === undefined) return;
      clearTimeout(patience);
      listener.dispose();
      resolve(value);
    });
  });
}

/**
 * Asks VS Code, and again as soon as it has answered, until the answer is what is expected: for what no
 * event tells of.
 */
export async function askUntil<T>(
  ask: () => Thenable<T>,
  isExpected: (answer: T) => boolean,
  describe: (answer: T) => string,
): Promise<T> {
  // Made now, while the stack still leads to the test.
  const timeout = new Error();
  let isOver = false;
  const patience = setTimeout(() => {
    isOver = true;
  }, TIMEOUT_MS);
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      const answer = await ask();
      if (isExpected(answer)) return answer;
      if (isOver) {
        timeout.message = `Asked for ${TIMEOUT_MS / 1000} s in vain: ${describe(answer)}`;
        throw timeout;
      }
    }
  } finally {
    clearTimeout(patience);
  }
}
