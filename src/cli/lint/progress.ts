import type { Output } from '../io.js';

/** Tells a person who waits how far the work is; silent for work that takes less than a second. */
export interface Progress {
  step(): void;
  end(): void;
  /** Whether there is anyone to see it. */
  readonly isVisible: boolean;
}

const patience = 1000;
const pause = 100;

export function createProgress(
  total: number,
  output: Output,
  now: () => number,
  doing = 'Checking banks',
): Progress {
  const started = now();
  let done = 0;
  let drawn = -Infinity;
  return {
    isVisible: output.isTerminal,
    step() {
      done++;
      const time = now();
      if (!output.isTerminal || time - started < patience || time - drawn < pause) return;
      drawn = time;
      output.write(`\r${doing}: ${done} of ${total}`);
    },
    end() {
      if (drawn > -Infinity) output.write('\r\x1b[K');
    },
  };
}
