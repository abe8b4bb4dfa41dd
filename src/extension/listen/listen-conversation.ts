import type { BankDocument } from '../../core/document/index.js';
import {
  hasMath,
  type Lesson,
  makeLessonInSteps,
  type SpeakMath,
} from '../../core/speech/index.js';
import type { Span } from '../../core/text/span.js';
import {
  isListenRequest,
  type ListenList,
  type ListenMessage,
  type ListenRequest,
  listenVersion,
  type ListenWish,
} from '../../protocol/listen.js';

/** What a player needs of the editor that it is in. */
export interface ListenHost {
  /** The bank as it is now. */
  bank(): BankDocument;
  readonly uri: string;
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  post(message: ListenMessage): void;
  /** Takes the user to a span of the text. */
  goTo(span: Span): void;
  /** Loads what says math in words. */
  loadMath(language: string): Promise<SpeakMath>;
  /** Does long work without holding the editor; undefined when it was given up. */
  doInSteps<T>(work: Iterator<unknown, T>, isGivenUp: () => boolean): Promise<T | undefined>;
}

/** Talks with one player of a bank: nothing that its page says is believed before it is checked. */
export class ListenConversation {
  readonly #host: ListenHost;
  #wish: ListenWish | undefined;
  #lesson: Lesson | undefined;
  #sent = '';
  /** What says math, and the language that it was loaded for. */
  #math: { readonly language: string; readonly speak: Promise<SpeakMath> } | undefined;
  #isWorking = false;
  #isStale = false;

  constructor(host: ListenHost) {
    this.#host = host;
  }

  /** Takes in a message of the page. */
  receive(message: unknown): void {
    if (isListenRequest(message)) this.#take(message);
  }

  /** The text is another: the lesson follows. */
  update(): void {
    if (this.#wish === undefined) return;
    this.#isStale = true;
    if (!this.#isWorking) void this.#makeAll();
  }

  #take(request: ListenRequest): void {
    switch (request.type) {
      case 'ready': {
        const { translations, uri } = this.#host;
        // The page is a new one, and knows nothing.
        this.#sent = '';
        this.#wish = request.wish;
        this.#host.post({ type: 'begin', protocol: listenVersion, translations, uri });
        return this.update();
      }
      case 'wish':
        this.#wish = request.wish;
        return this.update();
      case 'go-to': {
        const part = this.#lesson?.parts.find(({ key }) => key === request.part);
        if (part !== undefined) this.#host.goTo({ start: part.start, end: part.start });
      }
    }
  }

  async #makeAll(): Promise<void> {
    this.#isWorking = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        // oxlint-disable-next-line no-await-in-loop -- again when something changed meanwhile
        await this.#make();
      }
    } finally {
      // A lesson that fails is no reason to make none of the next text.
      this.#isWorking = false;
    }
  }

  async #make(): Promise<void> {
    const bank = this.#host.bank();
    const { read, seed } = this.#wish!;
    const speakMath = hasMath(bank) ? await this.#mathOf(bank.head.language) : undefined;
    const lesson = await this.#host.doInSteps(
      makeLessonInSteps(bank, { read, seed, speakMath }),
      () => this.#isStale,
    );
    if (lesson === undefined || this.#isStale) return;
    this.#lesson = lesson;
    const message: ListenMessage = {
      type: 'lesson',
      title: lesson.title,
      language: lesson.language,
      lists: listsOf(bank),
      parts: lesson.parts.map(({ key, sort, utterances }) => ({ key, sort, utterances })),
    };
    const said = JSON.stringify(message);
    if (said === this.#sent) return;
    this.#sent = said;
    this.#host.post(message);
  }

  /** What cannot be loaded leaves math to be read sign by sign. */
  async #mathOf(language: string): Promise<SpeakMath | undefined> {
    if (this.#math?.language !== language) {
      this.#math = { language, speak: this.#host.loadMath(language) };
    }
    try {
      return await this.#math.speak;
    } catch {
      // Next time it may be there.
      this.#math = undefined;
      return undefined;
    }
  }
}

function listsOf({ head, items }: BankDocument): readonly ListenList[] {
  const has = (list: ListenList): boolean =>
    list === 'notes'
      ? head.data['notes'] !== undefined
      : items.some(({ reading }) => reading.list === list);
  return (['notes', 'questions', 'flashcards'] as const).filter(has);
}
