// A quiz from its first question to its result, left and resumed.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { HistoryRecord, NewRecord } from '../../../../src/core/history/index.js';
import { stampRecord } from '../../../../src/core/history/record.js';
import {
  type Answer,
  answerQuiz,
  answerRecord,
  beginQuiz,
  begunRecord,
  buildQuiz,
  endRecords,
  finishQuiz,
  flagEntry,
  goToEntry,
  markRecord,
  misfitOf,
  modelAnswer,
  nextEntry,
  openQuizzes,
  pauseQuiz,
  presentedEntry,
  type QuizItem,
  type QuizMode,
  type QuizRequest,
  quizResult,
  type QuizSession,
  readHints,
  resumeQuiz,
  runQuiz,
  stateOf,
  timeLeft,
  undoAnswer,
} from '../../../../src/core/quiz/index.js';
import { runs, seed } from '../../../property-runs.js';
import { itemsOf, tell } from './quiz-of.js';

const bankText = `
title: Bank
id: bank
tags: [all]
objectives: {o: Know things}
stimuli: {p: A passage}
questions:
  - {id: a, question: A?, answer: true, tags: [x], objectives: [o]}
  - {id: b, question: B?, answer: one, stimulus: p, points: 2}
  - {id: c, question: C?, choices: [{text: r, correct: true}, w, {text: last, pin: true}]}
  - {id: d, question: D?, answer: 5, stimulus: p, tags: [x]}
  - {id: draft, question: Later?, answer: true, status: draft}
  - {id: broken, question: No key?, choices: [w, v]}
flashcards:
  - {id: f, front: F, back: B, reverse: true}
  - {id: g, cloze: "{{c1::one}} and {{c1::two}} and {{three}}"}
`;

function begin(request: Partial<QuizRequest> = {}, text = bankText): QuizSession {
  const { setup, entries } = buildQuiz(itemsOf(text), { mode: 'practice', seed: '1', ...request });
  return beginQuiz('s', setup, entries, 0);
}

const refsOf = ({ setup }: QuizSession) => setup.refs;

describe('what a quiz asks', () => {
  it('is every question that is finished, in the bank’s order', () => {
    assert.deepEqual(refsOf(begin()), ['bank#a', 'bank#b', 'bank#d', 'bank#c']);
  });

  it('is each card of each flashcard, to be flipped', () => {
    assert.deepEqual(refsOf(begin({ mode: 'flip' })), [
      'bank#f#front',
      'bank#f#reverse',
      'bank#g#gap-1',
      'bank#g#gap-three',
    ]);
  });

  it('is cards where there are no questions', () => {
    const cards = 'title: T\nflashcards:\n  - {id: f, front: F, back: B}\n';
    assert.deepEqual(refsOf(begin({}, cards)), ['bank#f#front']);
  });

  it('is what has a tag, the bank’s tags included', () => {
    assert.deepEqual(refsOf(begin({ tags: ['X'] })), ['bank#a', 'bank#d']);
    assert.equal(refsOf(begin({ tags: ['all'] })).length, 4);
    assert.equal(begin({ tags: ['none'] }).phase, 'finished');
  });

  it('is what was asked for, and no more', () => {
    assert.deepEqual(refsOf(begin({ only: ['bank#c'] })), ['bank#c']);
  });

  it('follows from the seed, keeps a passage together, and picks as many', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (own, pick, shuffle) => {
          const request = { seed: own, pick, shuffleQuestions: shuffle };
          const refs = refsOf(begin(request));
          assert.deepEqual(refsOf(begin(request)), refs);
          assert.equal(refs.length, Math.min(pick, 4));
          assert.equal(new Set(refs).size, refs.length);
          const [b, d] = [refs.indexOf('bank#b'), refs.indexOf('bank#d')];
          if (b >= 0 && d >= 0) assert.equal(Math.abs(b - d), 1);
        },
      ),
      { seed, numRuns: runs(200) },
    );
  });

  it('takes every question as often as another', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 400; i++) {
      for (const ref of refsOf(begin({ seed: String(i), pick: 2 }))) {
        counts.set(ref, (counts.get(ref) ?? 0) + 1);
      }
    }
    assert.deepEqual(
      [...counts.values()].filter((count) => count < 150 || count > 250),
      [],
    );
  });

  it('shows choices as the seed says, those that are pinned in their place', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const session = begin({ seed: String(i), shuffleChoices: true });
      const { data } = presentedEntry(session.entries[3]!, session.setup);
      const texts = (data['choices'] as readonly unknown[]).map((choice) =>
        typeof choice === 'string' ? choice : (choice as { readonly text: string }).text,
      );
      assert.equal(texts[2], 'last');
      seen.add(texts.join(' '));
    }
    assert.deepEqual([...seen].toSorted(), ['r w last', 'w r last']);
    const still = begin();
    assert.equal(
      presentedEntry(still.entries[3]!, still.setup).data,
      still.entries[3]!.item.reading.data,
    );
  });

  it('follows what the bank says of its quiz, and the learner before it', () => {
    const quiz =
      'quiz: {pick: 2, time-limit: 20m, pass: 60%, feedback: never, shuffle-choices: true}\n';
    const exam = begin({ mode: 'exam' }, `${quiz}${bankText}`);
    assert.equal(exam.entries.length, 2);
    assert.equal(exam.setup.timeLimit, 1_200_000);
    assert.equal(exam.setup.pass, 0.6);
    assert.equal(exam.setup.feedback, 'never');
    assert.equal(
      begin({ mode: 'exam', timeLimit: null }, `${quiz}${bankText}`).setup.timeLimit,
      undefined,
    );
    assert.equal(begin({ pick: 9 }, `${quiz}${bankText}`).entries.length, 4);
  });
});

