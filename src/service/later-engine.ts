import type { PatternEngine } from '../core/pattern/index.js';

/**
 * An engine for patterns that is loaded when the first bank with a pattern asks for it. Until it is
 * there nothing is known of patterns; then `onReady` tells that asking again is worth it.
 */
export class LaterEngine implements PatternEngine {
  #engine: PatternEngine | undefined;
  #load: (() => Promise<PatternEngine | undefined>) | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param load is called once, with the first pattern; where it finds none, nothing is known of any */
  loadWith(load: () => Promise<PatternEngine | undefined>): void {
    this.#load = load;
  }

  /** Calls `listener` when the engine has come. */
  onReady(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  compile(pattern: string, ignoreCase: boolean): ReturnType<PatternEngine['compile']> {
    if (this.#engine === undefined) void this.#start();
    return this.#engine?.compile(pattern, ignoreCase);
  }

  async #start(): Promise<void> {
    const load = this.#load;
    if (load === undefined) return;
    this.#load = undefined;
    this.#engine = await load();
    if (this.#engine === undefined) return;
    for (const listener of this.#listeners) listener();
  }
}
