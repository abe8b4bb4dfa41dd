import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import {
  type HistoryRecord,
  mergeRecords,
  type ReviewRating,
  stampRecord,
} from '../../../../src/core/history/index.js';
import { knownItem, progressOf } from '../../../../src/core/progress/index.js';
import { quizItems } from '../../../../src/core/quiz/index.js';
import { usualSettings } from '../../../../src/core/review/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../time-taken.js';
import { day, item, Learner, noon } from './learner.js';

describe('the progress of who did nothing yet', () => {
  it('is nothing, whatever there is to learn', () => {
    const { streak, days, total, due, forecast, retention, cards, tags, hardest } =
      new Learner().progress([item('x', { cards: ['front', 'reverse'], tags: ['t'] })]);
    assert.deepEqual(streak, { current: 0, longest: 0, countsToday: false });
    assert.deepEqual([days, tags, hardest, due], [[], [], [], 0]);
    assert.deepEqual(total, { reviews: 0, attempts: 0, ms: 0 });
    assert.deepEqual(forecast, { days: Array.from({ length: 30 }, () => 0), later: 0 });
    assert.deepEqual([retention.reviews, retention.kept, retention.months.length], [0, 0, 12]);
    assert.deepEqual(cards, { fresh: 2, learning: 0, known: 0, mastered: 0 });
  });
});

describe('a streak', () => {
  const streakOf = (...daysAgo: readonly number[]) => {
    const learner = new Learner();
    for (const each of daysAgo) learner.attempt(each, 'x', 1);
    return learner.progress([]).streak;
  };

  it('counts days without a gap, by reviews or attempts', () => {
    const { streak } = new Learner()
      .attempt(2, 'x', 0)
      .review(1, 'x', 1)
      .attempt(0, 'y', 1)
      .attempt(0, 'y', 1)
      .progress([]);
    assert.deepEqual(streak, { current: 3, longest: 3, countsToday: true });
  });

  it('still goes on where only today is missing, and ends after a day without', () => {
    assert.deepEqual(streakOf(1, 2), { current: 2, longest: 2, countsToday: false });
    assert.deepEqual(streakOf(2, 3, 4), { current: 0, longest: 3, countsToday: false });
  });

  it('remembers the longest', () => {
    assert.deepEqual(streakOf(0, 1, 9, 10, 11, 12, 20), {
      current: 2,
      longest: 4,
      countsToday: true,
    });
  });

  it('goes by the learner’s days, which begin at four', () => {
    const learner = new Learner();
    // 02:00 on the 15th in Tokyo is the 14th there; 20:00 on the 13th in UTC is five in the morning.
    for (const t of ['2026-06-14T17:00:00Z', '2026-06-13T20:00:00Z']) {
      const record = { type: 'review', bank: 'b', item: 'x', card: 'front', rating: 3 } as const;
      learner.records.push(stampRecord(record, Date.parse(t), `aa-${t}`));
    }
    const { days } = learner.progress([], noon, 9 * 60);
    assert.deepEqual(
      days.map(({ day: number }) => new Date(number * day).toISOString().slice(0, 10)),
      ['2026-06-14'],
    );
  });
});

describe('what was done on a day', () => {
  it('is told for the last year; the sum, of all time', () => {
    const { days, total, today } = new Learner()
      .review(365, 'x', 3)
      .review(364, 'x', 3)
      .attempt(0, 'x', 1)
      .review(0, 'y', 3)
      .progress([]);
    assert.deepEqual(days, [
      { day: today - 364, reviews: 1, attempts: 0, ms: 5000 },
      { day: today, reviews: 1, attempts: 1, ms: 13_000 },
    ]);
    assert.deepEqual(total, { reviews: 3, attempts: 1, ms: 23_000 });
  });

  it('counts a question that was reviewed once, though its answer is kept, too', () => {
    const { total } = new Learner()
      .attempt(0, 'x', 1, 'review')
      .review(0, 'x', 3, 'question')
      .progress([]);
    assert.deepEqual(total, { reviews: 1, attempts: 0, ms: 5000 });
  });

  it('believes no answer that took hours', () => {
    const { total } = new Learner().attempt(0, 'x', 1, 'exam', 5 * 3_600_000).progress([]);
    assert.equal(total.ms, 600_000);
  });
});

describe('the cards', () => {
  const items = ['a', 'b', 'c', 'd'].map((key) => item(key));
  const learner = new Learner()
    // Known for long, known for a little, in its first steps.
    .review(60, 'a', 4)
    .review(50, 'a', 4)
    .review(20, 'a', 4)
    .review(3, 'b', 3)
    .review(2.9, 'b', 3)
    .review(0, 'c', 1);

  it('are new, learnt, known or mastered', () => {
    assert.deepEqual(learner.progress(items).cards, {
      ...{ fresh: 1, learning: 1, known: 1, mastered: 1 },
    });
  });

  it('count only while their item is there', () => {
    const { cards, due, forecast, total } = learner.progress([item('d')]);
    assert.deepEqual(cards, { fresh: 1, learning: 0, known: 0, mastered: 0 });
    assert.equal(due + forecast.later + forecast.days.reduce((a, b) => a + b), 0);
    assert.equal(total.reviews, 6);
  });

  it('are all in the forecast once they were reviewed', () => {
    const { forecast, due } = learner.progress(items);
    assert.equal(forecast.days.reduce((a, b) => a + b) + forecast.later, 3);
    assert.equal(forecast.days[0], due);
    // The card that was just forgotten.
    assert.ok(due >= 1);
  });

  it('of one item come on one day each, the others on the next', () => {
    const { due, forecast } = new Learner()
      .review(40, 'x', 4)
      .review(40, 'x', 4, 'reverse')
      .progress([item('x', { cards: ['front', 'reverse'] })]);
    assert.deepEqual([due, forecast.days[0], forecast.days[1]], [1, 1, 1]);
  });
});

