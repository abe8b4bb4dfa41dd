import { setImmediate } from 'node:timers/promises';

/** So long work goes on before others have their turn, in milliseconds. */
const longestStretch = 20;

/** Turns for work that somebody waits for; they reject once nobody does. */
export function whileWanted(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= longestStretch) {
      await setImmediate();
      since = performance.now();
    }
    signal.throwIfAborted();
  };
}

/** Resolves when the process is asked to end. */
export function untilStopped(process: Pick<NodeJS.Process, 'once'>): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
