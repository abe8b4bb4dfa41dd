import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  type CardState,
  cardsOfItems,
  createScheduler,
  dayOf,
  endOfDay,
  isDue,
  isLeech,
  newCard,
  ratingOfVerdict,
  type ReviewCard,
  reviewQueue,
  type ReviewSettings,
  usualSettings,
} from '../../../../src/core/review/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { quizItems } from '../../../../src/core/quiz/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../time-taken.js';
import { cardsOf, manyCards } from './cards.js';

const now = Date.parse('2026-03-10T12:00:00Z');
const day = 86_400_000;
const hour = 3_600_000;

function known(due: number, more: Partial<CardState> = {}): CardState {
  const lastReview = Math.min(due, now) - 5 * day;
  return {
    ...newCard,
    stage: 'review',
    due,
    stability: 5,
    difficulty: 5,
    interval: 5,
    reviews: 2,
    firstReview: lastReview,
    lastReview,
    ...more,
  };
}

interface Asked {
  readonly states?: Readonly<Record<string, CardState>>;
  readonly settings?: Partial<ReviewSettings>;
  readonly seed?: string;
}

/** The queue of cards, their states by item or by item and card. */
function queueOf(cards: readonly ReviewCard[], { states = {}, settings, seed = 's' }: Asked = {}) {
  const schedule = new Map(
    cards.flatMap((card): [string, CardState][] => {
      const state = states[`${card.name.item} ${card.card}`] ?? states[card.name.item];
      return state === undefined ? [] : [[card.key, state]];
    }),
  );
  return reviewQueue(cards, { schedule, now, settings: { ...usualSettings, ...settings }, seed });
}

const named = (cards: readonly ReviewCard[]): string[] =>
  cards.map(({ name, card }) => (card === 'front' ? name.item : `${name.item} ${card}`));

describe('the limits of a day', () => {
  it('hold for all banks together, and say what they hold back', () => {
    const today = known(now + 30 * day, { firstReview: now - hour, lastReview: now - hour });
    const other = manyCards(18, 'other');
    const schedule = new Map(other.map(({ key }) => [key, today]));
    const cards = manyCards(12);
    const queue = (more: Partial<ReviewSettings> = {}) =>
      reviewQueue(cards, { schedule, now, settings: { ...usualSettings, ...more }, seed: 's' });
    assert.equal(queue().counts.newCards, 2);
    assert.deepEqual(queue().held, { newCards: 10, reviews: 0 });
    assert.equal(queue({ reviewsPerDay: 19 }).counts.newCards, 1);
    assert.deepEqual(queue({ newPerDay: 40 }).held, { newCards: 0, reviews: 0 });
  });

  it('count what is held back by items: of one, a day asks one card', () => {
    const cards = cardsOf(`
title: x
flashcards:
  - {id: a, front: A, back: B, reverse: true}
  - {id: b, front: A, back: B, reverse: true}
`);
    const states = { a: known(now - day), b: known(now - 2 * day) };
    const queue = queueOf(cards, { states, settings: { reviewsPerDay: 1 } });
    assert.deepEqual(queue.held, { newCards: 0, reviews: 1 });
  });
});

describe('the cards of items', () => {
  it('are one for a question, one for each direction, and one for each gap or number', () => {
    const cards = cardsOf(`
title: x
questions:
  - {id: q, question: Is it?, answer: true}
  - {id: draft, question: Is it?, answer: true, status: draft}
  - {id: open, question: Why?}
flashcards:
  - {id: f, front: A, back: B}
  - {id: r, front: A, back: B, reverse: true}
  - {id: c, cloze: "{{c1::a}} {{b}} {{c1::c}}"}
  - {id: half, front: A}
`);
    assert.deepEqual(named(cards), ['q question', 'f', 'r', 'r reverse', 'c gap-1', 'c gap-b']);
  });

  it('are there once, though two banks of one name have the same item', () => {
    const text = 'title: x\nflashcards: [{id: a, front: A, back: B, reverse: true}]\n';
    const items = ['one/b.quiz.yaml', 'two/b.quiz.yaml'].flatMap(
      (file) => quizItems(readBank(text), file).items,
    );
    assert.deepEqual(named(cardsOfItems(items)), ['a', 'a reverse']);
  });
});