describe('retention', () => {
  it('is the share of reviews of known cards that were not forgotten', () => {
    const learner = new Learner();
    // “Easy” makes a card known at once; what comes then is a test.
    learner.review(80, 'x', 4).review(70, 'x', 2).review(40, 'x', 1);
    // Forgotten, it is learnt again: this one is none.
    learner.review(40 - 0.01, 'x', 1);
    const { retention } = learner.progress([]);
    assert.deepEqual([retention.reviews, retention.kept], [2, 1]);
    assert.deepEqual(retention.months.at(-1), { month: '2026-06', reviews: 0, kept: 0 });
    assert.deepEqual(
      retention.months.filter(({ reviews }) => reviews > 0),
      [
        { month: '2026-04', reviews: 1, kept: 1 },
        { month: '2026-05', reviews: 1, kept: 0 },
      ],
    );
    assert.equal(retention.months[0]!.month, '2025-07');
  });

  it('counts what is older than a year in the whole', () => {
    const { retention } = new Learner().review(800, 'x', 4).review(700, 'x', 3).progress([]);
    assert.deepEqual([retention.reviews, retention.kept], [1, 1]);
    assert.ok(retention.months.every(({ reviews }) => reviews === 0));
  });
});

describe('mastery', () => {
  it('is how likely cards are remembered tomorrow, else how right the last answers were', () => {
    const items = [
      item('reviewed', { tags: ['both', 'fresh'] }),
      item('answered', { tags: ['both'], cards: ['question'] }),
      item('untouched', { tags: ['both', 'never'] }),
    ];
    const { tags } = new Learner()
      .review(0, 'reviewed', 4)
      .attempt(5, 'answered', 1)
      .attempt(4, 'answered', 0.5)
      .progress(items);
    assert.deepEqual(
      tags.map(({ share, ...tag }) => ({ ...tag, share: Math.round(share * 100) })),
      [
        { name: 'both', cards: 3, answered: 2, share: 82 },
        { name: 'fresh', cards: 1, answered: 1, share: 98 },
      ],
    );
  });

  it('does not take a question for known that was right once at last', () => {
    const learner = new Learner().attempt(3, 'q', 0).attempt(2, 'q', 0).attempt(1, 'q', 1);
    const [tag] = learner.progress([item('q', { tags: ['t'], cards: ['question'] })]).tags;
    // Right now, wrong before it, wrong before that: (1 + 0/2 + 0/4) / (1 + 1/2 + 1/4).
    assert.ok(Math.abs(tag!.share - 4 / 7) < 1e-9, String(tag!.share));
  });

  it('does not take what was told a moment ago for known', () => {
    const learner = new Learner().review(0, 'easy', 4).review(0, 'again', 1);
    const items = ['easy', 'again'].map((name) => item(name, { tags: [name] }));
    const [again, easy] = learner.progress(items).tags;
    assert.deepEqual([again?.name, easy?.name], ['again', 'easy']);
    assert.ok(again!.share < 0.8 && easy!.share < 1);
  });

  it('goes down while nothing is reviewed', () => {
    const learner = new Learner().review(30, 'x', 3);
    const items = [item('x', { tags: ['t'] })];
    const [then, now] = [noon - 29 * day, noon].map((at) => learner.progress(items, at).tags[0]!);
    assert.ok(then!.share > now!.share && now!.share > 0);
  });

  it('by objective keeps two banks apart, and says what the bank says', () => {
    const of = (bank: string, text: string) =>
      quizItems(
        readBank(
          `id: ${bank}\ntitle: x\nobjectives: {o: ${text}}\nquestions:\n` +
            '  - {id: q, question: Which?, answer: yes, objectives: [o, p], tags: [t]}\n',
        ),
        `${bank}.quiz.yaml`,
      ).items.map(knownItem);
    const known = [...of('b', 'Name it'), ...of('c', 'Show it')];
    assert.deepEqual(known[0], {
      name: { bank: 'b', item: 'q' },
      cards: ['question'],
      tags: ['t'],
      objectives: [
        { id: 'o', text: 'Name it' },
        { id: 'p', text: 'p' },
      ],
    });
    const { objectives } = new Learner().attempt(1, 'q', 1).progress(known);
    assert.deepEqual(
      objectives.map(({ name, cards }) => [name, cards]),
      [
        ['Name it', 1],
        ['p', 1],
      ],
    );
  });
});

