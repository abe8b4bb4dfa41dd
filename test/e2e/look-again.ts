/** For what has no event to wait for: looks again and again, and no longer than is reasonable. */
import assert from 'node:assert/strict';
import { setInterval } from 'node:timers/promises';

const EVERY_MS = 50;
const TIMES = 1200;

/** Gives how often one may look again, down to 0. */
export async function* lookAgain(): AsyncGenerator<number> {
  let left = TIMES;
  yield left;
  for await (const _ of setInterval(EVERY_MS)) {
    left -= 1;
    yield left;
    if (left === 0) return;
  }
}

/** Waits until it is so; `what` is said where it never is. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for await (const left of lookAgain()) {
    if (await isSo()) return;
    assert.ok(left > 0, what);
  }
}
