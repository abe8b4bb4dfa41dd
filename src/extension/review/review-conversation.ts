import {
  type HistoryRecord,
  type ItemName,
  itemText,
  nameKey,
  type NewRecord,
  type Review,
  type ReviewRating,
  sameName,
} from '../../core/history/index.js';
import { answerMisfit, gradeAnswer } from '../../core/quiz/index.js';
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
import type { QuizAnswer } from '../../protocol/study.js';
import { isReviewRequest, type ReviewRequest, reviewVersion } from '../../protocol/review.js';
import { verdictData } from '../quiz/question-data.js';
import { SessionLog } from '../quiz/session-log.js';
import { type Answered, cardData, isAnswered, statusOf } from './card-data.js';
import type { ReviewHost, ReviewStart } from './review-host.js';

/** Who has looked at a card for longer has left the desk. */
const longestLook = 5 * 60_000;
/** Of a card that is spoken of, so much of its text is said. */
const mostText = 80;

/** What was done, and can be taken back. */
interface Step {
  readonly before: ReviewSession;
  readonly answered: Answered | undefined;
  /** What it left in the history. */
  readonly records: readonly HistoryRecord[];
  readonly rated?: { readonly rating: ReviewRating; readonly ms: number };
  readonly buried?: ReviewCard;
}

/**
 * Talks with the page of one review. Each step is written to the history first, and the page is told of
 * it then: what it shows as rated is kept, whatever happens to it.
 */
export class ReviewConversation {
  readonly #host: ReviewHost;
  readonly #log: SessionLog;
  readonly #seed: string;
  readonly #seen: ReviewStart['seen'];
  #session: ReviewSession;
  /** Of a question that waits for its rating. */
  #answered: Answered | undefined;
  #hints = 0;
  /** Since when the card is looked at. */
  #since: number;
  #steps: Step[] = [];
  /** Steps that cannot be taken back any more: their card is gone. */
  #settled: Step[] = [];
  #notice: string | undefined;
  #isReady = false;
  #isClosed = false;
  /** One step after the other, each when the one before is written. */
  #queue: Promise<void> = Promise.resolve();
  /** Items that the banks had when they were last looked at. */
  #refs: ReadonlySet<string>;
  /** What items without id were called before they were edited, by what they are called now. */
  readonly #oldNames = new Map<string, ItemName>();
  readonly #written = new Set<string>();
  /** Items that the page may ask to be shown. */
  readonly #shown = new Map<string, ReviewCard>();
  readonly #media = new Map<string, Set<string>>();

  constructor(host: ReviewHost, { session, seed, seen, notice }: ReviewStart) {
    this.#host = host;
    this.#session = session;
    this.#seed = seed;
    this.#seen = seen;
    this.#notice = notice;
    this.#since = host.now();
    this.#refs = refsOf(host);
    this.#log = new SessionLog(host.history, seen, []);
  }

  get session(): ReviewSession {
    return this.#session;
  }

  /** Takes in a message of the page: nothing that it says is believed before it is checked. */
  receive(message: unknown): void {
    if (!isReviewRequest(message)) return;
    const now = this.#host.now();
    this.#then(() => this.#take(message, now));
  }

