import { type QuizSession, timeLeft } from '../../core/quiz/index.js';
import type { QuizHost } from './quiz-host.js';

/** After the time is over, the page has so long to hand in what was typed last, in milliseconds. */
export const GRACE_MS = 700;

/** No timer of a host waits longer. */
const longestWait = 2 ** 31 - 1;

/** Calls back when the time of a quiz may be over. */
export class QuizClock {
  readonly #host: Pick<QuizHost, 'now' | 'later'>;
  readonly #over: (now: number) => void;
  #callOff: () => void = () => undefined;

  constructor(host: Pick<QuizHost, 'now' | 'later'>, over: (now: number) => void) {
    this.#host = host;
    this.#over = over;
  }

  /** From now on, this is how the quiz stands. */
  watch(session: QuizSession): void {
    this.stop();
    const { clock, phase } = session;
    const left = timeLeft(session, this.#host.now());
    if (left === undefined || clock.since === undefined || phase === 'finished') return;
    const wait = Math.min(left + GRACE_MS, longestWait);
    this.#callOff = this.#host.later(wait, () => this.#over(this.#host.now()));
  }

  stop(): void {
    this.#callOff();
  }
}
