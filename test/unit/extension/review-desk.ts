/** A review as its panel holds it. */
import { mergeRecords, type ReviewRating } from '../../../src/core/history/index.js';
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
import { isReviewMessage, type ReviewMessage } from '../../../src/protocol/review.js';
import { StudyDesk } from './study-desk.js';

export interface DeskOptions {
  readonly settings?: Partial<ReviewSettings>;
  /** Names of the items that are reviewed, due or not. */
  readonly only?: readonly string[];
  readonly host?: Partial<ReviewHost>;
}

export class ReviewDesk extends StudyDesk<ReviewMessage, ReviewConversation> {
  readonly chosen: string[] = [];
  readonly buried = new Set<string>();
  readonly #options: DeskOptions;

  constructor(text: string, options: DeskOptions = {}) {
    super(text, isReviewMessage);
    this.#options = options;
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
        ...this.host,
        scope: { uris: ['file:///bank.quiz.yaml'], tags: [], only: refs },
        title: 'Bank',
        bury: async (key, isBuried) => {
          if (isBuried) this.buried.add(key);
          else this.buried.delete(key);
        },
        afterwards: (next) => void this.chosen.push(next),
        ...host,
      },
      { session, seed: 'seed', seen: past.seen },
    );
    return this;
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

  /** The types of messages since a moment. */
  typesSince(count: number): readonly string[] {
    return this.posted.slice(count).map(({ type }) => type);
  }
}
