import assert from 'node:assert/strict';

import { inSteps } from '../../../src/service/index.js';

/** Work of so many steps, each of which takes a millisecond of a clock of its own. */
function* work(steps: number, clock: { time: number }): Generator<undefined, string> {
  for (let i = 0; i < steps; i++) {
    clock.time++;
    yield;
  }
  return 'done';
}

describe('inSteps', () => {
  it('pauses whenever it has held its host for some milliseconds', async () => {
    const clock = { time: 0 };
    let pauses = 0;
    const host = {
      now: () => clock.time,
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
      isCancelled: false,
    };
    assert.equal(await inSteps(work(80, clock), host), 'done');
    assert.equal(pauses, 10);
    pauses = 0;
    assert.equal(await inSteps(work(7, clock), host), 'done');
    assert.equal(pauses, 0);
  });

  it('ends without a result when it is cancelled', async () => {
    const clock = { time: 0 };
    const host = {
      now: () => clock.time,
      pause: () => {
        host.isCancelled = true;
        return Promise.resolve();
      },
      isCancelled: false,
    };
    assert.equal(await inSteps(work(80, clock), host), undefined);
    assert.equal(clock.time, 8);
  });
});
