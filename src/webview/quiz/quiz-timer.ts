import type { QuizStatus } from '../../protocol/quiz.js';
import { fill, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';

/** When the time that is left is said aloud: at half of it, and at these, in milliseconds. */
const marks = [300_000, 60_000];

export interface TimerHost {
  readonly tell: Tell;
  /** The time of an exam is over. */
  over(): void;
}

/** What a clock shows: the time that is left, or where there is no limit, the time that was spent. */
export class QuizTimer {
  readonly element: HTMLElement;
  readonly #host: TimerHost;
  readonly #shown: HTMLElement;
  readonly #said: HTMLElement;
  #time: QuizStatus['time'] = { spent: 0, running: false };
  #since = 0;
  #before: number | undefined;
  #handle: number | undefined;

  constructor(host: TimerHost) {
    this.#host = host;
    this.#shown = make('span', { class: 'timer', attributes: { role: 'timer' } });
    // Read aloud only when there is something to be said.
    this.#said = make('span', { class: 'hidden', attributes: { role: 'status' } });
    this.element = make('span', { class: 'timer-box' }, this.#shown, this.#said);
  }

  set(time: QuizStatus['time']): void {
    this.#time = time;
    this.#since = performance.now();
    this.#tick();
  }

  hide(isHidden: boolean): void {
    this.#shown.hidden = isHidden;
  }

  stop(): void {
    clearTimeout(this.#handle);
  }

  #tick(): void {
    clearTimeout(this.#handle);
    const { spent, limit, running } = this.#time;
    const now = spent + (running ? performance.now() - this.#since : 0);
    const left = limit === undefined ? undefined : Math.max(0, limit - now);
    const { tell } = this.#host;
    const words = clock(left === undefined ? now : Math.ceil(left / 1000) * 1000);
    this.#shown.textContent = words;
    this.#shown.setAttribute(
      'aria-label',
      fill(left === undefined ? tell('Time: {0}') : tell('Time left: {0}'), [words]),
    );
    this.#shown.classList.toggle('is-short', left !== undefined && left <= 60_000);
    if (left !== undefined) this.#say(left);
    if (!running || left === 0) return;
    const next = left === undefined ? 1000 - (now % 1000) : left % 1000 || 1000;
    this.#handle = window.setTimeout(() => this.#tick(), Math.max(20, next));
  }

  #say(left: number): void {
    const before = this.#before;
    this.#before = left;
    if (before === undefined || before === left) return;
    const { tell } = this.#host;
    const limit = this.#time.limit!;
    const isPassed = (mark: number): boolean => before > mark && left <= mark && limit > mark;
    if (left === 0) {
      this.#said.textContent = tell('The time is over.');
      return this.#host.over();
    }
    const minutes = Math.round(left / 60_000);
    if (isPassed(60_000)) this.#said.textContent = tell('One minute is left.');
    else if (marks.some(isPassed))
      this.#said.textContent = fill(tell('{0} minutes are left.'), [minutes]);
    else if (isPassed(limit / 2)) this.#said.textContent = tell('Half of the time is over.');
  }
}

/** `1:02:03`, `2:03`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
