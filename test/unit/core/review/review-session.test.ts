import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  type HistoryRecord,
  mergeRecords,
  type NewRecord,
  type Review,
  type ReviewRating,
  stampRecord,
} from '../../../../src/core/history/index.js';
import {
  applyRating,
  applyUndo,
  beginReview,
  createScheduler,
  flipCard,
  leechOf,
  newCard,
  previewRatings,
  ratingRecord,
  remaining,
  type ReviewCard,
  type ReviewSession,
  scheduleOf,
  skipCard,
  undoRecord,
  usualSettings,
} from '../../../../src/core/review/index.js';
import { runs } from '../../../property-runs.js';
import { isQuick } from '../../../time-taken.js';
import { manyCards } from './cards.js';

const start = Date.parse('2026-03-10T12:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const scheduler = createScheduler(usualSettings);

/** A learner with a log and a clock. */
class Learner {
  readonly log: HistoryRecord[] = [];
  now = start;
  session: ReviewSession;

  constructor(
    readonly cards: readonly ReviewCard[],
    log: readonly HistoryRecord[] = [],
    pick?: number,
  ) {
    this.log.push(...log);
    this.session = this.begin(pick);
  }

  begin(pick?: number): ReviewSession {
    const context = { schedule: this.schedule, now: this.now, settings: usualSettings, seed: 's' };
    return beginReview(this.cards, context, scheduler, pick);
  }

  get schedule(): ReturnType<typeof scheduleOf> {
    return scheduleOf(mergeRecords(this.log, this.now), scheduler);
  }

  get asked(): string | undefined {
    return this.session.current?.card.name.item;
  }

  #write(record: NewRecord): HistoryRecord {
    const written = stampRecord(record, this.now, `a-${this.log.length + 1}`);
    this.log.push(written);
    return written;
  }

  rate(rating: ReviewRating, after = 10_000): void {
    this.now += after;
    const record = ratingRecord(this.session, rating, after);
    this.session = applyRating(this.session, this.#write(record) as Review);
  }

  undo(): boolean {
    const record = undoRecord(this.session);
    if (record === undefined) return false;
    this.#write(record);
    this.session = applyUndo(this.session);
    return true;
  }

  skip(): void {
    this.session = skipCard(this.session, this.now);
  }
}

describe('a session of reviews', () => {
  it('shows a card, flips it, takes a rating and goes on', () => {
    const learner = new Learner(manyCards(2));
    assert.deepEqual(
      [learner.asked, learner.session.current?.flipped, remaining(learner.session)],
      ['x0', false, 2],
    );
    learner.session = flipCard(learner.session);
    assert.equal(learner.session.current?.flipped, true);
    learner.rate(4, 2500.4);
    assert.deepEqual([learner.asked, learner.session.current?.flipped], ['x1', false]);
    assert.deepEqual(learner.log, [
      stampRecord(
        { type: 'review', bank: 'b', item: 'x0', card: 'front', rating: 4, ms: 2500 },
        start + 2500,
        'a-1',
      ),
    ]);
    learner.rate(4);
    assert.deepEqual([learner.asked, learner.session.reviewed], [undefined, 2]);
    assert.equal(flipCard(learner.session), learner.session);
    assert.equal(skipCard(learner.session, learner.now), learner.session);
  });

  it('brings back within the session what is being learnt', () => {
    const learner = new Learner(manyCards(3));
    learner.rate(1);
    assert.deepEqual(learner.session.counts, { newCards: 2, learning: 1, reviews: 0 });
    learner.rate(3);
    // The minute is over: it comes before what is new.
    learner.now += minute;
    learner.rate(3);
    assert.equal(learner.asked, 'x0');
    learner.rate(3);
    // Nothing else is left: what would be due in ten minutes is not waited for.
    assert.equal(learner.asked, 'x1');
    learner.rate(3);
    learner.rate(3);
    assert.equal(learner.asked, 'x0');
    learner.rate(3);
    assert.equal(learner.asked, undefined);
    assert.equal(learner.session.nextDue! > learner.now + day / 2, true);
  });

  it('asks no card twice in a row while another one waits', () => {
    const learner = new Learner(manyCards(4));
    for (let i = 0; i < 4; i++) learner.rate(3);
    // All are learnt again in ten minutes, and one of them is not known at all.
    const asked = [learner.asked];
    for (let i = 0; i < 5; i++) {
      learner.rate(learner.asked === 'x0' ? 1 : 3);
      asked.push(learner.asked);
    }
    assert.deepEqual(asked, ['x0', 'x1', 'x0', 'x2', 'x0', 'x3']);
    learner.rate(4);
    // Nothing else is there any more.
    assert.equal(learner.asked, 'x0');
    learner.rate(1);
    assert.equal(learner.asked, 'x0');
  });

  it('asks a card again once its minute is over and another one was looked at', () => {
    const learner = new Learner(manyCards(3));
    learner.rate(1);
    assert.equal(learner.asked, 'x1');
    learner.now += 2 * minute;
    // What was put off was asked last, though nothing was rated.
    learner.skip();
    assert.equal(learner.asked, 'x0');
  });

  it('shows what each rating would do, and that is what it does', () => {
    const learner = new Learner(manyCards(1));
    const now = learner.now + 5000;
    const preview = previewRatings(learner.session, now);
    assert.deepEqual(
      [1, 2, 3].map((rating) => preview[rating as ReviewRating] - now),
      [minute, 6 * minute, 10 * minute],
    );
    learner.rate(4, 5000);
    assert.equal(learner.schedule.get(learner.cards[0]!.key)!.due, preview[4]);
  });

  it('takes ratings back, one after the other', () => {
    const learner = new Learner(manyCards(3));
    assert.equal(learner.undo(), false);
    learner.rate(3);
    learner.rate(4);
    learner.session = flipCard(learner.session);
    assert.equal(learner.undo(), true);
    assert.deepEqual(
      [learner.asked, learner.session.current?.flipped, learner.session.reviewed],
      ['x1', false, 1],
    );
    assert.equal(learner.undo(), true);
    assert.deepEqual([learner.asked, learner.session.reviewed], ['x0', 0]);
    assert.equal(learner.undo(), false);
    assert.deepEqual([...learner.schedule], []);
    // As if nothing had been.
    learner.rate(2);
    assert.equal(learner.schedule.get(learner.cards[0]!.key)!.reviews, 1);
  });

  it('leaves out what is skipped, and writes nothing of it', () => {
    const learner = new Learner(manyCards(2));
    learner.skip();
    assert.deepEqual([learner.asked, learner.log.length], ['x1', 0]);
    learner.rate(4);
    assert.equal(learner.asked, undefined);
    assert.ok(learner.session.nextDue! <= learner.now);
    learner.session = learner.begin();
    assert.equal(learner.asked, 'x0');
  });

  it('asks no more than it was asked to', () => {
    const learner = new Learner(manyCards(9), [], 2);
    assert.equal(remaining(learner.session), 2);
    learner.rate(4);
    learner.rate(4);
    assert.equal(learner.asked, undefined);
    assert.ok(learner.session.nextDue! <= learner.now);
  });

  it('tells a leech when it is forgotten once more', () => {
    const [card] = manyCards(1);
    const log = Array.from({ length: 24 }, (_, i) =>
      stampRecord(
        // Learnt twice, then forgotten: seven times over, and known again.
        { type: 'review', ...card!.name, card: 'front', rating: i % 3 === 2 && i < 21 ? 1 : 4 },
        start - (1000 - i) * 10 * day,
        `b-${i}`,
      ),
    );
    const learner = new Learner([card!], log);
    assert.equal(learner.session.current?.state.lapses, 7);
    assert.equal(leechOf(learner.session), undefined);
    learner.rate(1);
    assert.equal(leechOf(learner.session), card);
    learner.undo();
    learner.rate(3);
    assert.equal(leechOf(learner.session), undefined);
  });

  it('knows at every step what the log says, whatever the learner does', () => {
    const step = fc.oneof(
      fc.record({
        does: fc.constant('rate' as const),
        rating: fc.constantFrom<ReviewRating>(1, 2, 3, 4),
        after: fc.oneof(fc.integer({ min: 0, max: 30 * minute }), fc.constant(0)),
      }),
      fc.record({ does: fc.constantFrom('undo' as const, 'skip' as const, 'leave' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, reverse) => {
        const learner = new Learner(manyCards(6, 'b', `, reverse: ${reverse}`));
        for (const each of steps) {
          if (each.does === 'undo') learner.undo();
          else if (each.does === 'skip') learner.skip();
          else if (each.does === 'rate' && learner.asked !== undefined)
            learner.rate(each.rating, each.after);
          if (each.does === 'leave') learner.session = learner.begin();
          const { current } = learner.session;
          if (current === undefined) continue;
          assert.deepEqual(current.state, learner.schedule.get(current.card.key) ?? newCard);
        }
        // What is begun anew goes on where this one was, but for what was skipped.
        if (steps.some(({ does }) => does === 'skip')) return;
        assert.deepEqual(learner.begin().counts, learner.session.counts);
      }),
      { numRuns: runs(150) },
    );
  });

  it('of 10,000 cards answers at once', () => {
    const cards = manyCards(10_000);
    const settings = { ...usualSettings, newPerDay: 10_000, reviewsPerDay: 10_000 };
    let session = beginReview(
      cards,
      { schedule: new Map(), now: start, settings, seed: 's' },
      scheduler,
    );
    isQuick(() => {
      const review = stampRecord(ratingRecord(session, 3), start, 'a-1') as Review;
      for (let i = 0; i < 10; i++) session = applyRating(session, review);
    }, 160);
  });
});
