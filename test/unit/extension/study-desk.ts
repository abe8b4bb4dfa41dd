/** A quiz or a review as its panel holds it, with a history in memory, a clock that is set by hand and no editor. */
import { readBank } from '../../../src/core/document/index.js';
import { type QuizItems, quizItems } from '../../../src/core/quiz/index.js';
import type { StudyConversation } from '../../../src/extension/study/study-conversation.js';
import type { StudyHost } from '../../../src/extension/study/study-host.js';
import type { StudyMessage } from '../../../src/protocol/study.js';
import { tellInEnglish } from '../../../src/service/tell.js';
import { MemoryHistory } from './memory-history.js';

/** A morning on which all tests begin, in milliseconds. */
export const MORNING = Date.UTC(2026, 0, 5, 9);

type Conversation = Pick<StudyConversation<never, never, never>, 'receive' | 'settled' | 'update'>;

export abstract class StudyDesk<
  Message extends { readonly type: string },
  Talk extends Conversation,
> {
  time = MORNING;
  readonly history = new MemoryHistory(() => this.time);
  readonly posted: (Message | StudyMessage)[] = [];
  readonly went: string[] = [];
  left = 0;
  off: readonly string[] = [];
  /** Is told of each message, as the page is. */
  listener: (message: Message | StudyMessage) => void = () => undefined;
  conversation!: Talk;
  readonly #isMessage: (message: unknown) => message is Message;
  #text: string;

  protected constructor(text: string, isMessage: (message: unknown) => message is Message) {
    this.#text = text;
    this.#isMessage = isMessage;
  }

  /** What is asked now. */
  abstract get ref(): string;

  banks(): readonly QuizItems[] {
    return [quizItems(readBank(this.#text), 'bank.quiz.yaml')];
  }

  /** What takes the place of the editor. */
  protected get host(): StudyHost<Message> {
    return {
      title: this.banks()[0]!.bank.title,
      translations: {},
      origins: [],
      tell: tellInEnglish,
      history: this.history,
      off: () => this.off,
      now: () => this.time,
      banks: () => this.banks(),
      post: (message) => {
        // As it arrives on the other side.
        const sent = JSON.parse(JSON.stringify(message)) as unknown;
        if (!this.#isMessage(sent)) throw new Error(`no message: ${JSON.stringify(message)}`);
        this.posted.push(sent);
        this.listener(sent);
      },
      leave: () => void this.left++,
      goTo: (bank, name) => void this.went.push(`${bank} ${name}`),
      findMedia: (_, paths) =>
        Promise.resolve(Object.fromEntries(paths.map((path) => [path, { state: 'missing' }]))),
      allowOrigin: () => undefined,
    };
  }

  /** Sends what a page would, and waits until it has happened. */
  async send(...messages: readonly unknown[]): Promise<void> {
    for (const message of messages) this.conversation.receive(message);
    await this.conversation.settled();
  }

  ready(): Promise<void> {
    return this.send({ type: 'ready', protocol: 1 });
  }

  /** Answers what is asked now. */
  answer(answer: unknown): Promise<void> {
    return this.send({ type: 'answer', ref: this.ref, answer });
  }

  async edit(change: (text: string) => string): Promise<void> {
    this.#text = change(this.#text);
    this.conversation.update();
    await this.conversation.settled();
  }

  /** The last message of a type. */
  last<T extends Message['type']>(type: T): Extract<Message, { readonly type: T }> {
    const found = this.posted.findLast((message) => message.type === type);
    if (found === undefined) throw new Error(`no “${type}” among ${this.posted.length} messages`);
    return found as Extract<Message, { readonly type: T }>;
  }
}
