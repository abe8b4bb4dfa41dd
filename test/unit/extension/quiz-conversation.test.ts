/** A quiz between its page and its history: what is said to be kept is kept. */
import assert from 'node:assert/strict';
import { modelAnswer } from '../../../src/core/quiz/index.js';
import { cardsOfItems, chosenCards } from '../../../src/core/review/index.js';
import { readPast } from '../../../src/extension/quiz/past-quizzes.js';
import { GRACE_MS } from '../../../src/extension/quiz/quiz-clock.js';
import { tellInEnglish } from '../../../src/service/tell.js';
import { nineKinds } from '../../webview/quiz/nine-kinds.js';
import { QuizDesk } from './quiz-desk.js';

/** An answer to each kind that is wrong, but has the right form. */
const wrong: Readonly<Record<string, unknown>> = {
  single: '0–6',
  multiple: ['4', '9'],
  truth: false,
  short: 'Rhône',
  number: '7',
  gaps: ['x', '0', '1'],
  pairs: { France: 'Rome', '**Italy**': 'Paris' },
  order: ['an organism', 'an organ', 'a cell'],
  open: 0,
};

const two = `title: Two
questions:
  - {id: a, question: One?, answer: one}
  - {id: b, question: Two?, answer: two}
`;

const withoutIds = `title: Two
questions:
  - question: Which is the first letter?
    answer: a
  - question: Which is the second letter?
    answer: b
`;

async function begun(text: string, ...given: Parameters<QuizDesk['begin']>): Promise<QuizDesk> {
  const desk = new QuizDesk(text).begin(...given);
  await desk.ready();
  return desk;
}

