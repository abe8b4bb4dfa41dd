// Quizzes that follow their learner: what is asked more, how hard it gets, and that they can be gone on with.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { HistoryRecord } from '../../../../src/core/history/index.js';
import { mergeRecords } from '../../../../src/core/history/index.js';
import { stampRecord } from '../../../../src/core/history/record.js';
import {
  answerQuiz,
  answerRecord,
  beginQuiz,
  begunRecord,
  buildQuiz,
  finishQuiz,
  isLastEntry,
  nextEntry,
  type PastAnswers,
  placeInQuiz,
  type QuizRequest,
  quizResult,
  type QuizSession,
  quizSize,
  resumeQuiz,
  undoAnswer,
  whyAsked,
} from '../../../../src/core/quiz/index.js';
import { levelOf } from '../../../../src/core/quiz/adaptive.js';
import { weaknesses } from '../../../../src/core/quiz/weakness.js';
import { runs } from '../../../property-runs.js';
import { itemsOf, tell } from './quiz-of.js';

const difficulties = ['easy', 'medium', 'hard'];

/** Questions of two tags, as many of each difficulty in both. */
const bankText = `title: Bank
id: bank
objectives: {o: Know rivers}
questions:
${Array.from(
  { length: 60 },
  (_, i) =>
    `  - {id: q${i}, question: "Q${i}?", answer: true, tags: [${i % 2 === 0 ? 'even' : 'odd'}], difficulty: ${difficulties[(i >> 1) % 3]}${i === 7 ? ', objectives: [o]' : ''}}\n`,
).join('')}`;
const items = itemsOf(bankText);
const nothing: PastAnswers = { attempts: [], reviews: [] };

/** A history of answers, one a minute. */
function pastOf(
  answers: readonly { readonly item: number; readonly right: boolean; readonly ms?: number }[],
): PastAnswers {
  const records: readonly HistoryRecord[] = answers.map(({ item, right, ms = 1000 }, i) =>
    stampRecord(
      {
        type: 'attempt',
        ...{ bank: 'bank', item: `q${item}`, mode: 'practice', answer: right },
        ...{ share: right ? 1 : 0, score: right ? 1 : 0, points: 1, correct: right, ms },
      },
      i * 60_000,
      `d-${i + 1}`,
    ),
  );
  return mergeRecords(records, 1e12);
}

function begin(request: Partial<QuizRequest> = {}, past = nothing): QuizSession {
  const built = buildQuiz(items, {
    mode: 'practice',
    seed: '1',
    pick: 8,
    adaptTo: past,
    ...request,
  });
  return beginQuiz('s', built.setup, built.entries, 0);
}

/** Answers what is asked, rightly or not, to the end; every session with a question in it. */
function take(session: QuizSession, isRight: (n: number) => boolean): QuizSession[] {
  const seen: QuizSession[] = [];
  let now = session;
  for (let n = 0; now.phase !== 'finished'; n++) {
    seen.push(now);
    now = nextEntry(answerQuiz(now, isRight(n), n, tell), n);
  }
  return [...seen, now];
}

const askedIn = ({ entries, at }: QuizSession): (typeof entries)[number] => entries[at]!;
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const levelsOf = (sessions: readonly QuizSession[]): readonly number[] =>
  sessions.slice(0, -1).map((session) => levelOf(askedIn(session)));

