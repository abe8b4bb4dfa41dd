import assert from 'node:assert/strict';

import { mergeRecords, writeRecord } from '../../../src/core/history/index.js';
import { createScheduler, scheduleOf, usualSettings } from '../../../src/core/review/index.js';
import { nineKinds } from '../../webview/quiz/nine-kinds.js';
import { ReviewDesk } from './review-desk.js';
import { MORNING } from './study-desk.js';

const day = 86_400_000;
const minute = 60_000;

const cards = `title: Cards
flashcards:
  - {id: one, front: The first, back: "1", hints: [Think of one]}
  - {id: two, front: The second, back: "2"}
  - {front: The third without any id, back: "3"}
`;

const question = `title: Questions
questions:
  - id: river
    question: Which river flows through Paris?
    answer: Seine
    hints: [It begins with S]
    explanation: It is on every map.
`;

async function openDesk(...args: ConstructorParameters<typeof ReviewDesk>): Promise<ReviewDesk> {
  const desk = new ReviewDesk(...args).begin();
  await desk.ready();
  return desk;
}

/** What the history of a desk comes to. */
function scheduled(desk: ReviewDesk) {
  return scheduleOf(mergeRecords(desk.history.records, desk.time), createScheduler(usualSettings));
}

describe('a review in the editor', () => {
  it('begins with what it is of, and shows the first card with what each rating would do', async () => {
    const desk = await openDesk(cards);
    assert.deepEqual(
      desk.posted.map(({ type }) => type),
      ['begin', 'card'],
    );
    const { entry, status, suggested } = desk.last('card');
    assert.equal(entry.data['front'], 'The first');
    assert.equal(entry.card, 'front');
    assert.equal(suggested, 3);
    const { newCards, learning, reviews, among, done, canUndo, due } = status;
    assert.deepEqual([newCards, learning, reviews], [3, 0, 0]);
    assert.equal(among, 'new');
    assert.equal(done, 0);
    assert.equal(canUndo, false);
    assert.deepEqual(due.slice(0, 3), [minute, 6 * minute, 10 * minute]);
    assert.ok(due[3]! > 2 * day);
    assert.deepEqual(desk.history.records, [], 'nothing is written before something is done');
  });

  it('shows the next card only once the rating is in the history', async () => {
    const desk = await openDesk(cards);
    const before = desk.posted.length;
    desk.listener = ({ type }) => {
      if (type === 'card') assert.equal(desk.history.ofType('review').length, 1);
    };
    await desk.rate(4);
    assert.deepEqual(desk.typesSince(before), ['card']);
    assert.deepEqual(
      desk.history.records.map(({ type }) => type),
      ['item', 'review'],
    );
    const [review] = desk.history.ofType('review');
    assert.deepEqual(
      [review!.bank, review!.item, review!.card, review!.rating, review!.ms],
      ['bank', 'one', 'front', 4, 10_000],
    );
    assert.equal(desk.asked, 'two');
    assert.equal(desk.last('card').status.done, 1);
  });

  it('tells when nothing could be written, and nothing has happened then', async () => {
    const desk = await openDesk(cards);
    desk.history.fault = 'the disk is full';
    await desk.rate(3);
    assert.equal(desk.last('failed').text, 'This could not be saved: the disk is full');
    assert.equal(desk.asked, 'one');
    assert.equal(desk.posted.filter(({ type }) => type === 'card').length, 1);
    desk.history.fault = undefined;
    await desk.rate(3);
    assert.equal(desk.asked, 'two');
    assert.equal(desk.history.ofType('review').length, 1);
    desk.history.fault = 'the disk is full';
    await desk.undo();
    assert.equal(desk.asked, 'two', 'what could not be taken back still counts');
    assert.equal(desk.last('failed').text, 'This could not be saved: the disk is full');
  });

  it('takes what is pressed twice once', async () => {
    const desk = await openDesk(cards);
    const { ref } = desk;
    await desk.send({ type: 'rate', ref, rating: 3 }, { type: 'rate', ref, rating: 3 });
    assert.equal(desk.history.ofType('review').length, 1);
  });

  it('brings back what is learnt, and says at the end how it went', async () => {
    const desk = await openDesk(cards);
    await desk.rate(1);
    await desk.rate(4);
    await desk.rate(4);
    assert.equal(desk.asked, 'one');
    assert.equal(desk.last('card').status.among, 'learning');
    await desk.rate(4);
    const { ratings, ms, nextDue, buried, canUndo, isChosen } = desk.last('done');
    assert.deepEqual(ratings, [1, 0, 0, 3]);
    assert.equal(ms, 40_000);
    assert.ok(nextDue! >= day);
    assert.equal(buried, 0);
    assert.ok(canUndo);
    assert.equal(isChosen, false);
  });

  it('counts no more than five minutes for a card that was left alone', async () => {
    const desk = await openDesk(cards);
    await desk.rate(3, 60 * minute);
    assert.equal(desk.history.ofType('review')[0]!.ms, 5 * minute);
  });

  it('takes back one step after the other, also behind the last card', async () => {
    const desk = await openDesk(cards);
    const begun = scheduled(desk);
    await desk.rate(4);
    await desk.rate(3);
    await desk.rate(4);
    await desk.undo();
    assert.equal(desk.asked, 'flashcards[2]');
    await desk.undo();
    assert.equal(desk.asked, 'two');
    assert.equal(desk.last('card').status.canUndo, true);
    await desk.undo();
    assert.equal(desk.asked, 'one');
    assert.equal(desk.last('card').status.canUndo, false);
    assert.deepEqual(scheduled(desk), begun);
    const before = desk.history.records.length;
    await desk.undo();
    assert.equal(desk.history.records.length, before, 'there is nothing more to take back');
    for (let i = 0; i < 3; i++) await desk.rate(4);
    assert.deepEqual(desk.last('done').ratings, [0, 0, 0, 3]);
    await desk.undo();
    assert.equal(desk.asked, 'flashcards[2]');
  });

  it('puts a card off until tomorrow, and takes that back', async () => {
    const desk = await openDesk(cards);
    await desk.send({ type: 'bury', ref: desk.ref });
    assert.equal(desk.asked, 'two');
    assert.deepEqual([...desk.buried], ['bank\none\nfront']);
    assert.deepEqual(desk.history.records, []);
    await desk.undo();
    assert.equal(desk.asked, 'one');
    assert.equal(desk.buried.size, 0);
    await desk.send({ type: 'bury', ref: desk.ref });
    await desk.rate(4);
    await desk.rate(4);
    const { buried, nextDue } = desk.last('done');
    assert.equal(buried, 1);
    // Four in the morning of the next day.
    assert.equal(MORNING + 20_000 + nextDue!, Date.UTC(2026, 0, 6, 4));
  });

  it('goes on after a killed window with what is left of today', async () => {
    const desk = await openDesk(cards);
    await desk.rate(4);
    desk.begin();
    await desk.ready();
    assert.equal(desk.asked, 'two');
    assert.deepEqual(desk.last('card').status.newCards, 2);
  });

  it('keeps to the limits of a day', async () => {
    const desk = await openDesk(cards, { settings: { newPerDay: 1 } });
    assert.equal(desk.last('card').status.newCards, 1);
    await desk.rate(4);
    assert.ok(desk.last('done').nextDue! > 0);
    desk.begin();
    await desk.ready();
    assert.deepEqual(desk.last('done').ratings, [0, 0, 0, 0]);
  });

  it('of chosen items asks these, due or not', async () => {
    const desk = await openDesk(cards, { only: ['two'], settings: { newPerDay: 0 } });
    assert.equal(desk.asked, 'two');
    await desk.rate(4);
    assert.equal(desk.last('done').isChosen, true);
  });

  it('says kindly that a card is forgotten again and again', async () => {
    const desk = await openDesk(cards, { settings: { leechLapses: 1 } });
    await desk.rate(4);
    desk.time += 30 * day;
    desk.begin();
    await desk.ready();
    assert.equal(desk.last('card').status.lapses, undefined);
    while (desk.asked !== 'one') await desk.rate(4);
    const { ref } = desk;
    const before = desk.posted.length;
    await desk.rate(1);
    const { text, lapses, ...leech } = desk.last('leech');
    assert.deepEqual([text, lapses, leech.ref], ['The first', 1, ref]);
    assert.equal(desk.typesSince(before).at(-1), 'leech');
    await desk.send({ type: 'source', ref });
    assert.deepEqual(desk.went, ['bank one']);
    while (desk.asked !== 'one') await desk.rate(4);
    assert.equal(desk.last('card').status.lapses, 1, 'the card itself says so, too');
  });

  it('believes nothing that is no message, and does nothing for other cards', async () => {
    const desk = await openDesk(cards);
    const before = desk.posted.length;
    const { ref } = desk;
    await desk.send(
      undefined,
      'rate',
      { type: 'rate', ref, rating: 5 },
      { type: 'rate', ref, rating: '3' },
      { type: 'rate', ref, rating: 3, more: 1 },
      { type: 'rate', ref: 'bank#other#front', rating: 3 },
      { type: 'answer', ref, answer: 'A flashcard is not answered' },
      { type: 'bury', ref: '' },
      { type: 'source', ref: 'bank#nothing' },
      { __proto__: { type: 'undo' } },
    );
    assert.equal(desk.posted.length, before);
    assert.deepEqual(desk.history.records, []);
    assert.deepEqual(desk.went, []);
  });

  it('does what its page asks for at the end', async () => {
    const desk = await openDesk(cards);
    await desk.send({ type: 'quiz' }, { type: 'progress' }, { type: 'go-on' }, { type: 'leave' });
    assert.deepEqual(desk.chosen, ['quiz', 'progress', 'go-on']);
    assert.equal(desk.left, 1);
  });

  it('finds files, and tells of shortcuts that are switched off', async () => {
    const desk = await openDesk(cards);
    await desk.send({ type: 'find-media', bank: 'bank', paths: ['a.png'] });
    assert.deepEqual(desk.last('media').media, { 'a.png': { state: 'missing' } });
    desk.off = ['undo'];
    desk.conversation.updateShortcuts();
    assert.deepEqual(desk.last('shortcuts').off, ['undo']);
  });

  it('does nothing more once it is closed', async () => {
    const desk = await openDesk(cards);
    await desk.conversation.close();
    const before = desk.posted.length;
    await desk.rate(3);
    await desk.edit((text) => text.replace('The first', 'The 1st'));
    assert.equal(desk.posted.length, before);
    assert.deepEqual(desk.history.records, []);
  });
});

