/** A review as its panel holds it, with a history in memory, a clock that is set by hand and no editor. */
import { readBank } from '../../../src/core/document/index.js';
import { mergeRecords, type ReviewRating } from '../../../src/core/history/index.js';
import { type QuizItems, quizItems } from '../../../src/core/quiz/index.js';
import {
  beginReview,
  beginReviewOf,
  cardsOfItems,
  createScheduler,
  type ReviewSettings,
  scheduleOf,
  usualSettings,
} from '../../../src/core/review/index.js';
import { ReviewConversation } from '../../../src/extension/review/review-conversation.js';
import type { ReviewHost } from '../../../src/extension/review/review-host.js';
import {
  isReviewMessage,
  type ReviewMessage,
  reviewVersion,
} from '../../../src/protocol/review.js';
import { tellInEnglish } from '../../../src/service/tell.js';
import { MemoryHistory, MORNING } from './quiz-desk.js';

type Message<T extends ReviewMessage['type']> = Extract<ReviewMessage, { readonly type: T }>;

export interface DeskOptions {
  readonly settings?: Partial<ReviewSettings>;
  /** Names of the items that are reviewed, due or not. */
  readonly only?: readonly string[];
  readonly host?: Partial<ReviewHost>;
}

export class ReviewDesk {
  time = MORNING;
  readonly history = new MemoryHistory(() => this.time);
  readonly posted: ReviewMessage[] = [];
  readonly went: string[] = [];
  readonly chosen: string[] = [];
  readonly buried = new Set<string>();
  left = 0;
  off: readonly string[] = [];
  /** Is told of each message, as the page is. */
  listener: (message: ReviewMessage) => void = () => undefined;
  conversation!: ReviewConversation;
  #text: string;
  readonly #options: DeskOptions;

  constructor(text: string, options: DeskOptions = {}) {
    this.#text = text;
    this.#options = options;
  }

  banks(): readonly QuizItems[] {
    return [quizItems(readBank(this.#text), 'bank.quiz.yaml')];
  }

  /** Begins a review of what the history says, as after a killed window, too. */
  begin(): this {
    const { only, host } = this.#options;
    const settings = { ...usualSettings, ...this.#options.settings };
    const items = this.banks().flatMap((bank) => bank.items);
    const cards = cardsOfItems(items).filter(({ key }) => !this.buried.has(key));
    const past = mergeRecords(this.history.records, this.time);
    const scheduler = createScheduler(settings);
    const schedule = scheduleOf(past, scheduler);
    const context = { schedule, now: this.time, settings, seed: 'seed' };
    const refs = items.flatMap(({ name, ref }) => (only?.includes(name) === true ? [ref] : []));
    const session =
      only === undefined
        ? beginReview(cards, context, scheduler)
        : beginReviewOf(
            cards.filter(({ entry }) => refs.includes(entry.item.ref)),
            context,
            scheduler,
          );
    this.conversation = new ReviewConversation(
      {
        scope: { uris: ['file:///bank.quiz.yaml'], tags: [], only: refs },
        title: 'Bank',
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
          if (!isReviewMessage(sent)) throw new Error(`no message: ${JSON.stringify(message)}`);
          this.posted.push(sent);
          this.listener(sent);
        },
        bury: async (key, isBuried) => {
          if (isBuried) this.buried.add(key);
          else this.buried.delete(key);
        },
        leave: () => void this.left++,
        goTo: (bank, name) => void this.went.push(`${bank} ${name}`),
        afterwards: (next) => void this.chosen.push(next),
        findMedia: (_, paths) =>
          Promise.resolve(Object.fromEntries(paths.map((path) => [path, { state: 'missing' }]))),
        allowOrigin: () => undefined,
        ...host,
      },
      { session, seed: 'seed', seen: past.seen },
    );
    return this;
  }

  /** Sends what a page would, and waits until it has happened. */
  async send(...messages: readonly unknown[]): Promise<void> {
    for (const message of messages) this.conversation.receive(message);
    await this.conversation.settled();
  }

  ready(): Promise<void> {
    return this.send({ type: 'ready', protocol: reviewVersion });
  }

  answer(answer: unknown): Promise<void> {
    return this.send({ type: 'answer', ref: this.ref, answer });
  }

  /** Rates the card that is asked, after so many milliseconds. */
  rate(rating: ReviewRating, after = 10_000): Promise<void> {
    this.time += after;
    return this.send({ type: 'rate', ref: this.ref, rating });
  }

  undo(): Promise<void> {
    return this.send({ type: 'undo' });
  }

  get ref(): string {
    return this.conversation.session.current?.card.entry.ref ?? '';
  }

  /** The item that is asked now. */
  get asked(): string | undefined {
    return this.conversation.session.current?.card.entry.item.name;
  }

  async edit(change: (text: string) => string): Promise<void> {
    this.#text = change(this.#text);
    this.conversation.update();
    await this.conversation.settled();
  }

  /** The last message of a type. */
  last<T extends ReviewMessage['type']>(type: T): Message<T> {
    const found = this.posted.findLast((message) => message.type === type);
    if (found === undefined) throw new Error(`no “${type}” among ${this.posted.length} messages`);
    return found as Message<T>;
  }

  /** The types of messages since a moment. */
  typesSince(count: number): readonly string[] {
    return this.posted.slice(count).map(({ type }) => type);
  }
}