describe('a quiz that adapts', () => {
  it('begins in the middle, gets harder after right answers and easier after wrong ones', () => {
    const right = levelsOf(take(begin(), () => true));
    assert.deepEqual([right[0], right.at(-1)], [2, 3]);
    assert.deepEqual(
      right.toSorted((a, b) => a - b),
      right,
    );
    const wrong = levelsOf(take(begin(), () => false));
    assert.deepEqual([wrong[0], wrong.at(-1)], [2, 1]);
    assert.deepEqual(
      wrong.toSorted((a, b) => b - a),
      wrong,
    );
  });

  it('asks so many as it is to, each once, and says which one it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 70 }),
        fc.integer({ min: 1, max: 80 }),
        fc.string(),
        (answers, pick, seed) => {
          const sessions = take(begin({ pick, seed }), (n) => answers[n] ?? true);
          const refs = sessions.slice(0, -1).map((session) => askedIn(session).ref);
          const size = Math.min(pick, items.length);
          assert.equal(refs.length, size);
          assert.equal(new Set(refs).size, size);
          sessions.slice(0, -1).forEach((session, i) => {
            assert.deepEqual(
              [placeInQuiz(session), quizSize(session), isLastEntry(session)],
              [i + 1, size, i + 1 === size],
            );
          });
          const end = sessions.at(-1)!;
          // The second of the result is what was asked second.
          assert.deepEqual(
            quizResult(end, 0).items.map(({ entry }) => entry.ref),
            refs,
          );
          assert.deepEqual(end.setup.refs, refs);
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it('is the same with the same seed, history and answers', () => {
    const past = pastOf([{ item: 3, right: false }]);
    const refs = (): readonly string[] =>
      take(begin({}, past), (n) => n % 3 > 0).map((session) => askedIn(session).ref);
    assert.deepEqual(refs(), refs());
  });

  it('never asks later, with the same seed, for what its learner knows less', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 59 }), (seed, item) => {
        const placeOf = (right: boolean): number => {
          const past = pastOf([{ item, right }]);
          const { setup } = buildQuiz(
            [items[item]!, ...items.filter((_, i) => i !== item)].slice(0, 20),
            {
              ...{ mode: 'practice', seed, pick: 20, adaptTo: past },
            },
          );
          // The first one is taken for its difficulty.
          return setup.refs.indexOf(`bank#q${item}`);
        };
        const [known, missed] = [placeOf(true), placeOf(false)];
        assert.ok(missed <= Math.max(known, 1), `${missed} ${known}`);
      }),
      { numRuns: runs(100) },
    );
  });

  it('asks a weaker tag at least as often as a stronger one, over many seeds', () => {
    const history = (weak: number): PastAnswers =>
      pastOf(items.slice(0, 20).map((_, item) => ({ item, right: item % 2 !== weak })));
    for (const [weak, tag] of [
      [0, 'even'],
      [1, 'odd'],
    ] as const) {
      let more = 0;
      let all = 0;
      for (let seed = 0; seed < 60; seed++) {
        const sessions = take(begin({ seed: String(seed) }, history(weak)), (n) => n % 2 === 0);
        for (const session of sessions.slice(0, -1)) {
          all += 1;
          if (askedIn(session).item.tags.includes(tag)) more += 1;
        }
      }
      assert.ok(more / all > 0.55, `${tag} ${more} of ${all}`);
    }
    // Nothing is known: none of the two is preferred.
    let even = 0;
    for (let seed = 0; seed < 60; seed++) {
      const sessions = take(begin({ seed: String(seed) }), () => true).slice(0, -1);
      even += sessions.filter((session) => askedIn(session).item.tags.includes('even')).length;
    }
    assert.ok(Math.abs(even / (60 * 8) - 0.5) < 0.1, String(even));
  });

  it('is gone on with as it was left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        fc.nat({ max: 7 }),
        (answers, cut) => {
          let session = begin({}, pastOf([{ item: 5, right: false }]));
          const records: HistoryRecord[] = [stampRecord(begunRecord(session), 0, 'd-1')];
          for (let n = 0; n < cut; n++) {
            const answered = answerQuiz(session, answers[n]!, n, tell);
            records.push(stampRecord(answerRecord(answered), n + 1, `d-${n + 2}`));
            session = nextEntry(answered, n);
          }
          // As it comes back from a file.
          const kept = JSON.parse(JSON.stringify(records)) as HistoryRecord[];
          const resumed = resumeQuiz('s', kept, items, tell)!.session;
          assert.deepEqual(asJson(resumed.setup), asJson(session.setup));
          assert.equal(askedIn(resumed).ref, askedIn(session).ref);
          const rest = (from: QuizSession): readonly string[] =>
            take(from, (n) => answers[cut + n] ?? true).map((each) => askedIn(each).ref);
          assert.deepEqual(rest(resumed), rest(session));
          const [one, other] = [resumed, session].map((each) => finishQuiz(each, 0, tell));
          assert.deepEqual(one!.setup.refs, other!.setup.refs);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('takes an answer back, and then asks what it would have asked', () => {
    const first = begin();
    const wrong = undoAnswer(answerQuiz(first, false, 0, tell));
    const after = nextEntry(answerQuiz(wrong, true, 0, tell), 0);
    assert.equal(askedIn(after).ref, askedIn(nextEntry(answerQuiz(first, true, 0, tell), 0)).ref);
  });

  it('counts only what was asked when it is ended early', () => {
    const [, second] = take(begin(), () => true);
    const ended = finishQuiz(second!, 0, tell);
    assert.deepEqual([ended.phase, quizResult(ended, 0).items.length], ['finished', 1]);
    const unasked = finishQuiz(begin(), 0, tell);
    assert.deepEqual([unasked.phase, quizResult(unasked, 0).items.length], ['finished', 0]);
  });

  it('turns cards, too, and leaves exams as they are', () => {
    const cards = itemsOf('title: T\nflashcards:\n  - {id: f, front: F, back: B, reverse: true}\n');
    const flip = buildQuiz(cards, { mode: 'flip', seed: '1', adaptTo: nothing });
    assert.equal(flip.setup.adaptive?.asks, 2);
    const exam = buildQuiz(items, { mode: 'exam', seed: '1', adaptTo: nothing });
    assert.deepEqual([exam.setup.adaptive, exam.entries.length], [undefined, 60]);
  });
});

