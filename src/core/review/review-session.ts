import type { NewRecord, Review, ReviewRating } from '../history/index.js';
import { type CardState, isLearning, newCard } from './card-state.js';
import type { ReviewCard } from './cards-of-item.js';
import { endOfDay } from './daily-limits.js';
import { interleave } from './interleave.js';
import { isLeech } from './leech.js';
import {
  groupOf,
  type HeldBack,
  type QueueContext,
  type QueueCounts,
  reviewQueue,
} from './review-queue.js';
import type { RatingPreview, Scheduler } from './scheduler.js';

/** The last cards of a session are not waited for: they come so much before their time. */
const ahead = 20 * 60_000;

/** The card that is being asked. */
export interface CurrentCard {
  readonly card: ReviewCard;
  readonly state: CardState;
  readonly flipped: boolean;
}

/**
 * A session of reviews. It is never changed: each step gives a new one. What it knows of reviews comes
 * from records that were written, so that nothing counts here that is not in the history.
 */
export interface ReviewSession {
  readonly current: CurrentCard | undefined;
  readonly counts: QueueCounts;
  /** How many reviews of it count. */
  readonly reviewed: number;
  /** When the next card is due once there is no current one; undefined where there is none. */
  readonly nextDue: number | undefined;
  readonly inner: Inner;
}

/** For this folder only. */
export interface Inner {
  readonly context: Omit<QueueContext, 'schedule' | 'now'>;
  readonly scheduler: Scheduler;
  /** Cards to ask, from `at` on. */
  readonly queue: readonly ReviewCard[];
  readonly at: number;
  readonly learning: readonly Waiting[];
  readonly stateOf: (card: ReviewCard) => CardState;
  /** When the first of those is due that this session never asks. */
  readonly later: number | undefined;
  /** What the day’s limits held back when it began. */
  readonly held: HeldBack;
  readonly last: LastReview | undefined;
  /** The card that was asked last: it is not asked again while another one waits. */
  readonly askedLast: ReviewCard | undefined;
}

/** The last review of a session that counts. */
export interface LastReview {
  readonly review: Review;
  readonly card: ReviewCard;
  /** What it made of the card. */
  readonly state: CardState;
  /** The session as it was before. */
  readonly before: ReviewSession;
}

interface Waiting {
  readonly card: ReviewCard;
  readonly state: CardState;
}

/** Begins a session with what of these cards is to be asked today; `pick` is the most to ask. */
export function beginReview(
  cards: readonly ReviewCard[],
  { schedule, now, settings, seed }: QueueContext,
  scheduler: Scheduler,
  pick = Infinity,
): ReviewSession {
  const queue = reviewQueue(cards, { schedule, now, settings, seed });
  const stateOf = ({ key }: ReviewCard): CardState => schedule.get(key) ?? newCard;
  const learning = queue.learning.slice(0, pick).map((card) => ({ card, state: stateOf(card) }));
  const asked = queue.cards.slice(0, Math.max(0, pick - learning.length));
  const inner: Inner = {
    context: { settings, seed },
    scheduler,
    queue: asked,
    at: 0,
    learning,
    stateOf,
    later:
      asked.length + learning.length < queue.cards.length + queue.learning.length
        ? now
        : queue.nextDue,
    held: queue.held,
    last: undefined,
    askedLast: undefined,
  };
  return goOn(inner, 0, now);
}

/** Begins a session with all of these cards, due or not and whatever the day’s limits: they were chosen. */
export function beginReviewOf(
  cards: readonly ReviewCard[],
  { schedule, now, settings, seed }: QueueContext,
  scheduler: Scheduler,
): ReviewSession {
  const inner: Inner = {
    context: { settings, seed },
    scheduler,
    queue: interleave(cards, groupOf, seed),
    at: 0,
    learning: [],
    stateOf: ({ key }) => schedule.get(key) ?? newCard,
    later: undefined,
    held: { newCards: 0, reviews: 0 },
    last: undefined,
    askedLast: undefined,
  };
  return goOn(inner, 0, now);
}

/** Shows the other side. */
export function flipCard(session: ReviewSession): ReviewSession {
  const { current } = session;
  return current === undefined ? session : { ...session, current: { ...current, flipped: true } };
}

/** When the current card would be due again after each rating. */
export function previewRatings({ current, inner }: ReviewSession, now: number): RatingPreview {
  return inner.scheduler.preview(current!.state, evenTime(current!.state, now));
}