describe('a quiz in its panel', () => {
  it('takes right and wrong answers of every kind, each kept before it is told', async () => {
    for (const isRight of [true, false]) {
      // oxlint-disable-next-line no-await-in-loop
      const desk = await begun(nineKinds);
      const { entries } = desk.conversation.session;
      assert.equal(entries.length, 9);
      for (const { item, ref } of entries) {
        let known = 0;
        desk.listener = (message) => {
          if (message.type === 'verdict') known = desk.history.ofType('attempt').length;
        };
        const before = desk.history.ofType('attempt').length;
        assert.equal(desk.last('question').entry.ref, ref);
        desk.time += 2000;
        const answer = isRight ? modelAnswer(item) : wrong[item.key];
        // oxlint-disable-next-line no-await-in-loop
        await desk.answer(answer);
        assert.equal(known, before + 1, 'the attempt is written before the verdict is sent');
        const { verdict } = desk.last('verdict');
        assert.equal(verdict.outcome, isRight ? 'correct' : 'incorrect', item.key);
        assert.ok(verdict.why.length > 0);
        const attempt = desk.history.ofType('attempt').at(-1)!;
        assert.deepEqual(
          { ...attempt, answer: undefined },
          { ...attempt, item: item.key, correct: isRight, ms: 2000, answer: undefined },
        );
        assert.deepEqual(attempt.answer, answer);
        // oxlint-disable-next-line no-await-in-loop
        await desk.next();
      }
      const result = desk.last('result');
      assert.equal(result.percent, isRight ? 100 : 0);
      assert.equal(result.passed, isRight);
      assert.equal(result.ms, 18_000);
      assert.equal(result.wrong, isRight ? 0 : 9);
      assert.equal(desk.history.ofType('session-ended')[0]?.how, 'finished');
      assert.equal(desk.history.ofType('item').length, 9, 'what each item says is known');
    }
  });

  it('says so when an answer cannot be kept, and asks for it again', async () => {
    const desk = await begun(two);
    desk.history.fault = 'the disk is full';
    await desk.answer('one');
    assert.match(desk.last('failed').text, /the disk is full/);
    assert.equal(
      desk.posted.some(({ type }) => type === 'verdict'),
      false,
    );
    assert.equal(desk.conversation.session.phase, 'asking');
    await desk.next();
    assert.equal(desk.ref, 'bank#a', 'nobody goes on without an answer');
    desk.history.fault = undefined;
    await desk.answer('one');
    assert.equal(desk.last('verdict').verdict.outcome, 'correct');
    assert.equal(desk.history.ofType('item').length, 1);
  });

  it('keeps that it was begun before anything else, also where that failed at first', async () => {
    const desk = new QuizDesk(two).begin();
    desk.history.fault = 'no place';
    await desk.ready();
    assert.equal(desk.last('question').entry.ref, 'bank#a');
    desk.history.fault = undefined;
    await desk.answer('one');
    assert.deepEqual(
      desk.history.records.map(({ type }) => type),
      ['session-begun', 'item', 'attempt'],
    );
  });

  it('believes nothing that is no message, and takes nothing twice', async () => {
    const desk = await begun(two);
    await desk.send(
      ...[undefined, null, 1, 'next', [], { type: 'answer' }, { type: 'answer', ref: 'bank#a' }],
      ...[
        { type: 'answer', ref: 'bank#b', answer: 'two' },
        { type: 'next', ref: 'bank#a' },
      ],
      { type: 'answer', ref: 'bank#a', answer: { deep: { er: 1 } } },
      { type: 'answer', ref: 'bank#a', answer: 'one', more: 1 },
      { __proto__: { type: 'finish' } },
    );
    assert.equal(desk.conversation.session.states.size, 0);
    // Of the right form as a message, but not for this question.
    await desk.answer(['one']);
    assert.equal(desk.last('failed').text, 'The answer is a text.');
    const twice = { type: 'answer', ref: 'bank#a', answer: 'one' };
    const next = { type: 'next', ref: 'bank#a' };
    await desk.send(twice, twice, next, next, next);
    assert.equal(desk.ref, 'bank#b');
    assert.equal(desk.history.ofType('attempt').length, 1);
  });

  it('takes back the last answer, also behind it', async () => {
    const desk = await begun(two);
    await desk.answer('wrong');
    await desk.next();
    assert.equal(desk.last('question').status.canUndo, true);
    await desk.send({ type: 'flag', ref: 'bank#b', flagged: true });
    await desk.send({ type: 'undo' });
    assert.equal(desk.last('question').entry.ref, 'bank#a');
    assert.equal(desk.last('question').answer, undefined);
    await desk.answer('one');
    await desk.next();
    assert.equal(desk.last('question').status.flagged, true, 'the flag is no part of the answer');
    await desk.answer('two');
    await desk.next();
    assert.equal(desk.last('result').percent, 100);
    const [attempt] = desk.history.ofType('attempt');
    assert.deepEqual(
      desk.history.ofType('undo').map(({ of }) => of),
      [attempt!.n],
    );
    // From the history, it is the same.
    await desk.resume();
    await desk.ready();
    assert.equal(desk.last('result').percent, 100);
  });

  it('is gone on with only where something was answered', async () => {
    const desk = await begun(two);
    const open = async () => {
      const { items } = desk.banks()[0]!;
      return (await readPast(desk.history, desk.time)).open(items, tellInEnglish);
    };
    await desk.send({ type: 'hint', ref: desk.ref, hints: 0 });
    await desk.conversation.close();
    assert.equal(await open(), undefined);
    desk.begin();
    await desk.ready();
    await desk.answer('one');
    await desk.conversation.close();
    assert.equal((await open())?.session.id, desk.conversation.session.id);
    await desk.resume();
    await desk.ready();
    await desk.answer('two');
    await desk.next();
    assert.equal(await open(), undefined, 'what has ended is over');
  });

  it('goes on after it was killed, with answers, flags, hints and time', async () => {
    const desk = await begun(nineKinds);
    desk.time += 5000;
    await desk.send({ type: 'hint', ref: desk.ref, hints: 1 });
    await desk.answer('0–6');
    await desk.next();
    desk.time += 7000;
    await desk.send({ type: 'flag', ref: desk.ref, flagged: true });
    desk.time += 60_000_000;
    await desk.resume();
    await desk.ready();
    const { entry, status } = desk.last('question');
    assert.equal(entry.ref, 'bank#multiple');
    assert.deepEqual(
      [status.done, status.flagged, status.time.spent, status.time.running],
      [1, true, 12_000, true],
    );
    assert.equal(desk.history.ofType('session-begun').length, 1);
    assert.equal(desk.conversation.session.states.get(0)?.hints, 1);
  });

  it('lets time stand still while it is paused or closed', async () => {
    const desk = await begun(two);
    desk.time += 1000;
    await desk.send({ type: 'pause' });
    assert.equal(desk.last('status').status.time.running, false);
    desk.time += 50_000;
    await desk.send({ type: 'run' });
    desk.time += 1000;
    await desk.answer('one');
    await desk.conversation.close();
    desk.time += 100_000;
    await desk.resume();
    await desk.ready();
    assert.equal(desk.last('question').status.time.spent, 2000);
  });

  it('turns cards, goes on by itself, and takes back', async () => {
    const desk = await begun(nineKinds, { mode: 'flip' });
    const { entries } = desk.conversation.session;
    assert.deepEqual(
      entries.map(({ card }) => card),
      ['front', 'reverse', 'gap-1', 'gap-2'],
    );
    await desk.answer(true);
    assert.equal(desk.ref, 'bank#nps#reverse');
    await desk.answer(false);
    await desk.send({ type: 'undo' });
    assert.equal(desk.ref, 'bank#nps#reverse');
    await desk.answer(true);
    assert.deepEqual(desk.last('question').entry.gaps, [0]);
    await desk.answer(true);
    await desk.answer(null);
    const result = desk.last('result');
    assert.deepEqual([result.correct, result.wrong], [3, 1]);
    await desk.send({ type: 'retry' });
    assert.deepEqual(desk.retried, [['bank#year#gap-2']]);
    await desk.send({ type: 'review' });
    assert.deepEqual(desk.reviewed, [['bank#year#gap-2']]);
  });

  it('hands on the cards that were not known, not their neighbours of one item', async () => {
    const desk = await begun(nineKinds, { mode: 'flip', only: ['bank#year', 'bank#nps'] });
    const { entries } = desk.conversation.session;
    const refs = entries.map(({ ref }) => ref);
    assert.equal(refs.length, 4);
    for (const ref of refs) {
      // oxlint-disable-next-line no-await-in-loop
      await desk.answer(ref !== refs[1]);
    }
    await desk.send({ type: 'review' }, { type: 'retry' });
    assert.deepEqual([desk.reviewed, desk.retried], [[[refs[1]]], [[refs[1]]]]);
    const again = await begun(nineKinds, { mode: 'flip', only: [refs[1]!] });
    assert.deepEqual(
      again.conversation.session.entries.map(({ ref }) => ref),
      [refs[1]],
    );
    const cards = cardsOfItems(desk.banks().flatMap(({ items }) => items));
    assert.deepEqual(
      chosenCards(cards, [refs[1]!]).map(({ entry }) => entry.ref),
      [refs[1]],
    );
    const items = chosenCards(cards, ['bank#year', 'bank#short#question']);
    assert.deepEqual(
      items.map(({ entry }) => entry.ref),
      ['bank#short', 'bank#year#gap-1', 'bank#year#gap-2'],
    );
  });

  it('mixes what it asks again anew, so that nobody learns places', async () => {
    const order = `title: O\nquestions:\n  - {id: o, question: ?, order: [a, b, c, d, e, f]}\n`;
    const desk = await begun(order, { mode: 'cram' });
    const seeds = new Set([desk.last('question').entry.seed]);
    for (let i = 0; i < 3; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await desk.answer(['b', 'a', 'c', 'd', 'e', 'f']);
      // oxlint-disable-next-line no-await-in-loop
      await desk.next();
      seeds.add(desk.last('question').entry.seed);
    }
    assert.equal(seeds.size, 4);
    await desk.resume();
    await desk.ready();
    seeds.add(desk.last('question').entry.seed);
    assert.equal(seeds.size, 4, 'as it was left');
  });

  it('takes back also what was answered before it was left', async () => {
    const desk = await begun(two, { mode: 'cram' });
    await desk.answer('wrong');
    await desk.next();
    await desk.answer('two');
    await desk.resume();
    await desk.ready();
    assert.equal(desk.last('question').status.canUndo, true);
    await desk.send({ type: 'undo' });
    assert.equal(desk.ref, 'bank#b');
    await desk.send({ type: 'undo' });
    assert.deepEqual([desk.ref, desk.last('question').status.canUndo], ['bank#a', false]);
    await desk.answer('one');
    await desk.next();
    await desk.answer('two');
    await desk.next();
    const { correct, items } = desk.last('result');
    assert.deepEqual([correct, items.map(({ misses }) => misses)], [2, [0, 0]]);
  });

  it('asks again in a cram until all is right', async () => {
    const desk = await begun(two, { mode: 'cram' });
    await desk.answer('wrong');
    await desk.next();
    await desk.answer('two');
    await desk.next();
    assert.equal(desk.ref, 'bank#a');
    const { status, answer } = desk.last('question');
    assert.deepEqual([status.misses, status.done, answer], [1, 1, undefined]);
    await desk.answer('one');
    await desk.next();
    assert.equal(desk.last('result').correct, 2);
  });

  it('counts what was answered when a practice is ended before its end', async () => {
    const desk = await begun(nineKinds);
    await desk.answer('9–10');
    await desk.next();
    await desk.send({ type: 'finish' });
    const result = desk.last('result');
    assert.deepEqual([result.items.length, result.percent], [1, 100]);
    const nothing = await begun(two);
    await nothing.send({ type: 'finish' });
    assert.equal(nothing.left, 1, 'without an answer there is no result');
  });
});

