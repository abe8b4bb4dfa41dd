/** Waits for what a page, or whoever listens, is told. */
import type { Event } from 'vscode';
import { waitUntil } from './wait-until.js';

/** What `pick` makes of the first event, from now on, that it gives a value of; `who` is told, in words. */
export function nextOf<E, T>(
  event: Event<E>,
  pick: (told: E) => T | undefined,
  who: string,
): Promise<T> {
  let last: E | undefined;
  let found: T | undefined;
  const listener = event((told) => {
    last = told;
    found ??= pick(told);
  });
  return waitUntil(
    event,
    () => found,
    () => `${who} was last told ${JSON.stringify(last)?.slice(0, 600)}`,
  ).finally(() => listener.dispose());
}
