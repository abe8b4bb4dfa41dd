/** What fingers do that nobody planned: keys that are held, pressed twice, or meant for a field. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { contrast } from '../../e2e/contrast.js';
import { eventually } from '../preview/eventually.js';
import { nineKinds } from './nine-kinds.js';
import { type OpenQuiz, openQuiz } from './open-quiz.js';

let quiz: OpenQuiz;

/** Presses keys, each when the page shows what became of the one before. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as fingers do
    await quiz.press(key);
    // What the page was sent comes before what it is asked now.
    // oxlint-disable-next-line no-await-in-loop
    await quiz.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
}
const shown = (text: string | RegExp): Promise<void> => quiz.page.getByText(text).waitFor();
const heading = (page: Page, number: number, name = 'Question'): Promise<void> =>
  page.getByRole('heading', { name: `${name} ${number}`, exact: true }).waitFor();
const verdict = (page: Page, outcome: string): Promise<void> =>
  page.locator('.verdict strong', { hasText: new RegExp(`^${outcome}$`) }).waitFor();
const attempts = (): readonly string[] =>
  quiz.desk.history.ofType('attempt').map(({ item }) => item);
/** The keys that stand on buttons, as they are seen. */
const keysSeen = (): Promise<readonly string[]> =>
  quiz.page.locator('.actions kbd:visible').allInnerTexts();

/** Holds a key down, as long as a hand that rests there. */
async function hold(key: string): Promise<void> {
  const { keyboard } = quiz.page;
  for (let i = 0; i < 6; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they come
    await keyboard.down(key);
    // oxlint-disable-next-line no-await-in-loop
    await quiz.page.evaluate(() => undefined);
    // oxlint-disable-next-line no-await-in-loop
    await quiz.desk.conversation.settled();
  }
  await keyboard.up(key);
  await quiz.desk.conversation.settled();
}

const many = `title: Many
questions:
  - id: many
    question: Which is the last?
    choices: [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, {text: a11, correct: true}]
  - {id: truth, question: Is it so?, answer: true}
  - id: maths
    question: What is it?
    choices: [{text: '$2x\\sin x$', correct: true}, '*nothing*']
quiz: {shuffle-choices: false}
`;

const passage = `title: Reading
stimuli:
  long: "${'It was a bright cold day in April. '.repeat(20)}"
questions:
  - {id: a, question: One?, answer: one, stimulus: long}
  - {id: b, question: Two?, answer: two, stimulus: long}
  - {id: c, question: Three?, answer: three, stimulus: long}
`;

