import { codeOfTag } from '../core/language/code-of-tag.js';
import type { Language } from '../core/language/language.js';

/** The words of languages, each loaded when the first bank in it is read. */
export class LaterLanguages {
  readonly #known = new Map<string, Language>();
  readonly #loading = new Map<string, Promise<void>>();
  #load: (code: string) => Promise<Language | undefined> = () => Promise.resolve(undefined);

  /** @param load is called once for each code; where it finds nothing, rules do not know the language */
  loadWith(load: (code: string) => Promise<Language | undefined>): void {
    this.#load = load;
  }

  /** What is there of a language by now. */
  get(code: string): Language | undefined {
    return this.#known.get(code);
  }

  /** Whether waiting for the language of a BCP 47 tag would bring nothing new. */
  isReady(tag: string): boolean {
    return this.#known.has(codeOfTag(tag));
  }

  /** Waits until the language of a BCP 47 tag is there, if there is one. */
  ready(tag: string): Promise<void> {
    const code = codeOfTag(tag);
    let loading = this.#loading.get(code);
    if (loading === undefined) {
      loading = this.#add(code);
      this.#loading.set(code, loading);
    }
    return loading;
  }

  async #add(code: string): Promise<void> {
    const language = await this.#load(code);
    if (language !== undefined) this.#known.set(code, language);
  }
}