describe('a personalised quiz in its panel', () => {
  const many = `title: Many\nquestions:\n${Array.from(
    { length: 30 },
    (_, i) =>
      `  - {id: q${i}, question: "Q${i}?", answer: true, difficulty: ${['easy', 'medium', 'hard'][i % 3]}}\n`,
  ).join('')}`;

  it('says why it asks, which question it is, and where it is gone on with', async () => {
    const adaptTo = { attempts: [], reviews: [] };
    const desk = await begun(many, { pick: 4, adaptTo });
    const first = desk.last('question');
    assert.equal(first.why, 'You have not answered this one yet.');
    assert.deepEqual([first.status.index, first.status.total], [0, 4]);
    const told: string[] = [];
    for (const place of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      await desk.answer(true);
      // oxlint-disable-next-line no-await-in-loop
      await desk.next();
      assert.equal(desk.last('question').status.index, place);
      told.push(desk.last('question').why ?? '');
    }
    assert.ok(told.some((why) => why.endsWith('It is harder than the one before.')));
    const asked = desk.last('question').entry.ref;
    await desk.resume();
    await desk.ready();
    assert.equal(desk.last('question').entry.ref, asked);
    assert.deepEqual(desk.last('question').status.total, 4);
    await desk.answer(false);
    await desk.next();
    assert.equal(desk.last('question').status.isLast, true);
    await desk.answer(true);
    await desk.next();
    const result = desk.last('result');
    assert.deepEqual([result.items.length, result.correct], [4, 3]);
    const past = await readPast(desk.history, desk.time);
    assert.equal(past.answers.attempts.length, 4);
  });
});