describe('a learner’s day', () => {
  const at = (text: string): number => Date.parse(text);

  it('begins at four by their clock', () => {
    assert.equal(dayOf(at('2026-03-10T03:59:00Z'), 0), dayOf(at('2026-03-09T04:00:00Z'), 0));
    assert.equal(dayOf(at('2026-03-10T04:00:00Z'), 0), dayOf(at('2026-03-09T04:00:00Z'), 0) + 1);
    // In Paris it is five o’clock when it is four in Greenwich.
    assert.equal(dayOf(at('2026-03-10T03:00:00Z'), 60), dayOf(at('2026-03-09T04:00:00Z'), 60) + 1);
    assert.equal(endOfDay(now, -300), at('2026-03-11T09:00:00Z'));
  });

  it('ends when the next one begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        (time, zone) => {
          const end = endOfDay(time, zone);
          assert.ok(end > time && end - time <= day);
          assert.deepEqual(
            [dayOf(end - 1, zone), dayOf(end, zone)],
            [dayOf(time, zone), dayOf(time, zone) + 1],
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('is when a known card is due, at whatever hour', () => {
    assert.equal(isDue(known(now + 10 * hour), now, 0), true);
    assert.equal(isDue(known(now + 20 * hour), now, 0), false);
    assert.equal(isDue(known(now + 1, { stage: 'learning' }), now, 0), false);
    assert.equal(isDue(newCard, now, 0), false);
  });
});

describe('the queue of a day', () => {
  it('has what is due and new cards evenly between, and says when the next is due', () => {
    const states = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`x${i}`, known(i < 6 ? now - i * day : now + i * day)]),
    );
    const { cards, counts, nextDue } = queueOf(manyCards(12), {
      states,
      settings: { newPerDay: 3 },
    });
    assert.deepEqual(counts, { newCards: 3, learning: 0, reviews: 6 });
    assert.deepEqual(
      cards.map(({ name }) => (name.item in states ? 'known' : name.item)),
      ['known', 'x8', 'known', 'known', 'x9', 'known', 'known', 'x10', 'known'],
    );
    // A new one waits for tomorrow.
    assert.equal(nextDue, endOfDay(now, 0));
  });

  it('says when the next is due where nothing is', () => {
    const states = { x0: known(now + 3 * day), x1: known(now + 2 * day) };
    const { cards, nextDue } = queueOf(manyCards(2), { states });
    assert.deepEqual([named(cards), nextDue], [[], now + 2 * day]);
    assert.equal(queueOf([]).nextDue, undefined);
  });

  it('takes what is due longest where the limit leaves some out', () => {
    const states = { x0: known(now - day), x1: known(now - 3 * day), x2: known(now - 2 * day) };
    const { cards, counts } = queueOf(manyCards(4), { states, settings: { reviewsPerDay: 2 } });
    assert.deepEqual(named(cards).toSorted(), ['x1', 'x2']);
    assert.deepEqual(counts, { newCards: 0, learning: 0, reviews: 2 });
  });

  it('counts what was done today against the limits', () => {
    const today = { lastReview: now - hour, due: now + 5 * day };
    const states = {
      x0: known(0, { ...today, firstReview: now - hour }),
      x1: known(0, { ...today, firstReview: now - 30 * day }),
      x2: known(now),
      x3: known(now),
    };
    const settings = { newPerDay: 2, reviewsPerDay: 4 };
    assert.deepEqual(queueOf(manyCards(9), { states, settings }).counts, {
      newCards: 0,
      learning: 0,
      reviews: 2,
    });
    assert.equal(queueOf(manyCards(9), { states, settings: { newPerDay: 2 } }).counts.newCards, 1);
  });

  it('asks only one card of an item on a day', () => {
    const cards = manyCards(3, 'b', ', reverse: true');
    assert.deepEqual(named(queueOf(cards).cards), ['x0', 'x1', 'x2']);
    const states = {
      'x0 reverse': known(now),
      'x1 front': known(0, { lastReview: now - hour, due: now + day }),
      'x2 reverse': known(now + 1, { stage: 'learning' }),
    };
    const queue = queueOf(cards, { states });
    assert.deepEqual([named(queue.cards), named(queue.learning)], [['x0 reverse'], ['x2 reverse']]);
  });

  it('has what is learnt in steps, until the day ends', () => {
    const states = {
      x0: known(now + 10 * 60_000, { stage: 'learning' }),
      x1: known(now - 1, { stage: 'relearning' }),
      x2: known(now + 17 * hour, { stage: 'learning' }),
    };
    const { learning, nextDue } = queueOf(manyCards(3), { states });
    assert.deepEqual([named(learning), nextDue], [['x1', 'x0'], now + 17 * hour]);
  });

  it('mixes banks and tags, by a seed alone', () => {
    const cards = ['a', 'b', 'c'].flatMap((bank) => manyCards(20, bank));
    const states = Object.fromEntries(cards.map(({ name }) => [name.item, known(now)]));
    const banks = (seed: string): string[] =>
      queueOf(cards, { states, seed }).cards.map(({ name }) => name.bank);
    assert.deepEqual(banks('1'), banks('1'));
    assert.notDeepEqual(banks('1'), banks('2'));
    // Of each bank one in any three, more or less: none is done before the others have begun.
    for (let i = 0; i + 6 <= 60; i++) assert.equal(new Set(banks('1').slice(i, i + 6)).size, 3);
    const fresh = queueOf(cards, { settings: { newPerDay: 6 } }).cards;
    assert.deepEqual(named(fresh), ['x0', 'x0', 'x0', 'x1', 'x1', 'x1']);
  });

  it('asks nothing twice, nothing that is not due, and no more than it may, whatever the cards', () => {
    const states = fc.dictionary(
      fc.nat({ max: 30 }).map((i) => `x${i}`),
      fc.record({ due: fc.integer({ min: -10, max: 10 }), last: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(
        states,
        fc.nat({ max: 12 }),
        fc.nat({ max: 12 }),
        (given, newPerDay, reviewsPerDay) => {
          const states = Object.fromEntries(
            Object.entries(given).map(([item, { due, last }]) => [
              item,
              known(now + due * day, {
                lastReview: now - last * day,
                firstReview: now - last * day,
              }),
            ]),
          );
          const { cards, counts } = queueOf(manyCards(31), {
            states,
            settings: { newPerDay, reviewsPerDay },
          });
          assert.equal(new Set(cards).size, cards.length);
          assert.equal(cards.length, counts.newCards + counts.reviews);
          assert.ok(counts.newCards <= newPerDay && cards.length <= reviewsPerDay);
          for (const { name } of cards) {
            const state = states[name.item];
            assert.ok(state === undefined || isDue(state, now, 0));
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('of 10,000 cards is there well under a second, in proportion', () => {
    const scheduler = createScheduler(usualSettings);
    const schedule = (cards: readonly ReviewCard[]) =>
      new Map(
        cards
          .filter((_, i) => i % 2 === 0)
          .map(({ key }, i) => [
            key,
            scheduler.replay([{ rating: 4, time: now - (i % 300) * day }]),
          ]),
      );
    const cards = manyCards(10_000);
    const settings = { ...usualSettings, newPerDay: 10_000, reviewsPerDay: 10_000 };
    const context = { schedule: schedule(cards), now, settings, seed: 's' };
    isQuick(() => reviewQueue(cards, context), 300);
    growsInProportion((n) => reviewQueue(cards.slice(0, n), context), { from: 1000, times: 4 });
  });
});

describe('a leech', () => {
  it('is a card that was forgotten as often as the setting says', () => {
    assert.equal(isLeech({ lapses: 7 }, usualSettings), false);
    assert.equal(isLeech({ lapses: 8 }, usualSettings), true);
    assert.equal(isLeech({ lapses: 3 }, { leechLapses: 3 }), true);
    // 0 is for who wants none to be told.
    assert.equal(isLeech({ lapses: 99 }, { leechLapses: 0 }), false);
  });
});

describe('the rating that an answer suggests', () => {
  const cases = [
    [{ share: 0, hints: 0, ms: 1000 }, 1],
    [{ share: 0.4, hints: 0, ms: 1000 }, 1],
    [{ share: 0.5, hints: 0, ms: 1000 }, 2],
    [{ share: 1, hints: 1, ms: 1000 }, 2],
    [{ share: 1, hints: 0, ms: 90_000 }, 2],
    [{ share: 1, hints: 0, ms: 20_000 }, 3],
    [{ share: 1, hints: 0, ms: 3000 }, 4],
  ] as const;
  for (const [answered, rating] of cases) {
    it(`is ${rating} for ${JSON.stringify(answered)}`, () => {
      assert.equal(ratingOfVerdict(answered), rating);
    });
  }
});