describe('fingers at the page of a quiz', () => {
  afterEach(async () => {
    assert.deepEqual(quiz.faults, []);
    await quiz.close();
  });

  for (const key of ['Enter', 'Space']) {
    it(`turn a card once while ${key} is held, and rate none`, async () => {
      quiz = await openQuiz(nineKinds, { mode: 'flip' });
      await hold(key);
      await shown('Net Promoter Score');
      assert.deepEqual(attempts(), []);
      await hold(key);
      assert.ok(attempts().length <= 1, 'one press rates one card');
      await quiz.page.getByRole('button', { name: 'Turn the card' }).waitFor();
    });
  }

  it('hand in once while Enter is held, but write lines in a field of lines', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#single', 'bank#multiple', 'bank#open'] });
    const { page } = quiz;
    await press('2');
    await hold('Enter');
    await verdict(page, 'Right');
    // Nobody needs a hint any more.
    await press('h');
    assert.equal(await page.locator('.item-hint').count(), 0);
    await press('Enter', 'k', 'Enter');
    await heading(page, 3);
    await hold('Enter');
    assert.equal(await page.getByLabel('Your answer').inputValue(), '\n'.repeat(6));
  });

  it('bring entries into order, and check them by Enter', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#order'] });
    const { page } = quiz;
    const words = page.locator('.order-words');
    const before = await words.allInnerTexts();
    await press('Tab');
    // On the button itself Enter does what it says, and Check is reached otherwise.
    assert.ok((await keysSeen()).includes('Ctrl+Enter'));
    await press('Alt+ArrowDown');
    const after = await words.allInnerTexts();
    assert.notDeepEqual(after, before);
    assert.ok((await keysSeen()).includes('Enter'));
    await press('Enter');
    await page.locator('.verdict-head strong').waitFor();
    assert.deepEqual(quiz.desk.history.ofType('attempt')[0]?.answer, after);
    await press('?');
    await page.getByRole('dialog').getByText('Alt+↑').waitFor();
    await press('Escape');
  });

  it('hand in an order as it stands only when they say so twice', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#order'] });
    const { page } = quiz;
    const before = await page.locator('.order-words').allInnerTexts();
    await press('Enter');
    await shown(/^You have not moved anything/);
    assert.deepEqual(attempts(), []);
    await press('Enter');
    await page.locator('.verdict-head strong').waitFor();
    assert.deepEqual(quiz.desk.history.ofType('attempt')[0]?.answer, before);
  });

  it('are led to what is still empty, and past it', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#gaps', 'bank#pairs'] });
    const { page } = quiz;
    await page.keyboard.type('NPS');
    await press('Enter');
    await shown(/^Something is still empty/);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Gap 2',
    );
    await page.keyboard.type('-');
    await press('Enter');
    await page.keyboard.type('100');
    await press('Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 2);
    await page.keyboard.type('Paris');
    await press('Enter');
    assert.deepEqual(attempts(), ['gaps']);
    assert.equal(await page.locator('.match').nth(1).locator(':focus').count(), 1);
    await press('Enter');
    await page.locator('.verdict-head strong').waitFor();
    assert.deepEqual(attempts(), ['gaps', 'pairs']);
  });

  it('see keys only where they do what they say', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#short'] });
    const { page } = quiz;
    assert.deepEqual(await keysSeen(), ['Enter']);
    await page.locator('.question-name').focus();
    assert.deepEqual(await keysSeen(), ['Enter', 'K']);
  });

  it('choose among eleven by letters that do nothing else, and true or false by digits', async () => {
    quiz = await openQuiz(many);
    const { page } = quiz;
    const letters = page.locator('.choice-letter');
    assert.equal((await letters.allInnerTexts()).join(''), 'ABCDEGIJLMN');
    await press('n', 'Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 2);
    assert.deepEqual(await letters.allInnerTexts(), ['1', '2']);
    await press('1', 'Enter', 'Enter');
    await heading(page, 3);
    await press('2', 'Enter');
    await verdict(page, 'Wrong');
    // What the verdict says of a choice is read as the choice is.
    await page.locator('.verdict-why .katex').first().waitFor();
    // Math is set once what sets it has come.
    await eventually(async () => !(await page.locator('.verdict-why').innerText()).includes('$'));
  });

  it('go back in an exam from a field, too, and are told how a text is left', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'exam', only: ['bank#short', 'bank#open'] });
    const { page } = quiz;
    await page.keyboard.type('Seine');
    await press('Enter');
    await heading(page, 2);
    assert.deepEqual(await keysSeen(), ['Ctrl+Enter']);
    await press('Control+Shift+Enter');
    await heading(page, 1);
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'Seine');
  });

  it('stand by the result when the time of an exam is over, not before a question', async () => {
    quiz = await openQuiz(nineKinds, {
      mode: 'exam',
      only: ['bank#single', 'bank#short', 'bank#open'],
    });
    const { page, desk } = quiz;
    await press('2', 'Enter');
    await heading(page, 2);
    await press('Enter');
    await heading(page, 3);
    await page.keyboard.type('Because of chlorophyll.');
    await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
    await page.getByRole('dialog', { name: 'Finish now?' }).waitFor();
    await desk.send({ type: 'finish' });
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'result-title');
    // An answer that waits is an answer; whether it is enough is not known yet.
    assert.match(await page.locator('.summary-facts').innerText(), /Answered\s+2 of 3/);
    assert.equal(await page.getByText(/^(Not p|P)assed$/).count(), 0);
    await page.getByLabel('Names chlorophyll').fill('1');
    await page.getByRole('button', { name: 'Take these points' }).press('Enter');
    await page.getByText('To be graded').waitFor({ state: 'detached' });
    await shown('Not passed');
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest('details')?.dataset['ref']),
      'bank#open',
    );
  });

  it('begin an exam when they are ready, and read what it is before its time runs', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'exam', only: ['bank#short', 'bank#open'] });
    const { page, desk } = quiz;
    await desk.send({ type: 'pause' });
    await page.getByRole('heading', { name: 'Exam' }).waitFor();
    await shown('2 questions');
    await shown('Exam ·');
    assert.equal(await page.getByText('Which river flows through Paris?').count(), 0);
    await press('Enter');
    await heading(page, 1);
    assert.equal(desk.last('status').status.time.running, true);
  });

  it('find a long text folded that was read before, and unfolded where they unfold it', async () => {
    quiz = await openQuiz(passage);
    const { page } = quiz;
    const text = page.locator('.stimulus');
    const isOpen = (): Promise<boolean> => text.evaluate((each) => each.hasAttribute('open'));
    assert.equal(await isOpen(), true);
    await page.locator('.question-name').focus();
    await press('k', 'Enter');
    await heading(page, 2);
    assert.equal(await isOpen(), false);
    await text.locator('summary').press('Space');
    await page.locator('.question-name').focus();
    await press('k', 'Enter');
    await heading(page, 3);
    assert.equal(await isOpen(), true);
  });

  it('have before them all that an open answer is graded by', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#open'] }, { height: 420 });
    const { page } = quiz;
    await page.keyboard.type('Chlorophyll.\n\n\n\n\n\nIt takes light.');
    await press('Control+Enter');
    const answer = page.getByText('Chlorophyll absorbs red and blue light.');
    await answer.waitFor();
    for (const part of [answer, page.getByLabel('Says which light'), page.locator('.actions')]) {
      // oxlint-disable-next-line no-await-in-loop
      const { top, bottom } = await part.evaluate((each) => {
        const { top: above, bottom: below } = each.getBoundingClientRect();
        return { top: above, bottom: below };
      });
      assert.ok(top >= 0 && bottom <= 420, `${top} to ${bottom}`);
    }
  });

  it('see where a field is', async () => {
    for (const theme of ['light', 'dark'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await quiz?.close();
      // oxlint-disable-next-line no-await-in-loop
      quiz = await openQuiz(nineKinds, { only: ['bank#gaps'] }, { theme });
      // oxlint-disable-next-line no-await-in-loop
      const [edge, ground] = await quiz.page
        .locator('.gap')
        .first()
        .evaluate((gap) => [
          getComputedStyle(gap).borderTopColor,
          getComputedStyle(document.body).backgroundColor,
        ]);
      assert.ok(contrast(edge!, ground!) >= 3, `${theme}: ${edge} on ${ground}`);
    }
  });

  it('read of a change only at the question that was changed', async () => {
    quiz = await openQuiz(nineKinds);
    const { page, desk } = quiz;
    await desk.edit((text) => text.replace('Which score range', 'Which range'));
    await shown('This question has been changed in the bank.');
    await press('2', 'Enter', 'Enter');
    await heading(page, 2);
    assert.equal(await page.locator('.notice').count(), 0);
  });

  it('find “not yet” where 1 is, left of what was known', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'flip' });
    await press('Space');
    assert.deepEqual(await quiz.page.locator('.actions button').allInnerTexts(), [
      'Not yet\n1',
      'I knew it\n2',
    ]);
  });

  it('read of the keys that do something here, from their beginning', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'flip' }, { height: 260, width: 400 });
    const { page } = quiz;
    await press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    assert.equal(await dialog.evaluate(({ scrollTop }) => scrollTop), 0);
    const keys = await dialog.locator('.key-table').innerText();
    assert.match(keys, /Turn the card/);
    assert.doesNotMatch(keys, /exam|Choose|Alt/);
    await press('Escape');
  });
});