describe('an exam in its panel', () => {
  const limit = 60_000;

  it('goes back and forth, keeps what is changed, and tells what is right at the end', async () => {
    const desk = await begun(two, { mode: 'exam' });
    await desk.answer('eno');
    await desk.send(
      { type: 'next', ref: 'bank#a' },
      { type: 'flag', ref: 'bank#b', flagged: true },
    );
    assert.equal(
      desk.posted.some(({ type }) => type === 'verdict'),
      false,
    );
    assert.deepEqual(desk.last('status').status.overview, [
      { answered: true, flagged: false },
      { answered: false, flagged: true },
    ]);
    await desk.send({ type: 'go-to', index: 0 });
    assert.equal(desk.last('question').answer, 'eno');
    await desk.answer('one');
    await desk.answer('one');
    assert.equal(desk.history.ofType('session-answer').length, 2, 'the same is kept once');
    await desk.send({ type: 'go-to', index: 1 });
    await desk.resume();
    await desk.ready();
    const { status } = desk.last('question');
    assert.deepEqual([status.index, status.flagged, status.done], [1, true, 1]);
    await desk.send({ type: 'finish' });
    const result = desk.last('result');
    assert.deepEqual([result.percent, result.answered, result.isOver], [50, 1, false]);
    assert.equal(desk.history.ofType('attempt').length, 1);
  });

  it('ends when its time is over, with all that was answered', async () => {
    const desk = await begun(two, { mode: 'exam', timeLimit: limit });
    await desk.answer('one');
    await desk.wait(limit - 1);
    assert.equal(desk.conversation.session.phase, 'asking');
    await desk.send({ type: 'pause' });
    await desk.wait(limit);
    assert.equal(desk.conversation.session.phase, 'asking', 'paused, time stands still');
    await desk.send({ type: 'run' });
    await desk.wait(1 + GRACE_MS);
    const result = desk.last('result');
    assert.deepEqual([result.isOver, result.correct], [true, 1]);
    await desk.send({ type: 'answer', ref: 'bank#b', answer: 'two' });
    assert.equal(desk.history.ofType('attempt').length, 1);
  });

  it('leaves open answers to their writer, who grades them behind it', async () => {
    const desk = await begun(nineKinds, { mode: 'exam', only: ['bank#open'] });
    await desk.answer('Because of chlorophyll.');
    await desk.send({ type: 'finish' });
    const before = desk.last('result');
    assert.deepEqual([before.items[0]?.waits, before.score], [true, 0]);
    await desk.send({ type: 'grade', ref: 'bank#open', points: 99 });
    assert.equal(desk.last('result'), before, 'more than there is is not taken');
    await desk.resume();
    await desk.ready();
    assert.equal(desk.last('result').items[0]?.waits, true, 'it still waits');
    await desk.send({ type: 'grade', ref: 'bank#open', points: 2 });
    const [item] = desk.last('result').items;
    assert.deepEqual(
      [item?.waits, item?.score, item?.written],
      [false, 2, 'Because of chlorophyll.'],
    );
    await desk.resume();
    await desk.ready();
    assert.deepEqual(desk.last('result').items[0], item);
  });

  it('keeps what was written for an open question, and its points one by one', async () => {
    const desk = await begun(nineKinds, { only: ['bank#open', 'bank#short'], mode: 'practice' });
    if (desk.ref !== 'bank#open') await desk.answer('Seine').then(() => desk.next());
    const written = 'Because of chlorophyll.\nIt leaves green light.';
    const open = { type: 'answer', ref: 'bank#open', answer: 2, written, rubric: [1, 1] };
    await desk.send(open);
    const attempt = desk.history.ofType('attempt').at(-1);
    assert.deepEqual([attempt?.answer, attempt?.written, attempt?.rubric], [2, written, [1, 1]]);
    await desk.send({ type: 'undo' });
    const again = desk.last('question');
    assert.deepEqual([again.written, again.rubric, again.answer], [written, [1, 1], undefined]);
    await desk.send(open);
    await desk.resume();
    await desk.ready();
    await desk.send({ type: 'finish' });
    const item = desk.last('result').items.find(({ entry }) => entry.ref === 'bank#open');
    assert.deepEqual(
      [item?.score, item?.answer, item?.written, item?.rubric],
      [2, 2, written, [1, 1]],
    );
  });

  it('keeps the points of each criterion also behind an exam', async () => {
    const desk = await begun(nineKinds, { mode: 'exam', only: ['bank#open'] });
    await desk.answer('Because of chlorophyll.');
    await desk.send({ type: 'finish' });
    await desk.send({ type: 'grade', ref: 'bank#open', points: 2, rubric: [1, 1] });
    const attempt = desk.history.ofType('attempt').at(-1);
    assert.deepEqual([attempt?.written, attempt?.rubric], ['Because of chlorophyll.', [1, 1]]);
    await desk.resume();
    await desk.ready();
    const [item] = desk.last('result').items;
    assert.deepEqual([item?.written, item?.rubric], ['Because of chlorophyll.', [1, 1]]);
  });

  it('says nothing of what was right where the bank wants that', async () => {
    const desk = await begun(`${two}quiz: {feedback: never}\n`);
    await desk.answer('one');
    assert.equal(desk.ref, 'bank#b', 'no verdict, but the next question');
    await desk.answer('wrong');
    const result = desk.last('result');
    assert.deepEqual([result.reveals, result.items, result.percent], [false, [], 50]);
  });
});