describe('why an item is asked', () => {
  const reasonFor = (item: number, past: PastAnswers): string =>
    weaknesses(items, past)(items[item]!).reason.why;
  const usual = [20, 22, 24, 26, 28].map((item) => ({ item, right: true }));

  it('is what its learner did', () => {
    assert.equal(reasonFor(1, nothing), 'new');
    assert.equal(reasonFor(1, pastOf([{ item: 1, right: false }])), 'wrong');
    const { attempts } = pastOf([{ item: 1, right: false }]);
    const skipped = attempts.map((attempt) => ({ ...attempt, answer: null }));
    assert.equal(reasonFor(1, { attempts: skipped, reviews: [] }), 'skipped');
    assert.equal(
      reasonFor(
        1,
        pastOf([
          { item: 1, right: true },
          { item: 1, right: false },
        ]),
      ),
      'forgotten',
    );
    assert.equal(reasonFor(20, pastOf(usual)), 'known');
    assert.equal(reasonFor(2, pastOf([...usual, { item: 2, right: true, ms: 9000 }])), 'slow');
    const odd = [9, 11, 13].map((item) => ({ item, right: false }));
    assert.deepEqual(weaknesses(items, pastOf(odd))(items[15]!).reason, {
      why: 'weak',
      name: 'odd',
    });
    const objective = pastOf([{ item: 7, right: false }]);
    assert.deepEqual(
      weaknesses(
        itemsOf(bankText.replace('answer: true, tags: [odd]', 'answer: true')),
        objective,
      )(items[7]!).reason.why,
      'weak',
    );
  });

  it('is told in a sentence, with where the difficulty went', () => {
    const sessions = take(begin(), () => true);
    assert.equal(whyAsked(sessions[0]!, tell), 'You have not answered this one yet.');
    assert.ok(
      sessions.some((session) =>
        whyAsked(session, tell)?.endsWith('It is harder than the one before.'),
      ),
    );
    const plain = buildQuiz(items, { mode: 'practice', seed: '1' });
    assert.equal(whyAsked(beginQuiz('s', plain.setup, plain.entries, 0), tell), undefined);
  });

  it('survives whatever a history has kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (adaptive, reasons) => {
        for (const value of [
          adaptive,
          { asks: 3, reasons },
          { asks: 3, reasons: { a: reasons } },
        ]) {
          const session = begin();
          const begun = begunRecord(session) as { setup: object };
          const record = { ...begun, setup: { ...begun.setup, adaptive: value } };
          const records = [stampRecord(record as never, 0, 'd-1')];
          const resumed = resumeQuiz('s', records, items, tell);
          whyAsked(resumed!.session, tell);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
