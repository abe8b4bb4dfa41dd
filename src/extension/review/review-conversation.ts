import { itemText, nameKey, type Review, type ReviewRating } from '../../core/history/index.js';
import { answerMisfit, gradeAnswer, type QuizItem } from '../../core/quiz/index.js';
import {
  applyRating,
  cardFinder,
  type CurrentCard,
  endOfDay,
  lastReview,
  leechOf,
  ratingOfVerdict,
  ratingRecord,
  refreshReview,
  type ReviewCard,
  type ReviewSession,
  skipCard,
} from '../../core/review/index.js';
import {
  isReviewRequest,
  type ReviewMessage,
  type ReviewRequest,
  reviewVersion,
} from '../../protocol/review.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { verdictData } from '../study/entry-data.js';
import { type Beginning, type OwnRequest, StudyConversation } from '../study/study-conversation.js';
import { type Answered, cardData, isAnswered, statusOf } from './card-data.js';
import type { ReviewHost, ReviewStart } from './review-host.js';
import { ReviewLog } from './review-log.js';
import { ReviewSteps } from './review-steps.js';

/** Who has looked at a card for longer has left the desk. */
const longestLook = 5 * 60_000;
/** Of a card that is spoken of, so much of its text is said. */
const mostText = 80;

/**
 * Talks with the page of one review. Each step is written to the history first, and the page is told of
 * it then: what it shows as rated is kept, whatever happens to it.
 */
export class ReviewConversation extends StudyConversation<
  ReviewRequest,
  ReviewMessage,
  ReviewHost
