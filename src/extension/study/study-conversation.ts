import type { QuizItem } from '../../core/quiz/index.js';
import type { StudyRequest } from '../../protocol/study.js';
import type { StudyHost } from './study-host.js';

/** What the page is told first, of a quiz as of a review. */
export interface Beginning {
  readonly type: 'begin';
  readonly off: readonly string[];
  readonly translations: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
  readonly title: string;
}

/** What is done here for both. */
type Served = Extract<
  StudyRequest,
  { readonly type: 'leave' | 'source' | 'find-media' | 'allow-origin' }
>;
type Ready = { readonly type: 'ready' };

/** What a quiz or a review does by itself. */
export type OwnRequest<Request> = Exclude<Request, { readonly type: (Served | Ready)['type'] }>;

/**
 * Talks with the page of a quiz or a review: takes in what it asks for, one step after the other, each
 * when the one before is written. What cannot be written is told, and has not happened.
 */
export abstract class StudyConversation<Request, Message, Host extends StudyHost<Message>> {
  protected readonly host: Host;
  readonly #isRequest: (message: unknown) => message is Request;
  readonly #media = new Map<string, Set<string>>();
  #queue: Promise<void> = Promise.resolve();
  #notice: string | undefined;
  #isReady = false;
  #isClosed = false;

  /** `notice` is to be said before anything else. */
  protected constructor(
    host: Host,
    isRequest: (message: unknown) => message is Request,
    notice: string | undefined,
  ) {
    this.host = host;
    this.#isRequest = isRequest;
    this.#notice = notice;
  }

  /** Does what the page asks for; `now` is when it did. */
  protected abstract take(request: OwnRequest<Request>, now: number): Promise<void> | void;
  /** Adds to the first message what is its own. */
  protected abstract begin(head: Beginning): Message;
  /** Tells the page all that it shows now. */
  protected abstract show(now: number): void;
  /** Follows banks that are others now. */
  protected abstract refresh(): Promise<void> | void;
  /** The item that the page calls so, if it may be shown. */
  protected abstract itemOf(ref: string): QuizItem | undefined;
  /** The page shows what is asked. */
  protected begun?(): void;
  /** The panel is closed. */
  protected closed?(now: number): Promise<void> | void;

  /** Whether there is a page to be told of anything. */
  protected get isReady(): boolean {
    return this.#isReady;
  }

  protected get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Takes in a message of the page: nothing that it says is believed before it is checked. */
  receive(message: unknown): void {
    if (!this.#isRequest(message)) return;
    const now = this.host.now();
    this.inTurn(() => (this.#isClosed ? undefined : this.#serve(message, now)));
  }

  /** What was asked for before has happened. */
  async settled(): Promise<void> {
    let last: Promise<void> | undefined;
    while (last !== this.#queue) await (last = this.#queue);
  }

  /** A bank is another now. */
  update(): void {
    this.inTurn(() => this.refresh());
  }

  /** Shortcuts were switched on or off. */
  updateShortcuts(): void {
    if (this.#isReady) this.host.post({ type: 'shortcuts', off: this.host.off() });
  }

  /** Files beside the banks may be others. */
  async updateMedia(): Promise<void> {
    for (const [bank, paths] of this.#media) {
      // oxlint-disable-next-line no-await-in-loop -- there is mostly one
      const media = await this.host.findMedia(bank, [...paths]);
      if (!this.#isClosed) this.host.post({ type: 'media', bank, media });
    }
  }

  /** The panel is closed; what was done before is written still. */
  close(): Promise<void> {
    const now = this.host.now();
    this.inTurn(() => {
      this.#isClosed = true;
      return this.closed?.(now);
    });
    return this.settled();
  }

  /** Does something once all is written that was asked for before. */
  protected inTurn(work: () => Promise<void> | void): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#fail(error));
  }

  #serve(message: Request, now: number): Promise<void> | void {
    const request = message as Served | Ready;
    switch (request.type) {
      case 'ready':
        return this.#begin(now);
      case 'leave':
        return this.host.leave();
      case 'source': {
        const item = this.itemOf(request.ref);
        if (item !== undefined) this.host.goTo(item.bank.key, item.name);
        return;
      }
      case 'find-media': {
        const known = this.#media.get(request.bank) ?? new Set();
        for (const path of request.paths) known.add(path);
        this.#media.set(request.bank, known);
        // Listing a folder may take a moment, which no answer waits for.
        return void this.updateMedia().catch(() => undefined);
      }
      case 'allow-origin':
        return this.host.allowOrigin(request.origin);
      default:
        return this.take(message as OwnRequest<Request>, now);
    }
  }

  #begin(now: number): void {
    const { translations, origins, title } = this.host;
    this.#isReady = true;
    this.host.post(
      this.begin({ type: 'begin', off: this.host.off(), ...{ translations, origins, title } }),
    );
    this.show(now);
    if (this.#notice !== undefined) this.host.post({ type: 'notice', text: this.#notice });
    this.#notice = undefined;
    this.begun?.();
  }

  #fail(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    if (this.#isClosed) return;
    const { tell, post } = this.host;
    post({ type: 'failed', text: tell('This could not be saved: {0}', why) });
  }
}
