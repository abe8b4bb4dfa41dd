import type { ItemName } from '../../core/history/index.js';
import {
  isProgressRequest,
  type ProgressMessage,
  type ProgressRequest,
  progressVersion,
  type ShownProgress,
} from '../../protocol/progress.js';

/** What can be begun from the page. */
export type Startable = 'review' | 'quiz';

/** What the progress page needs of the editor that it is in. */
export interface ProgressHost {
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  readonly starts: readonly Startable[];
  post(message: ProgressMessage): void;
  /** Takes the user to the text of an item. */
  openItem(name: ItemName): void;
  start(what: Startable): void;
}

/** Talks with one progress page: nothing that it says is believed before it is checked. */
export class ProgressConversation {
  readonly #host: ProgressHost;
  #isReady = false;
  #shown: ShownProgress | undefined;

  constructor(host: ProgressHost) {
    this.#host = host;
  }

  /** Takes in a message of the page. */
  receive(message: unknown): void {
    if (isProgressRequest(message)) this.#take(message);
  }

  /** Something was learnt, or is due by now. */
  show(progress: ShownProgress): void {
    this.#shown = progress;
    if (this.#isReady) this.#host.post({ type: 'progress', progress });
  }

  #take(request: ProgressRequest): void {
    switch (request.type) {
      case 'ready': {
        const { translations, starts } = this.#host;
        this.#isReady = true;
        this.#host.post({ type: 'begin', protocol: progressVersion, translations, starts });
        if (this.#shown !== undefined) this.show(this.#shown);
        return;
      }
      case 'open-item':
        return this.#host.openItem({ bank: request.bank, item: request.item });
      case 'start':
        if (this.#host.starts.includes(request.what)) this.#host.start(request.what);
    }
  }
}