describe('a question in a review', () => {
  it('is answered and graded, and rated behind its verdict', async () => {
    const desk = await openDesk(question);
    assert.equal(desk.last('card').entry.card, undefined);
    await desk.rate(3, 0);
    assert.deepEqual(desk.history.records, [], 'it is not rated before it is answered');
    desk.time += 4000;
    desk.listener = ({ type }) => {
      if (type === 'verdict') assert.equal(desk.history.ofType('attempt').length, 1);
    };
    await desk.answer('Seine');
    const { verdict, suggested, answer, status } = desk.last('verdict');
    assert.equal(verdict.outcome, 'correct');
    assert.equal(answer, 'Seine');
    assert.equal(suggested, 4, 'who answers at once found it easy');
    assert.ok(status.canUndo);
    const [attempt] = desk.history.ofType('attempt');
    assert.deepEqual([attempt!.mode, attempt!.share, attempt!.ms], ['review', 1, 4000]);
    await desk.answer('Loire');
    assert.equal(desk.history.ofType('attempt').length, 1, 'it is answered once');
    await desk.rate(4);
    const [review] = desk.history.ofType('review');
    assert.deepEqual([review!.card, review!.rating], ['question', 4]);
    assert.deepEqual(desk.last('done').ratings, [0, 0, 0, 1]);
  });

  it('suggests what follows from how it went', async () => {
    const wrong = await openDesk(question);
    await wrong.answer('Loire');
    assert.equal(wrong.last('verdict').suggested, 1);
    const hinted = await openDesk(question);
    await hinted.send({ type: 'hint', ref: hinted.ref, hints: 1 });
    await hinted.answer('Seine');
    assert.equal(hinted.last('verdict').suggested, 2);
    assert.equal(hinted.last('verdict').status.hints, 1);
    const slow = await openDesk(question);
    slow.time += 30_000;
    await slow.answer('Seine');
    assert.equal(slow.last('verdict').suggested, 3);
  });

  it('stays open for an answer of the wrong form', async () => {
    const desk = await openDesk(question);
    await desk.answer({ a: 'map' });
    assert.equal(desk.posted.at(-1)!.type, 'failed');
    assert.deepEqual(desk.history.records, []);
    await desk.answer('Seine');
    assert.equal(desk.posted.at(-1)!.type, 'verdict');
  });

  it('has first its rating taken back, then its answer', async () => {
    const desk = await openDesk(question);
    await desk.answer('Seine');
    await desk.rate(1);
    await desk.undo();
    const card = desk.last('card');
    assert.equal(card.answer, 'Seine');
    assert.equal(card.verdict?.outcome, 'correct');
    assert.equal(mergeRecords(desk.history.records, desk.time).reviews.length, 0);
    assert.equal(mergeRecords(desk.history.records, desk.time).attempts.length, 1);
    await desk.undo();
    assert.equal(desk.last('card').verdict, undefined);
    assert.equal(mergeRecords(desk.history.records, desk.time).attempts.length, 0);
    await desk.answer('Loire');
    assert.equal(desk.last('verdict').verdict.outcome, 'incorrect');
  });

  it('of every kind can be asked and rated', async () => {
    const answers: Readonly<Record<string, unknown>> = {
      single: '9–10',
      multiple: ['2', '3'],
      truth: true,
      short: 'Seine',
      number: '42.195',
      gaps: ['NPS', '-100', '100'],
      pairs: { France: 'Paris', '**Italy**': 'Rome' },
      order: ['a cell', 'an organ', 'an organism'],
    };
    const desk = await openDesk(nineKinds);
    const asked: string[] = [];
    while (desk.asked !== undefined) {
      const name = desk.asked;
      const { entry } = desk.last('card');
      asked.push(name);
      if (entry.card === undefined) {
        await desk.answer(answers[name]);
        assert.equal(desk.last('verdict').verdict.outcome, 'correct', name);
      }
      await desk.rate(4);
    }
    assert.deepEqual(
      asked.toSorted(),
      [...Object.keys(answers), 'open', 'nps', 'year'].toSorted(),
      'each once: the sides of a flashcard are not asked on one day',
    );
  });

  it('that is open is turned like a card, and compared with the model answer', async () => {
    const desk = await openDesk(nineKinds, { only: ['open'] });
    assert.equal(desk.last('card').entry.card, 'question');
    await desk.answer('Chlorophyll');
    assert.deepEqual(desk.history.records, []);
    await desk.rate(3);
    assert.equal(desk.history.ofType('review')[0]!.card, 'question');
  });
});

