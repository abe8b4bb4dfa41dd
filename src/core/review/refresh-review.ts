import { itemText, likenessOfTexts } from '../history/index.js';
import type { QuizItem, QuizItems } from '../quiz/index.js';
import { cardsOfItems, type ReviewCard } from './cards-of-item.js';
import { goOn, type Inner, type ReviewSession } from './review-session.js';

/** One who writes one item anew where another stood leaves less of it. */
const stillAlike = 0.4;

/**
 * The session when banks were edited: each card as it is now, under its name of now, with what was known
 * of it; where there is none any more, without it. Who wants to take ratings back keeps, and brings up to
 * date, the sessions of before.
 */
export function refreshReview(
  session: ReviewSession,
  present: (card: ReviewCard) => ReviewCard | undefined,
  now: number,
): ReviewSession {
  const { inner, current, reviewed } = session;
  const before = new Map<ReviewCard, ReviewCard>();
  const after = new Map<ReviewCard, ReviewCard | undefined>();
  const follow = (card: ReviewCard): ReviewCard | undefined => {
    if (after.has(card)) return after.get(card);
    const found = present(card);
    after.set(card, found);
    if (found !== undefined) before.set(found, card);
    return found;
  };
  const next: Inner = {
    ...inner,
    queue: inner.queue.slice(inner.at).flatMap((card) => follow(card) ?? []),
    at: 0,
    learning: inner.learning.flatMap(({ card, state }) => {
      const found = follow(card);
      return found === undefined ? [] : [{ card: found, state }];
    }),
    stateOf: (card) => inner.stateOf(before.get(card) ?? card),
    last: undefined,
    askedLast: inner.askedLast && follow(inner.askedLast),
  };
  const refreshed = goOn(next, reviewed, now);
  const card = current === undefined ? undefined : follow(current.card);
  // What is being looked at stays, though another card has become due.
  return card === undefined ? refreshed : { ...refreshed, current: { ...current!, card } };
}

/**
 * Finds cards in banks that were edited. An item without id is known by what it asks: where that was
 * edited, it is known again by its place, unless what stands there now was known `before` as another.
 * What is half typed stays as it was until it can be asked again.
 */
export function cardFinder(
  banks: readonly QuizItems[],
  before: ReadonlySet<string>,
): (card: ReviewCard) => ReviewCard | undefined {
  const byKey = new Map<string, ReviewCard>();
  const byPlace = new Map<string, ReviewCard>();
  for (const card of cardsOfItems(banks.flatMap(({ items }) => items))) {
    byKey.set(card.key, card);
    const { reading, ref } = card.entry.item;
    if (reading.id === undefined && !before.has(ref)) byPlace.set(placeOf(card), card);
  }
  const halfTyped = new Set(
    banks.flatMap(({ bank, unfinished }) => unfinished.map((name) => `${bank.key}\n${name}`)),
  );
  return (card) => {
    const known = byKey.get(card.key);
    if (known !== undefined) return known;
    const { item } = card.entry;
    if (halfTyped.has(`${item.bank.key}\n${item.name}`)) return card;
    if (item.reading.id !== undefined) return undefined;
    const there = byPlace.get(placeOf(card));
    return there !== undefined && isEdited(item, there.entry.item) ? there : undefined;
  };
}

/** Whether the one can have become the other by an edit; what was written anew is another item. */
function isEdited(before: QuizItem, now: QuizItem): boolean {
  if (before.reading.kind !== now.reading.kind) return false;
  return likenessOfTexts(itemText(before.reading), itemText(now.reading)) >= stillAlike;
}

/** The bank, where in it (`questions[3]`), and which of its cards. */
function placeOf({ card, entry: { item } }: ReviewCard): string {
  return `${item.bank.key}\n${item.name}\n${card}`;
}