/** Answers what is asked, rightly or not. */
function answer(session: QuizSession, right: boolean, now = 0): QuizSession {
  const { item, card } = session.entries[session.at]!;
  const best = card === undefined ? modelAnswer(item)! : true;
  const given: Answer = right ? best : card === undefined ? null : false;
  assert.equal(misfitOf(session, given, tell), undefined);
  return answerQuiz(session, given, now, tell);
}

describe('a quiz', () => {
  it('tells after each answer, and ends behind the last', () => {
    let session = begin();
    for (const right of [true, false, true, true]) {
      assert.equal(session.phase, 'asking');
      assert.equal(nextEntry(session, 0), session);
      session = answer(session, right);
      assert.equal(session.phase, 'answered');
      assert.equal(stateOf(session, session.at).verdict!.correct, right);
      assert.equal(answerQuiz(session, null, 0, tell), session);
      session = nextEntry(session, 0);
    }
    assert.equal(session.phase, 'finished');
    const result = quizResult(session, 0);
    assert.deepEqual([result.score, result.points, result.percent], [3, 5, 60]);
    assert.deepEqual(
      result.tags.map(({ name, items, correct }) => [name, items, correct]),
      [
        ['all', 4, 3],
        ['x', 2, 2],
      ],
    );
    assert.deepEqual(
      result.objectives.map(({ name, points }) => [name, points]),
      [['Know things', 1]],
    );
  });

  it('takes the last answer back', () => {
    const session = undoAnswer(answer(begin(), false));
    assert.equal(session.phase, 'asking');
    assert.equal(stateOf(session, 0).verdict, undefined);
    assert.equal(undoAnswer(session), session);
  });

  it('counts the time of each question, without pauses', () => {
    let session = runQuiz(pauseQuiz(begin(), 1000), 50_000);
    session = nextEntry(answer(session, true, 52_000), 53_000);
    session = answer(session, true, 54_500);
    assert.equal(stateOf(session, 0).ms, 3000);
    assert.equal(stateOf(session, 1).ms, 1500);
    // A clock that is set back.
    assert.equal(stateOf(answer(begin(), true, -5000), 0).ms, 0);
  });

  it('crams: what was wrong comes again until it is right', () => {
    let session = begin({ mode: 'cram' });
    const asked: string[] = [];
    for (let i = 0; session.phase !== 'finished'; i++) {
      asked.push(session.entries[session.at]!.item.name);
      session = nextEntry(answer(session, i !== 0 && i !== 3), 0);
      assert.ok(i < 20);
    }
    assert.deepEqual(asked, ['a', 'b', 'd', 'c', 'a', 'c']);
    const { items, correct } = quizResult(session, 0);
    assert.equal(correct, 4);
    assert.deepEqual(
      items.map(({ misses }) => misses),
      [1, 0, 0, 1],
    );
  });
});

describe('an exam', () => {
  it('tells nothing before its end, goes back, and counts the last answer', () => {
    let session = begin({ mode: 'exam' });
    session = nextEntry(answer(session, false), 0);
    assert.equal(stateOf(session, 0).verdict, undefined);
    session = answer(goToEntry(session, 0, 0), true);
    assert.equal(goToEntry(session, 99, 0), session);
    const ended = finishQuiz(session, 0, tell);
    assert.equal(ended.phase, 'finished');
    assert.equal(quizResult(ended, 0).score, 1);
    assert.equal(finishQuiz(ended, 0, tell), ended);
    assert.deepEqual(
      endRecords(ended).map(({ type }) => type),
      ['attempt', 'session-ended'],
    );
  });

  it('has its time, which a pause stops', () => {
    const session = begin({ mode: 'exam', timeLimit: 60_000 });
    assert.equal(timeLeft(session, 20_000), 40_000);
    assert.equal(timeLeft(session, 90_000), 0);
    assert.equal(timeLeft(pauseQuiz(session, 20_000), 90_000), 40_000);
    assert.equal(timeLeft(begin(), 5), undefined);
  });
});

