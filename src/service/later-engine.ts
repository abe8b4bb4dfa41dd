import type { PatternEngine } from '../core/pattern/index.js';

/**
 * An engine for patterns that is loaded when the first bank with a pattern asks for it. Until it is
 * there nothing is known of patterns; then `onReady` tells that asking again is worth it.
 */
export class LaterEngine implements PatternEngine {
  #engine: PatternEngine | undefined;
  #load: (() => Promise<PatternEngine | undefined>) | undefined;
  #loading: Promise<void> | undefined;
  #isLoaded = false;
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

  /** Waits for the engine where it is being loaded: tells whether there was anything to wait for. */
  async settled(): Promise<boolean> {
    if (this.#loading === undefined || this.#isLoaded) return false;
    await this.#loading;
    return true;
  }

  compile(pattern: string, ignoreCase: boolean): ReturnType<PatternEngine['compile']> {
    if (this.#engine === undefined) this.#loading ??= this.#start();
    return this.#engine?.compile(pattern, ignoreCase);
  }

  async #start(): Promise<void> {
    const load = this.#load;
    if (load === undefined) return;
    this.#load = undefined;
    this.#engine = await load();
    this.#isLoaded = true;
    if (this.#engine === undefined) return;
    for (const listener of this.#listeners) listener();
  }
}
