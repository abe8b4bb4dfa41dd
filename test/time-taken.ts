/**
 * What tests say of time, said so that it holds on a slow machine that has other work too. The time of
 * the processor counts, not that of the clock; the least of several times, since whatever disturbs only
 * adds to them; and what seems too long is measured again before a test fails of it.
 */
import assert from 'node:assert/strict';

/** Tells milliseconds, from any beginning. */
type Clock = () => number;

/** How long this process has kept processors busy. */
const ownWork: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** For what other processes do. */
export const wallClock: Clock = () => performance.now();

/** Milliseconds below which a time is mostly chance: whether garbage was collected in it, say. */
const TELLING = 15;
const MOST_LONGER = 64;
const ROUNDS = 8;
/** How many times the proportion may be exceeded: caches and collected garbage are no squares. */
const SLACK = 3;

export interface Growth {
  /** Where to begin; it is doubled while a run is too short to be told from chance. */
  readonly from: number;
  /** How much more the second run has to do. The more, the further is a square from a proportion. */
  readonly times?: number;
  readonly clock?: Clock;
  /** How many times what seems too long is measured again before it counts. */
  readonly rounds?: number;
}

/** Fails where `run` takes a time that grows faster than `n`, as with its square. */
export function growsInProportion(
  run: (n: number) => unknown,
  { from, times = 8, clock = ownWork, rounds = ROUNDS }: Growth,
): void {
  const time = (n: number): number => timeOf(() => run(n), clock);
  const leastOf = (n: number): number => Math.min(time(n), time(n), time(n));
  const mostN = from * MOST_LONGER;
  let n = from;
  let few = leastOf(n);
  let many = Infinity;
  for (let round = 0; round < rounds;) {
    if (few < TELLING && n < mostN) {
      n *= 2;
      few = leastOf(n);
      many = Infinity;
      continue;
    }
    many = Math.min(many, time(n * times));
    // Once more, now that the engine has made the code as quick as it can. What was long enough only
    // because something disturbed it tells nothing.
    few = Math.min(few, leastOf(n));
    if (few < TELLING && n < mostN) continue;
    if (many <= SLACK * times * Math.max(few, TELLING)) return;
    round++;
  }
  assert.fail(
    `${n}: ${few.toFixed(1)} ms; ${times} times as much: ${many.toFixed(1)} ms, ` +
      `which is ${(many / few).toFixed(1)} times as long`,
  );
}

export interface Patience {
  readonly attempts?: number;
  readonly clock?: Clock;
}

/** Fails where `run` takes more than `ms` milliseconds each time that it is tried. */
export function isQuick(
  run: () => unknown,
  ms: number,
  { attempts = 3, clock = ownWork }: Patience = {},
): void {
  const times: number[] = [];
  while (times.length < attempts) {
    const time = timeOf(run, clock);
    if (time <= ms) return;
    times.push(time);
  }
  assert.fail(
    `it took ${times.map((time) => time.toFixed(0)).join(', ')} ms; it may take ${ms} ms`,
  );
}

/** Milliseconds of the processor that one run takes, unless another clock is asked. */
export function timeOf(run: () => unknown, clock: Clock = ownWork): number {
  const began = clock();
  run();
  return clock() - began;
}