describe('the hardest items', () => {
  it('have three answers, and the least that was right', () => {
    const learner = new Learner();
    for (const share of [0, 0]) learner.attempt(9, 'seldom', share);
    for (const share of [1, 1, 1]) learner.attempt(8, 'easy', share);
    for (const share of [1, 0.5, 0]) learner.attempt(7, 'half', share);
    // Half of it right, too, but forgotten once it was known.
    learner.review(60, 'lapsed', 4).review(40, 'lapsed', 1);
    learner.review(39, 'lapsed', 3).review(38, 'lapsed', 1);
    for (const share of [0, 0, 0]) learner.attempt(6, 'gone', share);
    const items = ['seldom', 'easy', 'half', 'lapsed'].map((key) => item(key));
    assert.deepEqual(
      learner
        .progress(items)
        .hardest.map(({ name, answers, share, lapses }) => [name.item, answers, share, lapses]),
      [
        ['lapsed', 4, 0.5, learner.progress(items).hardest[0]!.lapses],
        ['half', 3, 0.5, 0],
      ],
    );
    assert.ok(learner.progress(items).hardest[0]!.lapses >= 1);
  });
});

const keys = ['x', 'y', 'z'] as const;
const event = fc.record({
  device: fc.constantFrom('aa', 'bb', 'cc'),
  key: fc.constantFrom(...keys),
  minutes: fc.integer({ min: 0, max: 500 * 1440 }),
  rating: fc.constantFrom<ReviewRating>(1, 2, 3, 4),
  share: fc.constantFrom(undefined, 0, 0.5, 1),
});
const items = keys.map((key) => item(key, { tags: [key, 'all'], cards: ['front', 'question'] }));

describe('progress', () => {
  it('is the same for any order of records, and any parting over devices’ files', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (events, at) => {
        const records = events.map(({ device, key, minutes, rating, share }, i): HistoryRecord => {
          const name = { bank: 'b', item: key };
          const time = noon - minutes * 60_000;
          const n = `${device}-${i}`;
          if (share === undefined) {
            return stampRecord({ type: 'review', ...name, card: 'front', rating }, time, n);
          }
          const rest = { answer: '', score: share, points: 1, correct: share === 1, ms: 1000 };
          return stampRecord({ type: 'attempt', ...name, mode: 'exam', share, ...rest }, time, n);
        });
        const of = (all: readonly HistoryRecord[]) =>
          progressOf(mergeRecords(all, noon), items, noon, usualSettings);
        const mixed = records
          .map((record) => ({ record, at: at.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        // Twice, as a merge of two copies leaves them.
        assert.deepEqual(of([...mixed, ...records.slice(0, 5)]), of(records));
      }),
      { numRuns: runs(150) },
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const learner = new Learner();
        for (const { key, minutes, rating, share } of events) {
          if (share === undefined) learner.review(minutes / 1440, key, rating);
          else learner.attempt(minutes / 1440, key, share);
        }
        const { total, days, streak, forecast, cards, retention, tags, hardest, due } =
          learner.progress(items);
        const { fresh, learning, known, mastered } = cards;
        assert.equal(total.reviews + total.attempts, events.length);
        assert.ok(days.every(({ reviews, attempts }) => reviews + attempts > 0));
        assert.ok(streak.current <= streak.longest && streak.longest <= events.length);
        assert.equal(fresh + learning + known + mastered, 6);
        assert.equal(
          forecast.later + forecast.days.reduce((a, b) => a + b),
          learning + known + mastered,
        );
        assert.ok(due <= learning + known + mastered);
        const inYear = retention.months.reduce((sum, { reviews }) => sum + reviews, 0);
        assert.ok(retention.kept <= retention.reviews && inYear <= retention.reviews);
        for (const { share, answered, cards: of } of tags) {
          assert.ok(share >= 0 && share <= 1 && answered <= of);
        }
        for (const { answers, share } of hardest) assert.ok(answers >= 3 && share < 1);
      }),
      { numRuns: runs(150) },
    );
  });

  const much = (count: number): readonly HistoryRecord[] => {
    const learner = new Learner();
    for (let i = 0; i < count; i++) {
      const ago = 700 - (i * 700) / count;
      const key = `x${(i * 7919) % Math.ceil(count / 10)}`;
      if (i % 4 === 0) learner.attempt(ago, key, (i % 3) / 2);
      else learner.review(ago, key, ((i % 4) + 1) as ReviewRating);
    }
    return learner.records;
  };
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => item(`x${i}`, { tags: [`t${i % 40}`] }));

  it('of 100,000 records takes a second or two @long', () => {
    const history = mergeRecords(much(100_000), noon);
    const known = many(20_000);
    isQuick(() => progressOf(history, known, noon, usualSettings), 4000);
  });

  it('takes a time in proportion to the records', () => {
    const histories = new Map<number, ReturnType<typeof mergeRecords>>();
    growsInProportion(
      (n) => {
        let history = histories.get(n);
        if (history === undefined) histories.set(n, (history = mergeRecords(much(n), noon)));
        progressOf(history, many(n / 10), noon, usualSettings);
      },
      { from: 2000 },
    );
  });
});
