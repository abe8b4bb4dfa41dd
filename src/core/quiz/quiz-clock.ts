/** How long a quiz has been going on, without the time it stood still. Times are milliseconds. */
export interface QuizClock {
  /** Up to `since`. */
  readonly spent: number;
  /** Since when it runs; undefined while it is paused. */
  readonly since: number | undefined;
}

export function startClock(now: number, spent = 0): QuizClock {
  return { spent, since: now };
}

export function pauseClock(clock: QuizClock, now: number): QuizClock {
  return { spent: timeSpent(clock, now), since: undefined };
}

export function runClock(clock: QuizClock, now: number): QuizClock {
  return clock.since === undefined ? { ...clock, since: now } : clock;
}

/** A clock of the machine that was set back takes nothing away. */
export function timeSpent({ spent, since }: QuizClock, now: number): number {
  return since === undefined ? spent : spent + Math.max(0, now - since);
}
