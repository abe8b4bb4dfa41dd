import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Card, createEmptyCard, fsrs, type Grade, State } from 'ts-fsrs';

import {
  type HistoryRecord,
  mergeRecords,
  parseHistory,
  type ReviewRating,
  stampRecord,
  writeRecord,
} from '../../../../src/core/history/index.js';
import {
  createScheduler,
  newCard,
  type RatedAt,
  scheduleOf,
} from '../../../../src/core/review/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../time-taken.js';

const start = Date.parse('2026-01-01T12:00:00Z');
const minute = 60_000;
const day = 86_400_000;
const usual = { retention: 0.9, maximumInterval: 36_500 };
const scheduler = createScheduler(usual);

const rating = fc.constantFrom<ReviewRating>(1, 2, 3, 4);
/** From one review to the next: seconds, minutes, days, years; sometimes no time at all. */
const pause = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 30 * minute }),
  fc.integer({ min: 0, max: 60 * day }),
  fc.integer({ min: 0, max: 4000 * day }),
);
const reviews = fc
  .array(fc.record({ rating, pause }), { maxLength: 25 })
  .map((all): readonly RatedAt[] => {
    let time = start;
    return all.map(({ rating, pause }) => ({ rating, time: (time += pause) }));
  });
const settings = fc.record({
  retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  maximumInterval: fc.integer({ min: 1, max: 36_500 }),
});

describe('the schedule of a card', () => {
  it('is what ts-fsrs says when it is asked directly', () => {
    fc.assert(
      fc.property(reviews, settings, (log, { retention, maximumInterval }) => {
        const direct = fsrs({
          enable_fuzz: false,
          request_retention: retention,
          maximum_interval: maximumInterval,
        });
        let card: Card = createEmptyCard(new Date(start));
        for (const { rating, time } of log)
          card = direct.next(card, new Date(time), rating as Grade).card;
        const own = createScheduler({ retention, maximumInterval });
        const state = own.replay(log);
        assert.deepEqual(
          {
            stage: State[card.state].toLowerCase(),
            due: log.length === 0 ? 0 : card.due.getTime(),
            stability: card.stability,
            difficulty: card.difficulty,
            step: card.learning_steps,
            interval: card.scheduled_days,
            reviews: card.reps,
            lapses: card.lapses,
            firstReview: log[0]?.time,
            lastReview: card.last_review?.getTime(),
          },
          state,
        );
        const now = (log.at(-1)?.time ?? start) + day;
        const preview = own.preview(state, now);
        for (const rating of [1, 2, 3, 4] as const) {
          assert.equal(
            preview[rating],
            direct.next(card, new Date(now), rating).card.due.getTime(),
          );
          assert.equal(preview[rating], own.next(state, { rating, time: now }).due);
        }
        const expected =
          log.length === 0 ? 0 : direct.get_retrievability(card, new Date(now), false);
        assert.equal(own.recall(state, now), expected);
      }),
      { numRuns: runs(500) },
    );
  });

  it('of a card that nobody reviewed is that of a new one', () => {
    assert.deepEqual(scheduler.replay([]), newCard);
  });

  it('goes through the steps of learning', () => {
    const learnt = scheduler.replay([{ rating: 3, time: start }]);
    assert.deepEqual([learnt.stage, learnt.due - start], ['learning', 10 * minute]);
    const known = scheduler.next(learnt, { rating: 3, time: learnt.due });
    assert.equal(known.stage, 'review');
    const forgotten = scheduler.next(known, { rating: 1, time: known.due });
    assert.deepEqual(
      [forgotten.stage, forgotten.lapses, forgotten.due - known.due],
      ['relearning', 1, 10 * minute],
    );
  });

  it('keeps settings that no algorithm could work with within bounds', () => {
    for (const retention of [0, -1, 1, 5]) {
      const { due } = createScheduler({ retention, maximumInterval: -3 }).replay([
        { rating: 4, time: start },
      ]);
      assert.ok(due > start && due < start + 3 * day, `${retention}: ${due}`);
    }
  });
});

describe('the schedules of a history', () => {
  const log = fc.array(
    fc.record({
      device: fc.constantFrom('aa', 'bb'),
      card: fc.constantFrom('front', 'reverse'),
      item: fc.constantFrom('x', 'y'),
      rating,
      pause,
      undo: fc.option(fc.nat({ max: 20 }), { freq: 5 }),
    }),
    { maxLength: 40 },
  );

  it('are the same for any order of the lines of two devices', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (steps, chance) => {
        let time = start;
        const records = steps.map(
          ({ device, card, item, rating, pause, undo }, i): HistoryRecord => {
            const n = `${device}-${i}`;
            time += pause;
            return undo === null
              ? stampRecord({ type: 'review', bank: 'b', item, card, rating }, time, n)
              : stampRecord(
                  { type: 'undo', of: `${steps[undo]?.device}-${undo}`, bank: 'b', item },
                  time,
                  n,
                );
          },
        );
        const lines = records.map((record) => ({
          line: writeRecord(record),
          at: chance.next().value,
        }));
        const mixed = lines.toSorted((a, b) => a.at! - b.at!).map(({ line }) => line);
        const scheduled = (all: readonly HistoryRecord[]): unknown =>
          scheduleOf(mergeRecords(all, time), scheduler);
        assert.deepEqual(
          scheduled(parseHistory([...mixed, ...mixed.slice(0, 5)].join('')).records),
          scheduled(records),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('of 100,000 reviews are there in a second or two, however busy the machine', () => {
    const history = historyOf(100_000);
    isQuick(() => scheduleOf(history, scheduler), 2000);
  });

  it('take a time in proportion to the reviews', () => {
    growsInProportion((n) => scheduleOf(historyOf(n), scheduler), { from: 2000 });
  });

  /** Each card once in eight days; one of nine times it is forgotten. */
  function historyOf(count: number): Parameters<typeof scheduleOf>[0] {
    const cards = Math.ceil(count / 20);
    return {
      reviews: Array.from({ length: count }, (_, i) => ({
        v: 1 as const,
        type: 'review' as const,
        t: '',
        n: '',
        bank: 'b',
        item: `x${i % cards}`,
        card: 'front',
        rating: i % 9 === 0 ? (1 as const) : (3 as const),
        time: start + Math.floor(i / cards) * 8 * day,
      })),
    };
  }
});
