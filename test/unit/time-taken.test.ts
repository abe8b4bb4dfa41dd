// What judges times is judged by a clock that the tests set.
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { growsInProportion, isQuick } from '../time-taken.js';

/** A clock, and a way to let time pass on it; `disturb` adds to every stretch of it. */
function fakeClock(disturb: (ms: number) => number = () => 0) {
  let now = 1000;
  return {
    clock: () => now,
    pass: (ms: number) => {
      now += ms + disturb(ms);
    },
  };
}

/** Numbers between 0 and 1, the same ones for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everything takes up to twice its time; a quarter of the runs are stopped for up to two seconds besides. */
function busyMachine(seed: number): (ms: number) => number {
  const chance = chances(seed);
  return (ms) => ms * chance() + (chance() < 0.25 ? 2000 * chance() : 0);
}

const seeds = fc.nat();

/** Whether it is found to grow in proportion, on a machine that disturbs. */
function isInProportion(
  cost: (n: number) => number,
  growth: { from: number; times?: number },
  disturb?: (ms: number) => number,
): boolean {
  const { clock, pass } = fakeClock(disturb);
  try {
    growsInProportion((n) => pass(cost(n)), { ...growth, clock });
    return true;
  } catch (error) {
    assert.ok(error instanceof assert.AssertionError);
    return false;
  }
}

describe('growsInProportion', () => {
  for (const [name, cost] of [
    ['what grows with n', (n) => n / 100],
    ['what takes a while to begin', (n) => 20 + n / 100],
    ['what grows with n log n', (n) => (n * Math.log2(n)) / 1000],
    ['what takes no time', () => 0],
    ['what is too short to be told', (n) => n ** 2 / 1e13],
  ] as readonly (readonly [string, (n: number) => number])[]) {
    it(`takes ${name}, on a busy machine too`, () => {
      assert.ok(isInProportion(cost, { from: 1000 }));
      fc.assert(
        fc.property(seeds, (seed) => isInProportion(cost, { from: 1000 }, busyMachine(seed))),
        { numRuns: 300 },
      );
    });
  }

  for (const [name, cost] of [
    ['a square', (n) => n ** 2 / 1e5],
    ['a square that is small at first', (n) => n ** 2 / 1e7],
    ['a square beside a proportion', (n) => n / 200 + n ** 2 / 2e5],
    ['a cube', (n) => n ** 3 / 1e8],
  ] as readonly (readonly [string, (n: number) => number])[]) {
    it(`refuses ${name}, on a busy machine too`, () => {
      assert.ok(!isInProportion(cost, { from: 1000 }));
      const slower = (seed: number) => (ms: number) => ms * chances(seed)();
      fc.assert(
        fc.property(seeds, (seed) => !isInProportion(cost, { from: 1000 }, slower(seed))),
        { numRuns: 300 },
      );
      // One that is stopped at every fourth run is told from a quick one all the same, nearly always.
      let refused = 0;
      for (let seed = 0; seed < 300; seed++) {
        if (!isInProportion(cost, { from: 1000 }, busyMachine(seed))) refused++;
      }
      assert.ok(refused >= 295, `${refused} of 300`);
    });
  }

  it('refuses a square where only four times as much is asked for', () => {
    assert.ok(!isInProportion((n) => n ** 2 / 1e5, { from: 1000, times: 4 }));
  });

  it('tells what it saw', () => {
    const { clock, pass } = fakeClock();
    assert.throws(() => growsInProportion((n) => pass(n ** 2 / 1e6), { from: 1000, clock }), {
      message: '4000: 16.0 ms; 8 times as much: 1024.0 ms, which is 64.0 times as long',
    });
  });

  it('lets what the run throws pass', () => {
    const run = (): void => {
      throw new Error('no');
    };
    assert.throws(() => growsInProportion(run, { from: 1 }), { message: 'no' });
  });

  it('sees a square of real work', () => {
    const squared = (n: number): number => {
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum = (sum + i * j) | 0;
      return sum;
    };
    assert.throws(
      () => growsInProportion(squared, { from: 500, times: 4, rounds: 1 }),
      assert.AssertionError,
    );
  });
});

describe('isQuick', () => {
  it('takes the shortest of three times', () => {
    const times = [900, 101, 100];
    const { clock, pass } = fakeClock();
    isQuick(() => pass(times.shift()!), 100, { clock });
    assert.deepEqual(times, []);
  });

  it('runs once where that is enough', () => {
    const times = [100, 900];
    const { clock, pass } = fakeClock();
    isQuick(() => pass(times.shift()!), 100, { clock });
    assert.deepEqual(times, [900]);
  });

  it('fails where all are too long, and says them', () => {
    const times = [900, 101, 300, 1];
    const { clock, pass } = fakeClock();
    assert.throws(() => isQuick(() => pass(times.shift()!), 100, { clock }), {
      message: 'it took 900, 101, 300 ms; it may take 100 ms',
    });
    assert.deepEqual(times, [1]);
  });

  it('does not count what other programs make it wait for', () => {
    // As the system does when it gives the processor to somebody else.
    const wait = (): void => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    };
    isQuick(wait, 150);
    assert.throws(() => isQuick(wait, 150, { clock: () => performance.now() }));
  });
});