const cuttable = `title: Three
questions:
  - {id: a, question: One?, answer: one}
  - {id: b, question: Two?, answer: two}
  - {id: c, question: Three?, answer: three}
`;

describe('a quiz whose bank is edited', () => {
  it('says what is another, and keeps what still holds', async () => {
    const desk = await begun(two, { mode: 'exam' });
    await desk.answer('one');
    await desk.edit((text) => text.replace('One?', 'Which one?'));
    assert.equal(desk.last('notice').text, 'This question has been changed in the bank.');
    const { entry, answer } = desk.last('question');
    assert.deepEqual([entry.data['question'], answer], ['Which one?', 'one']);
    await desk.edit((text) => text.replace(/ {2}- \{id: a.*\n/, ''));
    assert.equal(desk.last('notice').text, 'One question is no longer in the bank.');
    assert.equal(desk.last('question').entry.ref, 'bank#b');
  });

  it('takes a question back that was cut and pasted, and answers that were given meanwhile', async () => {
    const desk = new QuizDesk(cuttable).begin();
    await desk.ready();
    await desk.answer('one');
    await desk.next();
    assert.equal(desk.ref, 'bank#b');
    const cut = / {2}- \{id: b.*\n/.exec(cuttable)![0];
    await desk.edit((text) => text.replace(cut, ''));
    assert.equal(desk.ref, 'bank#c');
    assert.equal(desk.last('question').status.total, 2);
    // Nothing was answered meanwhile: it is asked again, where it was asked before.
    await desk.edit((text) => text.replace('questions:\n', `questions:\n${cut}`));
    assert.equal(desk.ref, 'bank#b');
    assert.equal(desk.last('question').status.total, 3);
    assert.equal(desk.last('notice').text, 'One question is in the bank again.');
    // What was answered before can still be taken back.
    assert.equal(desk.last('question').status.canUndo, true);
    await desk.edit((text) => text.replace(cut, ''));
    await desk.answer('three');
    await desk.edit((text) => text.replace('questions:\n', `questions:\n${cut}`));
    await desk.next();
    assert.equal(desk.ref, 'bank#b', 'what is left is asked');
    await desk.send({ type: 'undo' });
    assert.equal(desk.ref, 'bank#c');
    await desk.send({ type: 'undo' });
    assert.equal(desk.ref, 'bank#a');
    await desk.answer('one');
    await desk.next();
    await desk.answer('two');
    await desk.next();
    await desk.answer('three');
    await desk.next();
    const { items, correct } = desk.last('result');
    assert.deepEqual(
      [items.map(({ entry }) => entry.ref), correct],
      [['bank#a', 'bank#b', 'bank#c'], 3],
    );
  });

  it('knows an item without id by its place when its text is edited', async () => {
    const desk = await begun(withoutIds);
    await desk.edit((text) => text.replace('first letter', 'first letter of all'));
    assert.equal(desk.last('question').entry.data['question'], 'Which is the first letter of all?');
    assert.equal(desk.last('question').status.total, 2);
    await desk.answer('a');
    assert.equal(desk.last('verdict').verdict.outcome, 'correct');
    assert.equal(desk.history.ofType('item')[0]?.text, 'Which is the first letter of all?');
  });

  it('waits for what is half typed', async () => {
    const desk = await begun(two);
    await desk.edit((text) => text.replace(', answer: one', ''));
    assert.equal(desk.conversation.session.entries.length, 2);
    assert.equal(
      desk.posted.some(({ type }) => type === 'notice'),
      false,
    );
    await desk.edit((text) => text.replace('One?', 'One?, answer: uno'));
    await desk.answer('uno');
    assert.equal(desk.last('verdict').verdict.outcome, 'correct');
  });

  it('ends where nothing is left', async () => {
    const desk = await begun(two);
    await desk.answer('one');
    await desk.edit(() => 'title: Two\nnotes: none\n');
    const result = desk.last('result');
    assert.deepEqual([result.items.length, result.correct], [1, 1]);
  });
});
