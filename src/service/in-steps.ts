/** How long work may hold its host before others have their turn, in milliseconds. */
const SLICE = 8;

/** What long work needs of its host: a clock, a pause in which others have their turn, and its end. */
export interface Turntaking {
  now(): number;
  pause(): Promise<void>;
  readonly isCancelled: boolean;
}

/** Does work that is made of small steps without holding the host; undefined when it was cancelled. */
export async function inSteps<T>(
  work: Iterator<unknown, T>,
  host: Turntaking,
  slice = SLICE,
): Promise<T | undefined> {
  let began = host.now();
  while (!host.isCancelled) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (host.now() - began < slice) continue;
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    await host.pause();
    began = host.now();
  }
  return undefined;
}

/** Does the same work at once, for hosts that have nothing else to do. */
export function atOnce<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
