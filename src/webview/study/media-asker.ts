import type { PageMedia } from '../../protocol/media.js';
import type { QuizRequest } from '../../protocol/quiz.js';

type FindMedia = Extract<QuizRequest, { readonly type: 'find-media' }>;

/** What is known of files beside the banks; what is not known yet is asked for, together. */
export class MediaAsker {
  readonly #post: (request: FindMedia) => void;
  readonly #changed: () => void;
  readonly #known = new Map<string, Readonly<Record<string, PageMedia>>>();
  readonly #wanted = new Map<string, Set<string>>();

  constructor(post: (request: FindMedia) => void, changed: () => void) {
    this.#post = post;
    this.#changed = changed;
  }

  find(bank: string, path: string): PageMedia | undefined {
    const known = this.#known.get(bank);
    if (known !== undefined && Object.hasOwn(known, path)) return known[path];
    if (this.#wanted.size === 0) queueMicrotask(() => this.#ask());
    const paths = this.#wanted.get(bank) ?? new Set();
    this.#wanted.set(bank, paths.add(path));
    return undefined;
  }

  take(bank: string, media: Readonly<Record<string, PageMedia>>): void {
    const before = JSON.stringify(this.#known.get(bank));
    this.#known.set(bank, media);
    if (JSON.stringify(media) !== before) this.#changed();
  }

  #ask(): void {
    for (const [bank, paths] of this.#wanted) {
      this.#post({ type: 'find-media', bank, paths: [...paths].slice(0, 500) });
    }
    this.#wanted.clear();
  }
}
