import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { mergeRecords, type ReviewRating } from '../../../../src/core/history/index.js';
import { dueToday, knownItem, progressOf } from '../../../../src/core/progress/index.js';
import {
  createScheduler,
  newCard,
  reviewQueue,
  scheduleOf,
  usualSettings,
} from '../../../../src/core/review/index.js';
import { runs } from '../../../property-runs.js';
import { cardsOf } from '../review/cards.js';
import { Learner, noon } from './learner.js';

const keys = ['a', 'b', 'c', 'd', 'e'] as const;
const cards = cardsOf(
  `id: b\ntitle: x\nflashcards:\n${keys
    .map((key) => `  - {id: ${key}, front: ${key}?, back: ${key}!, reverse: true}\n`)
    .join('')}`,
);

describe('what is due today', () => {
  it('is what a review would ask today, beside new cards', () => {
    const event = fc.record({
      key: fc.constantFrom(...keys),
      card: fc.constantFrom('front', 'reverse'),
      rating: fc.constantFrom<ReviewRating>(1, 2, 3, 4),
      minutes: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 90_000 })),
    });
    const limits = fc.record({
      reviewsPerDay: fc.constantFrom(0, 1, 3, 200),
      newPerDay: fc.constantFrom(0, 20),
      timeZone: fc.constantFrom(-600, 0, 330),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), limits, (events, limit) => {
        const learner = new Learner();
        for (const { key, card, rating, minutes } of events) {
          learner.review(minutes / 1440, key, rating, card);
        }
        const settings = { ...usualSettings, ...limit };
        const history = mergeRecords(learner.records, noon);
        const schedule = scheduleOf(history, createScheduler(settings));
        const states = cards.map(({ key, name }) => ({
          name,
          state: schedule.get(key) ?? newCard,
        }));
        const { counts } = reviewQueue(cards, { schedule, now: noon, settings, seed: 's' });
        const { learning, reviews } = counts;
        assert.deepEqual(dueToday(states, noon, settings), { learning, reviews });
        const items = [...new Set(cards.map(({ entry }) => entry.item))].map(knownItem);
        const { due, dueOfBanks } = progressOf(history, items, noon, settings);
        assert.equal(due, learning + reviews);
        assert.deepEqual([...dueOfBanks], due === 0 ? [] : [['b', due]]);
      }),
      { numRuns: runs(200) },
    );
  });
});