/** The record to write for a rating of the current card. */
export function ratingRecord(
  { current }: ReviewSession,
  rating: ReviewRating,
  ms?: number,
): NewRecord<'review'> {
  const { card } = current!;
  return {
    type: 'review',
    ...card.name,
    card: card.card,
    rating,
    ...(ms === undefined ? {} : { ms: Math.max(0, Math.round(ms)) }),
  };
}

/** The session after the record of a rating was written. */
export function applyRating(session: ReviewSession, review: Review): ReviewSession {
  const { current, inner } = session;
  const { card, state } = current!;
  const time = evenTime(state, Date.parse(review.t));
  const after = inner.scheduler.next(state, { rating: review.rating, time });
  const rest = without(inner, card);
  const end = endOfDay(time, inner.context.settings.timeZone);
  const again = isLearning(after) && after.due < end;
  const learning = again
    ? [...rest.learning, { card, state: after }].sort((a, b) => a.state.due - b.state.due)
    : rest.learning;
  const later = again ? inner.later : earlier(inner.later, after.due);
  const last = { review, card, state: after, before: session };
  return goOn({ ...rest, learning, later, last, askedLast: card }, session.reviewed + 1, time);
}

/** The record to write to take the last rating back; undefined where there is none. */
export function undoRecord({ inner }: ReviewSession): NewRecord<'undo'> | undefined {
  if (inner.last === undefined) return undefined;
  const { n, bank, item } = inner.last.review;
  return { type: 'undo', of: n, bank, item };
}

/** The session after that record was written: the card is asked again. */
export function applyUndo({ inner }: ReviewSession): ReviewSession {
  const { before } = inner.last!;
  return { ...before, current: { ...before.current!, flipped: false } };
}

/**
 * Leaves the current card for another session, which may be at once or not before a moment; nothing is
 * written.
 */
export function skipCard(session: ReviewSession, now: number, before = now): ReviewSession {
  const { current, inner } = session;
  if (current === undefined) return session;
  const due = current.state.stage === 'new' ? before : Math.max(before, current.state.due);
  const rest = without(inner, current.card);
  const next = { ...rest, later: earlier(inner.later, due), askedLast: current.card };
  return goOn(next, session.reviewed, now);
}

/** How many cards are still to be asked. */
export function remaining({ counts }: ReviewSession): number {
  return counts.newCards + counts.learning + counts.reviews;
}

/** What the last rating did; undefined where there is none to take back. */
export function lastReview({ inner }: ReviewSession): LastReview | undefined {
  return inner.last;
}

/** The card of the last rating, where that made it a leech or told it as one again. */
export function leechOf({ inner: { last, context } }: ReviewSession): ReviewCard | undefined {
  if (last === undefined || last.review.rating !== 1) return undefined;
  // What is forgotten while it is learnt again is not forgotten once more.
  if (last.before.current!.state.stage !== 'review') return undefined;
  return isLeech(last.state, context.settings) ? last.card : undefined;
}

/** A clock that went back since the last review must not make time run backwards. */
function evenTime({ lastReview }: CardState, time: number): number {
  return Math.max(time, lastReview ?? time);
}

function without(inner: Inner, card: ReviewCard): Inner {
  return inner.queue[inner.at] === card
    ? { ...inner, at: inner.at + 1 }
    : { ...inner, learning: inner.learning.filter((each) => each.card !== card) };
}

/**
 * What is learnt and due comes first, then the queue, then what would be due in a few minutes. A card that
 * has just been asked is still before one’s eyes: it waits until another one was there.
 */
export function goOn(inner: Inner, reviewed: number, now: number): ReviewSession {
  const { queue, at, learning, stateOf, askedLast } = inner;
  const [first] = learning;
  const other = learning.find(({ card }) => card !== askedLast);
  const next = queue[at];
  let waiting: Waiting | undefined;
  if (other !== undefined && other.state.due <= now) waiting = other;
  else if (next !== undefined) waiting = { card: next, state: stateOf(next) };
  else if (other !== undefined && other.state.due <= now + ahead) waiting = other;
  else if (first !== undefined && first.state.due <= now + ahead) waiting = first;
  let newCards = 0;
  for (let i = at; i < queue.length; i++) if (stateOf(queue[i]!).stage === 'new') newCards++;
  return {
    current: waiting === undefined ? undefined : { ...waiting, flipped: false },
    counts: { newCards, learning: learning.length, reviews: queue.length - at - newCards },
    reviewed,
    nextDue: first === undefined ? inner.later : earlier(inner.later, first.state.due),
    inner,
  };
}

function earlier(a: number | undefined, b: number): number {
  return a === undefined || b < a ? b : a;
}