  /** What was asked for before has happened. */
  async settled(): Promise<void> {
    let last: Promise<void> | undefined;
    while (last !== this.#queue) await (last = this.#queue);
  }

  /** A bank is another now. */
  update(): void {
    this.#then(() => this.#refresh());
  }

  /** Shortcuts were switched on or off. */
  updateShortcuts(): void {
    if (this.#isReady) this.#host.post({ type: 'shortcuts', off: this.#host.off() });
  }

  /** Files beside the banks may be others. */
  async updateMedia(): Promise<void> {
    for (const [bank, paths] of this.#media) {
      // oxlint-disable-next-line no-await-in-loop -- there is mostly one
      const media = await this.#host.findMedia(bank, [...paths]);
      if (!this.#isClosed) this.#host.post({ type: 'media', bank, media });
    }
  }

  /** The panel is closed; all that was done is in the history. */
  close(): Promise<void> {
    this.#then(() => void (this.#isClosed = true));
    return this.settled();
  }

  #then(work: () => Promise<void> | void): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#fail(error));
  }

  async #take(request: ReviewRequest, now: number): Promise<void> {
    if (this.#isClosed) return;
    const card = this.#session.current?.card;
    const current = 'ref' in request && request.ref === card?.entry.ref ? card : undefined;
    switch (request.type) {
      case 'ready':
        return this.#begin(now);
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
      case 'leave':
        return this.#host.leave();
      case 'source': {
        const item = this.#shown.get(request.ref)?.entry.item;
        if (item !== undefined) this.#host.goTo(item.bank.key, item.name);
        return;
      }
      case 'go-on':
      case 'quiz':
      case 'progress':
        return this.#host.afterwards(request.type);
      case 'find-media': {
        const known = this.#media.get(request.bank) ?? new Set();
        for (const path of request.paths) known.add(path);
        this.#media.set(request.bank, known);
        // Listing a folder may take a moment, which no answer waits for.
        return void this.updateMedia().catch(() => undefined);
      }
      case 'allow-origin':
        return this.#host.allowOrigin(request.origin);
    }
  }

  #begin(now: number): void {
    const { translations, origins, scope, title } = this.#host;
    this.#isReady = true;
    this.#host.post({
      type: 'begin',
      protocol: reviewVersion,
      off: this.#host.off(),
      ...{ translations, origins, scope, title },
    });
    this.#show(now);
    if (this.#notice !== undefined) this.#host.post({ type: 'notice', text: this.#notice });
    this.#notice = undefined;
  }

