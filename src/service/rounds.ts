/**
 * Where rounds take longer than this many milliseconds, one frame, the next waits for a pause in the
 * typing, so that typing never waits for problems.
 */
const QUICK = 16;
const LONGEST_PAUSE = 500;

/** How long the last three rounds of the same work took, and what pause that asks for. */
export class Rounds {
  #last: readonly number[] = [];

  /** A round took so many milliseconds. */
  add(took: number): void {
    this.#last = [...this.#last.slice(-2), took];
  }

  /**
   * Milliseconds to wait before the next round: twice a usual one, or none. A slow round among quick
   * ones is the engine's own doing (collecting garbage), and says nothing of the next.
   */
  get pause(): number {
    const usual = Math.min(...this.#last);
    return this.#last.length < 3 || usual <= QUICK ? 0 : Math.min(usual * 2, LONGEST_PAUSE);
  }
}
