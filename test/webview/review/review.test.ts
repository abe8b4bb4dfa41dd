/** A review in its page, by keyboard alone. */
import assert from 'node:assert/strict';
import { nineKinds } from '../quiz/nine-kinds.js';
import { violationsOf } from '../violations.js';
import { type OpenReview, openReview } from './open-review.js';

const cards = `title: Cards
flashcards:
  - {id: one, front: The first, back: Behind the first, hints: [Think of one]}
  - {id: two, front: The second, back: Behind the second}
`;

let review: OpenReview;

const press = (...keys: readonly string[]): Promise<void> => review.press(...keys);
const shown = (text: string): Promise<void> =>
  review.page.getByText(text, { exact: true }).waitFor();
/** The words of what has the focus, as it is read aloud. */
const focused = (): Promise<string> =>
  review.page.evaluate(() => document.activeElement?.textContent ?? '');
const counts = (): Promise<string> => review.page.locator('.counts').innerText();

describe('the page of a review', () => {
  afterEach(async () => {
    assert.deepEqual(review.faults, []);
    await review.close();
  });

  it('turns cards and rates them, mouse untouched', async () => {
    review = await openReview(cards);
    const { page, desk } = review;
    await shown('The first');
    assert.equal(await page.getByText('Behind the first').count(), 0);
    assert.equal((await counts()).replace(/\s+/g, ' '), '2 new 0 learning 0 to review');
    await page.locator('.count[aria-current]', { hasText: 'new' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    // A key of a rating does nothing before the card is turned.
    await press('3');
    assert.deepEqual(desk.history.records, []);
    await press('Space');
    await shown('Behind the first');
    const ratings = page.getByRole('group', { name: 'How well did you know it?' });
    assert.deepEqual(await ratings.locator('.rating-name').allInnerTexts(), [
      '1\nAgain',
      '2\nHard',
      '3\nGood',
      '4\nEasy',
    ]);
    assert.deepEqual(await ratings.locator('.rating-due > [aria-hidden]').allInnerTexts(), [
      '1 min',
      '6 min',
      '10 min',
      '8 days',
    ]);
    assert.match(await focused(), /^3Good, comes back after 10 min.*suggested$/);
    assert.deepEqual(await violationsOf(page), []);
    await press('1');
    await shown('The second');
    assert.equal((await counts()).replace(/\s+/g, ' '), '1 new 1 learning 0 to review');
    await press('Enter', '4');
    await shown('The first');
    // Enter turns, and takes what is marked.
    await press('Enter', 'Enter');
    assert.deepEqual(
      desk.history.ofType('review').map(({ item, rating }) => [item, rating]),
      [
        ['one', 1],
        ['two', 4],
        ['one', 3],
      ],
    );
  });

  it('answers a question, says why, and suggests a rating that Enter takes', async () => {
    review = await openReview(nineKinds, { desk: { only: ['single'] } });
    const { page, desk } = review;
    await press('Enter');
    await shown('Answer first, or put the card off until tomorrow.');
    await press('1', 'Enter');
    await page.locator('.verdict strong', { hasText: 'Wrong' }).waitFor();
    await shown('The score is promoters minus detractors.');
    await page.locator('.rating.is-suggested', { hasText: 'Again' }).waitFor();
    assert.match(await focused(), /^1Again/);
    assert.deepEqual(await violationsOf(page), []);
    await press('u');
    await page.locator('.verdict:empty').waitFor({ state: 'attached' });
    desk.time += 2000;
    await press('b', 'Enter');
    await page.locator('.rating.is-suggested', { hasText: 'Easy' }).waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: 'That is all of them' }).waitFor();
    assert.equal(desk.history.ofType('review')[0]?.rating, 4);
  });

  it('takes back step by step, also behind the last card', async () => {
    review = await openReview(cards);
    const { page } = review;
    await press('Space', '4', 'Space', '4');
    await page.getByRole('heading', { name: 'That is all for today' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    const facts = (await page.locator('.summary-facts').innerText()).replace(/\s+/g, ' ');
    assert.match(facts, /^Reviewed 2 .* Again 0 Hard 0 Good 0 Easy 2$/);
    await page.getByText(/^The next card is due in \d+ days\.$/).waitFor();
    await press('u');
    await shown('The second');
    await press('u');
    await shown('The first');
    await press('u');
    await shown('The first');
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0);
  });

  it('puts off, leads to the text, shows its keys, and leaves', async () => {
    review = await openReview(cards);
    const { page, desk } = review;
    await press('s');
    assert.deepEqual(desk.went, ['bank one']);
    await press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await press('Escape');
    assert.equal(desk.left, 0, 'Escape closes the keys first');
    await press('k');
    await shown('The second');
    await press('k');
    await shown('2 cards are put off until tomorrow.');
    await press('Escape');
    assert.equal(desk.left, 1);
  });
});