describe('a review whose bank is edited meanwhile', () => {
  it('shows the card as it is now', async () => {
    const desk = await openDesk(cards);
    await desk.edit((text) => text.replace('back: "1"', 'back: one'));
    const { entry, isEdited } = desk.last('card');
    assert.equal(entry.data['back'], 'one');
    assert.equal(isEdited, true);
    const before = desk.posted.length;
    await desk.edit((text) => text.replace('back: "2"', 'back: two'));
    assert.equal(desk.posted.length, before, 'what is not looked at is shown when it comes');
    await desk.rate(3);
    assert.equal(desk.last('card').entry.data['back'], 'two');
    assert.equal(desk.last('card').isEdited, false);
  });

  it('goes on when its card is gone, and says so', async () => {
    const desk = await openDesk(cards);
    await desk.edit((text) => text.replace(/ {2}- \{id: one.*\n/, ''));
    assert.equal(desk.asked, 'two');
    assert.match(desk.last('notice').text, /no longer in the bank/);
    await desk.rate(3);
    await desk.edit((text) => text.replace(/ {2}- \{id: two.*\n/, ''));
    assert.equal(desk.asked, 'flashcards[0]');
    const before = desk.history.records.length;
    await desk.undo();
    assert.equal(desk.history.records.length, before, 'a card that is gone is not taken back');
    await desk.rate(4);
    assert.deepEqual(desk.last('done').ratings, [0, 0, 1, 1], 'but what was done with it counts');
  });

  it('keeps the verdict that somebody looks at', async () => {
    const desk = await openDesk(question);
    await desk.answer('Seine');
    const before = desk.posted.length;
    await desk.edit((text) => text.replace('answer: Seine', 'answer: Loire'));
    assert.equal(desk.posted.length, before);
    await desk.undo();
    await desk.answer('Seine');
    assert.equal(
      desk.last('verdict').verdict.outcome,
      'incorrect',
      'asked again, it is as it is now',
    );
  });

  it('keeps what is known of an item without id through edits of its text', async () => {
    const one = 'title: x\nflashcards:\n  - {front: The longest river of Europe, back: Volga}\n';
    const desk = await openDesk(one);
    await desk.rate(1);
    const before = [...scheduled(desk).values()];
    await desk.edit((text) => text.replace('longest river', 'longest of all rivers'));
    await desk.edit((text) => text.replace('of Europe', 'in Europe'));
    assert.equal(desk.last('card').status.among, 'learning');
    await desk.rate(3);
    assert.equal(desk.history.ofType('link').length, 1, 'from the first name to the last');
    const after = scheduled(desk);
    assert.equal(after.size, 1);
    assert.equal([...after.values()][0]!.reviews, before[0]!.reviews + 1);
    desk.begin();
    await desk.ready();
    assert.notEqual(desk.last('card').status.among, 'new');
  });

  it('says nothing of a name that was never in the history', async () => {
    const one = 'title: x\nflashcards:\n  - {front: The longest river of Europe, back: Volga}\n';
    const desk = await openDesk(one);
    await desk.edit((text) => text.replace('longest', 'very longest'));
    await desk.rate(3);
    assert.deepEqual(desk.history.ofType('link'), []);
  });

  it('writes lines that can be read again, whatever the cards say', async () => {
    const hostile = JSON.stringify({
      title: 'x',
      flashcards: [{ id: '__proto__', front: 'a\u2028b\u001b[31m"\\', back: '\u0000' }],
    });
    const desk = await openDesk(hostile);
    await desk.rate(3);
    assert.equal(desk.history.records.length, 2);
    assert.equal(desk.history.records.map(writeRecord).join(''), desk.history.lines);
  });
});