/** What a learner does. */
type Move = 'right' | 'wrong' | 'next' | 'flag' | 'hint' | 'back' | 'undo';

/** Does it, and says what it leaves in the history; `undo` takes the last line back. */
function move(session: QuizSession, what: Move, log: NewRecord[]): QuizSession {
  const isExam = session.setup.mode === 'exam';
  const marked = (step: QuizSession): QuizSession => {
    if (step !== session) log.push(markRecord(step, 0));
    return step;
  };
  switch (what) {
    case 'right':
    case 'wrong': {
      if (session.phase !== 'asking') return session;
      const step = answer(session, what === 'right');
      log.push(answerRecord(step));
      return step;
    }
    case 'next':
      return isExam ? marked(nextEntry(session, 0)) : nextEntry(session, 0);
    case 'back':
      return marked(goToEntry(session, session.at - 1, 0));
    case 'flag':
      return session.phase === 'asking' ? marked(flagEntry(session, true)) : session;
    case 'hint':
      return session.phase === 'asking' ? marked(readHints(session, 1)) : session;
    case 'undo': {
      const step = undoAnswer(session);
      if (step !== session) log.pop();
      return step;
    }
  }
}

/** What counts of a quiz, in the words of its bank. */
function told(session: QuizSession) {
  return session.entries.map(({ ref }, i) => {
    const { answer: given, verdict, flagged, hints, misses } = stateOf(session, i);
    return { ref, given, score: verdict?.score, flagged, hints, misses };
  });
}

describe('a quiz that was left', () => {
  const moves = fc.array(
    fc.constantFrom<Move>('right', 'wrong', 'next', 'next', 'flag', 'hint', 'back', 'undo'),
    { maxLength: 25 },
  );
  const written = (log: readonly NewRecord[]): HistoryRecord[] =>
    log.map((record, i) => stampRecord(record, i, `d-${i}`));

  it('is the same when it is put together again, wherever it was left', () => {
    fc.assert(
      fc.property(
        moves,
        fc.constantFrom<QuizMode>('practice', 'exam', 'cram', 'flip'),
        (all, mode) => {
          let session = begin({ mode, seed: 'left' });
          const log: NewRecord[] = [begunRecord(session)];
          for (const each of all) session = move(session, each, log);
          const again = resumeQuiz('s', written(log), itemsOf(bankText), tell)!;
          assert.equal(again.gone + again.again, 0);
          if (session.phase === 'finished') return;
          // An answer that was shown is not shown again: the next question is.
          const there = session.phase === 'answered' ? nextEntry(session, 0) : session;
          if (there.phase === 'finished') return;
          assert.deepEqual(told(again.session), told(there));
          assert.equal(again.session.at, there.at);
          assert.deepEqual(again.session.line, there.line);
        },
      ),
      { seed, numRuns: runs(300) },
    );
  });

  it('is found until it ends', () => {
    const session = begin();
    const log: NewRecord[] = [begunRecord(session)];
    assert.deepEqual(openQuizzes(written(log)), ['s']);
    log.push(...endRecords(finishQuiz(session, 0, tell)));
    assert.deepEqual(openQuizzes(written(log)), []);
  });

  it('keeps what still applies when its bank has changed', () => {
    let session = begin();
    const log: NewRecord[] = [begunRecord(session)];
    for (const each of ['right', 'next', 'right', 'next', 'right'] as const)
      session = move(session, each, log);
    const changed = bankText
      .replace('  - {id: a, question: A?, answer: true, tags: [x], objectives: [o]}\n', '')
      .replace('{id: b, question: B?, answer: one', '{id: b, question: B?, answer: true');
    const again = resumeQuiz('s', written(log), itemsOf(changed), tell)!;
    assert.equal(again.gone, 1);
    assert.equal(again.again, 1);
    assert.deepEqual(
      told(again.session).map(({ ref, score }) => [ref, score]),
      [
        ['bank#b', undefined],
        ['bank#d', 1],
        ['bank#c', undefined],
      ],
    );
  });

  it('is nothing where nothing of it is left', () => {
    const log = written([begunRecord(begin())]);
    assert.equal(resumeQuiz('s', log, [], tell), undefined);
    assert.equal(resumeQuiz('other', log, itemsOf(bankText), tell), undefined);
  });
});

/** The same items under other refs are not mistaken for each other. */
it('the items of two banks have names of their own', () => {
  const [one, two] = ['one.quiz.yaml', 'two.quiz.yaml'].map((file) =>
    itemsOf('title: T\nquestions:\n  - {id: a, question: A?, answer: true}\n', file),
  ) as [readonly QuizItem[], readonly QuizItem[]];
  assert.notEqual(one[0]!.ref, two[0]!.ref);
});