  async #answer(card: ReviewCard, answer: QuizAnswer, now: number): Promise<void> {
    const { tell, post } = this.#host;
    if (this.#answered !== undefined || !isAnswered(card)) return;
    const { item } = card.entry;
    const misfit = answerMisfit(item, answer, tell);
    if (misfit !== undefined) return post({ type: 'failed', text: misfit });
    const verdict = gradeAnswer(item, answer, tell);
    const { share, score, points, correct } = verdict;
    const ms = this.#lookedAt(now);
    const records = await this.#keep(card, {
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
    const records = await this.#keep(card, ratingRecord(before, rating, ms));
    const after = applyRating(before, records[0] as Review);
    this.#steps.push({ before, answered: this.#answered, records, rated: { rating, ms } });
    this.#goTo(after, undefined, now);
    const leech = leechOf(after);
    if (leech === undefined) return;
    const { text } = itemText(leech.entry.item.reading);
    this.#host.post({
      type: 'leech',
      ref: leech.entry.ref,
      text: text.length > mostText ? `${text.slice(0, mostText - 1).trimEnd()}…` : text,
      lapses: lastReview(after)!.state.lapses,
    });
  }

  async #bury(card: ReviewCard, now: number): Promise<void> {
    const before = this.#session;
    await this.#host.bury(card.key, true);
    this.#steps.push({ before, answered: this.#answered, records: [], buried: card });
    const { timeZone } = before.inner.context.settings;
    this.#goTo(skipCard(before, now, endOfDay(now, timeZone)), undefined, now);
  }

  /** Takes back the last answer, rating or putting off, and so on to the first. */
  async #undo(now: number): Promise<void> {
    const last = this.#steps.at(-1);
    if (last === undefined) return;
    const { before, answered, records, buried } = last;
    const undone = records.map(({ bank, item, n }): NewRecord => ({
      type: 'undo',
      bank,
      item,
      of: n,
    }));
    await this.#log.keep(undone);
    if (buried !== undefined) await this.#host.bury(buried.key, false);
    this.#steps.pop();
    this.#goTo(before, answered, now);
  }

  /** Keeps what was done with a card; where it has a new name since an edit, that is said before. */
  async #keep(card: ReviewCard, record: NewRecord): Promise<readonly HistoryRecord[]> {
    const old = this.#oldNames.get(nameKey(card.name));
    const isKnown =
      old !== undefined && (this.#written.has(nameKey(old)) || this.#seen.has(nameKey(old)));
    const link: readonly NewRecord[] = isKnown ? [{ type: 'link', from: old, ...card.name }] : [];
    const kept = await this.#log.keep([...link, record], [card.entry]);
    this.#oldNames.delete(nameKey(card.name));
    this.#written.add(nameKey(card.name));
    return kept.slice(link.length);
  }

  #goTo(session: ReviewSession, answered: Answered | undefined, now: number): void {
    this.#session = session;
    this.#answered = answered;
    this.#hints = 0;
    this.#since = now;
    this.#show(now);
  }

  #refresh(): void {
    if (this.#isClosed) return;
    const now = this.#host.now();
    const before = this.#session;
    const find = cardFinder(this.#host.banks(), this.#refs);
    const renamed = new Set<string>();
    const present = (card: ReviewCard): ReviewCard | undefined => {
      const found = find(card);
      const old = nameKey(card.name);
      if (found !== undefined && !renamed.has(old)) this.#rename(card.name, found.name);
      renamed.add(old);
      return found;
    };
    this.#refs = refsOf(this.#host);
    this.#session = refreshReview(before, present, now);
    this.#followSteps(present, now);
    const seen = before.current;
    const next = this.#session.current;
    if (seen === undefined) return;
    if (next === undefined || present(seen.card)?.key !== next.card.key) {
      this.#goTo(this.#session, undefined, now);
      const { tell, post } = this.#host;
      const text = tell('The card that you were looking at is no longer in the bank.');
      return post({ type: 'notice', text });
    }
    const says = ({ card }: CurrentCard): string => JSON.stringify(cardData(card, this.#seed));
    // What was answered stays before the learner’s eyes as it was when they did.
    const isOther = this.#answered === undefined && says(seen) !== says(next);
    if (isOther || seen.card.entry.ref !== next.card.entry.ref) this.#show(now, true);
  }

  /** What can be taken back is brought up to date; what cannot any more, is not. */
  #followSteps(present: (card: ReviewCard) => ReviewCard | undefined, now: number): void {
    const gone = this.#steps.findLastIndex(
      ({ before }) => present(before.current!.card) === undefined,
    );
    this.#settled.push(...this.#steps.slice(0, gone + 1));
    this.#steps = this.#steps
      .slice(gone + 1)
      .map((step) => ({ ...step, before: refreshReview(step.before, present, now) }));
  }

  #rename(old: ItemName, name: ItemName): void {
    if (sameName(old, name)) return;
    const first = this.#oldNames.get(nameKey(old)) ?? old;
    this.#oldNames.delete(nameKey(old));
    if (!sameName(first, name)) this.#oldNames.set(nameKey(name), first);
  }

  #show(now: number, isEdited = false): void {
    if (!this.#isReady) return;
    const { current } = this.#session;
    if (current === undefined) return this.#sendDone(now);
    const { entry } = current.card;
    this.#shown.set(entry.ref, current.card);
    this.#host.post({
      type: 'card',
      entry: cardData(current.card, this.#seed),
      status: this.#status(now),
      suggested: 3,
      isEdited,
      ...this.#answered,
    });
  }

  #sendDone(now: number): void {
    const steps = [...this.#settled, ...this.#steps];
    const rated = steps.flatMap(({ rated }) => rated ?? []);
    const count = (wanted: ReviewRating): number =>
      rated.filter(({ rating }) => rating === wanted).length;
    const { nextDue } = this.#session;
    this.#host.post({
      type: 'done',
      ratings: [count(1), count(2), count(3), count(4)],
      ms: rated.reduce((sum, { ms }) => sum + ms, 0),
      buried: steps.filter(({ buried }) => buried !== undefined).length,
      ...(nextDue === undefined ? {} : { nextDue: Math.max(0, nextDue - now) }),
      isChosen: this.#host.scope.only.length > 0,
      canUndo: this.#steps.length > 0,
    });
  }

  #status(now: number): ReturnType<typeof statusOf> {
    const canUndo = this.#steps.length > 0;
    return statusOf(this.#session, this.#session.current!, { hints: this.#hints, canUndo, now });
  }

  #lookedAt(now: number): number {
    return Math.round(Math.min(longestLook, Math.max(0, now - this.#since)));
  }

  #fail(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    if (this.#isClosed) return;
    const { tell, post } = this.#host;
    post({ type: 'failed', text: tell('This could not be saved: {0}', why) });
  }
}

function refsOf(host: ReviewHost): ReadonlySet<string> {
  return new Set(host.banks().flatMap(({ items }) => items.map(({ ref }) => ref)));
}
