/** A quiz in its page, by keyboard alone. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from '../preview/eventually.js';
import { violationsOf } from '../violations.js';
import { nineKinds } from './nine-kinds.js';
import { type OpenQuiz, openQuiz } from './open-quiz.js';

let quiz: OpenQuiz;

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { name: `Question ${number}`, exact: true }).waitFor();

const verdict = (page: Page, outcome: string) =>
  page.locator('.verdict strong', { hasText: new RegExp(`^${outcome}$`) }).waitFor();

async function press(...keys: readonly string[]): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop
  for (const key of keys) await quiz.page.keyboard.press(key);
}

describe('the page of a quiz', () => {
  afterEach(async () => {
    assert.deepEqual(quiz.faults, []);
    await quiz.close();
  });

  it('says above a question why a personalised quiz asks it', async () => {
    quiz = await openQuiz(nineKinds, { adaptTo: { attempts: [], reviews: [] }, pick: 3 });
    const { page } = quiz;
    await heading(page, 1);
    await page.getByText('You have not answered this one yet.').waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByText('0 of 3 done').waitFor();
    await page.setViewportSize({ width: 300, height: 600 });
    assert.deepEqual(await violationsOf(page), []);
  });

  it('goes through all nine kinds, mouse untouched', async () => {
    quiz = await openQuiz(nineKinds);
    const { page, desk } = quiz;
    const { keyboard } = page;
    await press('2', 'Enter');
    await verdict(page, 'Right');
    await page.getByText('The score is promoters minus detractors.').waitFor();
    await press('Enter');
    await heading(page, 2);
    await press('a', 'b', 'Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 3);
    await press('1', 'Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 4);
    // The cursor is in the field: letters are letters there.
    await keyboard.type('Seihne');
    await press('Enter');
    await page.getByText('Accepted; spelt: Seine').waitFor();
    await press('Enter');
    await heading(page, 5);
    await keyboard.type('42.2 km');
    await press('Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 6);
    await keyboard.type('NPS');
    await press('Tab');
    await keyboard.type('-');
    await press('Tab');
    await keyboard.type('100');
    await press('Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 7);
    await keyboard.type('Paris');
    await press('Tab');
    await keyboard.type('Rome');
    await press('Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 8);
    await putInOrder(page, ['a cell', 'an organ', 'an organism']);
    await press('Control+Enter');
    await verdict(page, 'Right');
    await press('Enter');
    await heading(page, 9);
    await keyboard.type('Chlorophyll.\nIt takes red light.');
    await press('Control+Enter');
    await page.getByText('Chlorophyll absorbs red and blue light.').waitFor();
    await keyboard.type('1');
    await press('Tab');
    await keyboard.type('1');
    await press('Enter');
    await page.getByText('You gave yourself 2 of 3 points.').waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    assert.deepEqual(
      desk.history.ofType('attempt').map(({ item, share }) => [item, Math.round(share * 100)]),
      [
        ...['single', 'multiple', 'truth', 'short', 'number', 'gaps', 'pairs', 'order'].map(
          (item) => [item, 100],
        ),
        ['open', 67],
      ],
    );
    const wrote = 'Chlorophyll.\nIt takes red light.';
    const { written, rubric } = desk.history.ofType('attempt').at(-1)!;
    assert.deepEqual([written, rubric], [wrote, [1, 1]]);
    const open = page.locator('details[data-ref="bank#open"]');
    await open.locator('summary').click();
    assert.equal(await open.getByLabel('Your answer').inputValue(), wrote);
    await open.getByText('1 of 2 points').waitFor();
    assert.deepEqual(await violationsOf(page), []);
  });

  it('says the right order once, and one share in one way', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#order'] });
    const { page, desk } = quiz;
    await desk.answer(['an organism', 'an organ', 'a cell']);
    await verdict(page, 'Wrong');
    assert.equal(await page.getByText(/^The right order/).count(), 1);
    await page.getByText('Entries that the right one follows: 0 of 2.').waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    assert.match((await page.locator('.summary-percent').textContent())!, /^0%/);
    assert.match((await page.locator('.groups .share').first().textContent())!, /^0%/);
  });

  it('says of an older open answer that only its points were kept', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#open'] });
    const { page, desk } = quiz;
    await desk.send({ type: 'answer', ref: 'bank#open', answer: 2 });
    await page.getByText('You gave yourself 2 of 3 points.').waitFor();
    await desk.next();
    await page.locator('details[data-ref="bank#open"] summary').click();
    await page.getByText('Of this answer, only the points were kept.').waitFor();
    await page.getByText('Names chlorophyll').waitFor();
  });

  it('has a key for everything, each of which can be switched off', async () => {
    quiz = await openQuiz(nineKinds);
    const { page, desk } = quiz;
    await press('h');
    await page.getByText('Think of school marks.').waitFor();
    await press('f');
    await page.getByText('Flagged').waitFor();
    await press('s');
    await press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    // Nothing is answered behind a dialog, which Escape closes, and not the quiz.
    await press('1', 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Enter');
    await page.getByText('Answer first, or skip the question.').waitFor();
    await press('k');
    await heading(page, 1);
    await verdict(page, 'Not answered');
    await press('Enter');
    await heading(page, 2);
    await press('u');
    await heading(page, 1);
    assert.equal(desk.left, 0);
    assert.deepEqual(desk.went, ['bank single']);
    desk.off = ['choose', 'leave', 'flag'];
    desk.conversation.updateShortcuts();
    await eventually(async () => {
      await press('?');
      const off = await page.locator('.key-table .is-off').count();
      await press('Escape');
      return off === 3;
    });
    await press('2', 'f', 'Escape');
    assert.equal(await page.locator('.choice input:checked').count(), 0);
    assert.equal(desk.left, 0);
    desk.off = [];
    desk.conversation.updateShortcuts();
    await eventually(async () => {
      await press('Escape');
      return desk.left > 0;
    });
  });

  it('says that nothing was kept, and takes the same answer once it is', async () => {
    quiz = await openQuiz(nineKinds);
    const { page, desk } = quiz;
    desk.history.fault = 'the disk is full';
    await press('2', 'Enter');
    await page.getByRole('alert').getByText('the disk is full').waitFor();
    desk.history.fault = undefined;
    await press('Enter');
    await verdict(page, 'Right');
    assert.equal(await page.getByText('the disk is full').count(), 0);
  });

  it('keeps what is typed when the page is loaded again', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#short', 'bank#number'] });
    const { page } = quiz;
    await page.keyboard.type('Sei');
    await quiz.reload();
    await heading(page, 1);
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'Sei');
    await page.keyboard.type('ne');
    await press('Enter');
    await verdict(page, 'Right');
  });

  it('turns cards with Space, and rates them', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'flip' });
    const { page, desk } = quiz;
    await page.getByRole('heading', { name: 'Card 1' }).waitFor();
    assert.equal(await page.getByText('Net Promoter Score').count(), 0);
    await press('2');
    await press('Space');
    await page.getByText('Net Promoter Score').waitFor();
    await press('2');
    await page.getByRole('heading', { name: 'Card 2' }).waitFor();
    await press('Space', '1');
    await page.getByRole('heading', { name: 'Card 3' }).waitFor();
    // Of a text with gaps, what is not asked can be read.
    await page.getByText('Champollion').waitFor();
    assert.equal(await page.getByText('1822').count(), 0);
    await press('Space');
    await page.getByText('1822').waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await press('u');
    await page.getByRole('heading', { name: 'Card 2' }).waitFor();
    assert.deepEqual(
      desk.history.ofType('attempt').map(({ correct }) => correct),
      [true, false],
    );
  });

  it('lets an exam be gone through back and forth, and finished', async () => {
    quiz = await openQuiz(nineKinds, {
      mode: 'exam',
      only: ['bank#single', 'bank#short', 'bank#open'],
    });
    const { page, desk } = quiz;
    await press('1', 'Enter');
    await heading(page, 2);
    await page.keyboard.type('Seine');
    await press('Enter');
    await heading(page, 3);
    await page.keyboard.type('Because of chlorophyll.');
    await page.getByRole('button', { name: 'Back' }).press('Enter');
    await heading(page, 2);
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'Seine');
    await page.getByRole('button', { name: 'Question 1, answered' }).press('Enter');
    await heading(page, 1);
    await press('2', 'f');
    await page.getByRole('button', { name: 'Question 1, answered, flagged' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
    await page.getByText('One answer waits for you to grade it, below.').waitFor();
    await page.getByLabel('Names chlorophyll').fill('1');
    await page.getByRole('button', { name: 'Take these points' }).press('Enter');
    await page.getByText('To be graded').waitFor({ state: 'detached' });
    assert.deepEqual(
      desk.history.ofType('attempt').map(({ item, score }) => [item, score]),
      [
        ['single', 1],
        ['short', 1],
        ['open', 1],
      ],
    );
  });
});

/** Moves entries by the keyboard until they stand so. */
async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, entry] of wanted.entries()) {
    const row = page.locator('.order-row', { hasText: new RegExp(`${entry}(?!i)`) });
    // oxlint-disable-next-line no-await-in-loop
    const at = (await page.locator('.order-words').allTextContents()).indexOf(entry);
    for (let i = at; i > place; i--) {
      // oxlint-disable-next-line no-await-in-loop
      await row.getByRole('button', { name: /Move up/ }).press('Alt+ArrowUp');
    }
  }
}
