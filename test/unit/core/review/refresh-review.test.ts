import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import type { Review } from '../../../../src/core/history/index.js';
import { type QuizItems, quizItems } from '../../../../src/core/quiz/index.js';
import {
  applyRating,
  beginReview,
  beginReviewOf,
  cardFinder,
  cardsOfItems,
  createScheduler,
  flipCard,
  ratingRecord,
  refreshReview,
  remaining,
  type ReviewSession,
  scheduleOf,
  usualSettings,
} from '../../../../src/core/review/index.js';

const now = Date.parse('2026-03-10T12:00:00Z');
const scheduler = createScheduler(usualSettings);
const context = { schedule: new Map(), now, settings: usualSettings, seed: 's' };

const bank = `title: x
flashcards:
  - {id: one, front: The first of them, back: "1"}
  - {front: The second of them, back: "2"}
  - {id: three, front: The third of them, back: "3"}
`;

function banksOf(text: string): readonly QuizItems[] {
  return [quizItems(readBank(text), 'b.quiz.yaml')];
}

function itemsOf(text: string) {
  return banksOf(text).flatMap(({ items }) => items);
}

function begin(text: string): ReviewSession {
  return beginReview(cardsOfItems(itemsOf(text)), context, scheduler);
}

function rate(session: ReviewSession, rating: 1 | 2 | 3 | 4): ReviewSession {
  const record = ratingRecord(session, rating);
  const t = new Date(now).toISOString();
  return applyRating(session, { v: 1, t, n: 'a-1', ...record } as Review);
}

/** The session after its bank was edited. */
function edited(session: ReviewSession, before: string, after: string): ReviewSession {
  const refs = new Set(itemsOf(before).map(({ ref }) => ref));
  return refreshReview(session, cardFinder(banksOf(after), refs), now);
}

/** The fronts of all cards to come, by rating each as known. */
function fronts(session: ReviewSession): readonly unknown[] {
  const found: unknown[] = [];
  let at = session;
  while (at.current !== undefined && found.length < 50) {
    found.push(at.current.card.entry.item.reading.data['front']);
    at = rate(at, 4);
  }
  return found;
}

describe('a review whose bank is edited', () => {
  it('asks the cards as they are now', () => {
    const after = bank.replace('The third', 'The 3rd');
    assert.deepEqual(fronts(edited(begin(bank), bank, after)), [
      'The first of them',
      'The second of them',
      'The 3rd of them',
    ]);
  });

  it('keeps what is looked at, and that it is turned', () => {
    const session = edited(flipCard(begin(bank)), bank, bank.replace('The first', 'The 1st'));
    assert.equal(session.current?.flipped, true);
    assert.equal(session.current.card.entry.item.reading.data['front'], 'The 1st of them');
  });

  it('goes on without what is gone, also where that is looked at', () => {
    const after = bank.replace(/ {2}- \{id: one.*\n/, '');
    const session = edited(begin(bank), bank, after);
    assert.equal(remaining(session), 2);
    assert.deepEqual(fronts(session), ['The second of them', 'The third of them']);
    assert.equal(edited(begin(bank), bank, 'title: x\n').current, undefined);
  });

  it('knows an item without id by its place, with all that is known of it', () => {
    const learnt = rate(rate(begin(bank), 4), 1);
    assert.equal(learnt.counts.learning, 1);
    const after = bank.replace('The second of them', 'The 2nd of them');
    const session = edited(learnt, bank, after);
    assert.equal(session.counts.learning, 1);
    assert.deepEqual(fronts(session), ['The third of them', 'The 2nd of them']);
  });

  it('takes no other card that moved up for it', () => {
    const two = bank.replace('id: three, ', '');
    const after = two.replace(/ {2}- \{front: The second.*\n/, '');
    assert.deepEqual(fronts(edited(begin(two), two, after)), [
      'The first of them',
      'The third of them',
    ]);
  });

  it('takes no card that was written anew in its place for it', () => {
    const after = bank.replace('The second of them, back: "2"', 'Another, back: "4"');
    assert.deepEqual(fronts(edited(begin(bank), bank, after)), [
      'The first of them',
      'The third of them',
    ]);
  });

  it('keeps a card that is half typed as it was', () => {
    const after = bank.replace('back: "2"', 'back: ""');
    assert.equal(remaining(edited(begin(bank), bank, after)), 3);
  });

  it('knows a reviewed card under its new name as reviewed', () => {
    const [, second] = cardsOfItems(itemsOf(bank));
    const t = now - 30 * 86_400_000;
    const review = { ...second!.name, card: 'front', rating: 4, time: t } as never;
    const schedule = scheduleOf({ reviews: [review] }, scheduler);
    const cards = cardsOfItems(itemsOf(bank));
    const session = beginReview(cards, { ...context, schedule }, scheduler);
    assert.deepEqual(session.counts, { newCards: 2, learning: 0, reviews: 1 });
    const after = bank.replace('The second of them', 'The 2nd of them');
    assert.deepEqual(edited(session, bank, after).counts, session.counts);
  });
});

describe('a review of chosen cards', () => {
  it('asks each of them, due or not', () => {
    const cards = cardsOfItems(itemsOf(bank));
    const reviews = cards.map(({ name, card }) => ({ ...name, card, rating: 4, time: now - 1000 }));
    const schedule = scheduleOf({ reviews } as never, scheduler);
    const settings = { ...usualSettings, newPerDay: 0, reviewsPerDay: 0 };
    assert.equal(beginReview(cards, { ...context, schedule }, scheduler).current, undefined);
    const session = beginReviewOf(cards, { ...context, schedule, settings }, scheduler);
    assert.equal(remaining(session), 3);
    assert.equal(fronts(session).length, 3);
  });
});