> {
  readonly #log: ReviewLog;
  readonly #seed: string;
  readonly #steps = new ReviewSteps();
  #session: ReviewSession;
  /** Of a question that waits for its rating. */
  #answered: Answered | undefined;
  #hints = 0;
  /** Since when the card is looked at. */
  #since: number;
  /** Items that the banks had when they were last looked at. */
  #refs: ReadonlySet<string>;
  /** Items that the page may ask to be shown. */
  readonly #shown = new Map<string, ReviewCard>();

  constructor(host: ReviewHost, { session, seed, seen, notice }: ReviewStart) {
    super(host, isReviewRequest, notice);
    this.#session = session;
    this.#seed = seed;
    this.#since = host.now();
    this.#refs = refsOf(host);
    this.#log = new ReviewLog(host.history, seen);
  }

  get session(): ReviewSession {
    return this.#session;
  }

  protected override async take(request: OwnRequest<ReviewRequest>, now: number): Promise<void> {
    const card = this.#session.current?.card;
    const current = 'ref' in request && request.ref === card?.entry.ref ? card : undefined;
    switch (request.type) {
      case 'answer':
        return current && this.#answer(current, request.answer, now);
      case 'hint':
        if (current !== undefined) this.#hints = Math.max(this.#hints, request.hints);
        return;
      case 'rate':
        return current && this.#rate(current, request.rating, now);
      case 'bury':
        return current && this.#bury(current, now);
      case 'undo':
        return this.#undo(now);
      case 'go-on':
      case 'quiz':
      case 'progress':
        return this.host.afterwards(request.type);
    }
  }

  protected override itemOf(ref: string): QuizItem | undefined {
    return this.#shown.get(ref)?.entry.item;
  }

  protected override begin(head: Beginning): ReviewMessage {
    return { ...head, protocol: reviewVersion, scope: this.host.scope };
  }

  async #answer(card: ReviewCard, answer: QuizAnswer, now: number): Promise<void> {
    const { tell, post } = this.host;
    if (this.#answered !== undefined || !isAnswered(card)) return;
    const { item } = card.entry;
    const misfit = answerMisfit(item, answer, tell);
    if (misfit !== undefined) return post({ type: 'failed', text: misfit });
    const verdict = gradeAnswer(item, answer, tell);
    const { share, score, points, correct } = verdict;
    const ms = this.#lookedAt(now);
    const records = await this.#log.keep(card, {
      type: 'attempt',
      ...card.name,
      mode: 'review',
      answer,
      ...{ share, score, points, correct, ms },
    });
    this.#steps.push({ before: this.#session, answered: undefined, records });
    const suggested = ratingOfVerdict({ share, hints: this.#hints, ms });
    this.#answered = { answer, verdict: verdictData(verdict), suggested };
    post({
      type: 'verdict',
      ref: card.entry.ref,
      status: this.#status(now),
      ...this.#answered,
    });
  }

  async #rate(card: ReviewCard, rating: ReviewRating, now: number): Promise<void> {
    if (isAnswered(card) && this.#answered === undefined) return;
    const before = this.#session;
    const ms = this.#lookedAt(now);
    const records = await this.#log.keep(card, ratingRecord(before, rating, ms));
    const after = applyRating(before, records[0] as Review);
    this.#steps.push({ before, answered: this.#answered, records, rated: { rating, ms } });
    this.#goTo(after, undefined, now);
    const leech = leechOf(after);
    if (leech === undefined) return;
    const { text } = itemText(leech.entry.item.reading);
    this.host.post({
      type: 'leech',
      ref: leech.entry.ref,
      text: text.length > mostText ? `${text.slice(0, mostText - 1).trimEnd()}…` : text,
      lapses: lastReview(after)!.state.lapses,
    });
  }

  async #bury(card: ReviewCard, now: number): Promise<void> {
    const before = this.#session;
    await this.host.bury(card.key, true);
    this.#steps.push({ before, answered: this.#answered, records: [], buried: card });
    const { timeZone } = before.inner.context.settings;
    this.#goTo(skipCard(before, now, endOfDay(now, timeZone)), undefined, now);
  }

  /** Takes back the last answer, rating or putting off, and so on to the first. */
  async #undo(now: number): Promise<void> {
    const last = this.#steps.last;
    if (last === undefined) return;
    const { before, answered, records, buried } = last;
    await this.#log.undo(records);
    if (buried !== undefined) await this.host.bury(buried.key, false);
    this.#steps.pop();
    this.#goTo(before, answered, now);
  }

  #goTo(session: ReviewSession, answered: Answered | undefined, now: number): void {
    this.#session = session;
    this.#answered = answered;
    this.#hints = 0;
    this.#since = now;
    this.show(now);
  }

  protected override refresh(): void {
    if (this.isClosed) return;
    const now = this.host.now();
    const before = this.#session;
    const find = cardFinder(this.host.banks(), this.#refs);
    const renamed = new Set<string>();
    const present = (card: ReviewCard): ReviewCard | undefined => {
      const found = find(card);
      const old = nameKey(card.name);
      if (found !== undefined && !renamed.has(old)) this.#log.rename(card.name, found.name);
      renamed.add(old);
      return found;
    };
    this.#refs = refsOf(this.host);
    this.#session = refreshReview(before, present, now);
    this.#steps.follow(present, now);
    const seen = before.current;
    const next = this.#session.current;
    if (seen === undefined) return;
    if (next === undefined || present(seen.card)?.key !== next.card.key) {
      this.#goTo(this.#session, undefined, now);
      const { tell, post } = this.host;
      const text = tell('The card that you were looking at is no longer in the bank.');
      return post({ type: 'notice', text });
    }
    const says = ({ card }: CurrentCard): string => JSON.stringify(cardData(card, this.#seed));
    // What was answered stays before the learner’s eyes as it was when they did.
    const isOther = this.#answered === undefined && says(seen) !== says(next);
    if (isOther || seen.card.entry.ref !== next.card.entry.ref) this.show(now, true);
  }

  protected override show(now: number, isEdited = false): void {
    if (!this.isReady) return;
    const { current } = this.#session;
    if (current === undefined) return this.#sendDone(now);
    const { entry } = current.card;
    this.#shown.set(entry.ref, current.card);
    this.host.post({
      type: 'card',
      entry: cardData(current.card, this.#seed),
      status: this.#status(now),
      suggested: 3,
      isEdited,
      ...this.#answered,
    });
  }

  #sendDone(now: number): void {
    const { nextDue, inner } = this.#session;
    this.host.post({
      type: 'done',
      ...this.#steps.totals(),
      ...(nextDue === undefined ? {} : { nextDue: Math.max(0, nextDue - now) }),
      held: { ...inner.held },
      isChosen: this.host.scope.only.length > 0,
      canUndo: this.#steps.canUndo,
    });
  }

  #status(now: number): ReturnType<typeof statusOf> {
    const { canUndo } = this.#steps;
    return statusOf(this.#session, this.#session.current!, { hints: this.#hints, canUndo, now });
  }

  #lookedAt(now: number): number {
    return Math.round(Math.min(longestLook, Math.max(0, now - this.#since)));
  }
}

function refsOf(host: ReviewHost): ReadonlySet<string> {
  return new Set(host.banks().flatMap(({ items }) => items.map(({ ref }) => ref)));
}
