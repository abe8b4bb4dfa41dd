// A review in its page: what is rarer, and whether everybody can use it.
import assert from 'node:assert/strict';
import { nineKinds } from '../quiz/nine-kinds.js';
import { violationsOf } from '../violations.js';
import { type OpenReview, openReview } from '../review/open-review.js';
import { type ThemeName, themes } from '../themes.js';

const cards = `title: Cards
flashcards:
  - {id: one, front: The first, back: Behind the first, hints: [Think of one]}
  - {id: two, front: The second, back: Behind the second}
`;

let review: OpenReview;

const press = (...keys: readonly string[]): Promise<void> => review.press(...keys);
const shown = (text: string): Promise<void> =>
  review.page.getByText(text, { exact: true }).waitFor();
describe('the page of a review, further', () => {
  afterEach(async () => {
    assert.deepEqual(review.faults, []);
    await review.close();
  });

  it('leaves letters to what is typed', async () => {
    review = await openReview(nineKinds, { desk: { only: ['short'] } });
    const { page, desk } = review;
    await page.keyboard.type('Seuk');
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'Seuk');
    await review.reload();
    await page.getByLabel('Your answer').waitFor();
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'Seuk', 'it comes back');
    await page.getByLabel('Your answer').fill('Seine');
    await press('Enter');
    await page.locator('.verdict strong', { hasText: 'Right' }).waitFor();
    assert.deepEqual(desk.buried, new Set());
  });

  it('does nothing by keys that are switched off', async () => {
    review = await openReview(cards, {
      prepare: async (desk) => void (desk.off = ['rate', 'skip']),
    });
    const { page, desk } = review;
    await press('k', 'Space', '1');
    assert.deepEqual(desk.history.records, []);
    await page.getByRole('button', { name: /^Again/ }).press('Enter');
    await shown('The second');
  });

  it('shows a hint of a flashcard', async () => {
    review = await openReview(cards);
    await press('h');
    await shown('Think of one');
  });

  it('says what could not be kept, and stays where it is', async () => {
    review = await openReview(cards);
    const { page, desk } = review;
    desk.history.fault = 'the disk is full';
    await press('Space', '3');
    await page.getByRole('alert').getByText('This could not be saved: the disk is full').waitFor();
    await shown('Behind the first');
    desk.history.fault = undefined;
    await press('3');
    await shown('The second');
    assert.equal(await page.getByText('the disk is full').count(), 0);
  });

  it('keeps a card turned while its text is edited', async () => {
    review = await openReview(cards);
    await press('Space');
    await review.desk.edit((text) => text.replace('Behind the first', 'The other side'));
    await shown('The other side');
    await press('3');
    await shown('The second');
  });

  it('says kindly what to do with a card that is forgotten again and again', async () => {
    review = await openReview(cards, {
      desk: { settings: { leechLapses: 1, newPerDay: 1 } },
      async prepare(desk) {
        await desk.rate(4);
        desk.time += 30 * 86_400_000;
        desk.begin();
      },
    });
    const { page, desk } = review;
    await press('Space', '1');
    await page.getByText(/^You have forgotten “The first” 1 times\./).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole('button', { name: 'Edit its text' }).press('Enter');
    await desk.conversation.settled();
    assert.deepEqual(desk.went, ['bank one']);
  });
});

describe('a card that is hard, and comes again at once', () => {
  it('is called so once', async () => {
    review = await openReview('flashcards: [{id: one, front: The first, back: Behind it}]', {
      desk: { settings: { leechLapses: 1 } },
      async prepare(desk) {
        await desk.rate(4);
        desk.time += 30 * 86_400_000;
        desk.begin();
      },
    });
    const { page } = review;
    await press('Space', '1');
    await page.getByText(/^You have forgotten “The first” 1 times\./).waitFor();
    await page.getByRole('button', { name: 'Turn the card' }).waitFor();
    assert.equal(await page.locator('.hard-note').count(), 0);
    await press('Space');
    assert.equal(await page.locator('.hard-note').count(), 0);
    assert.deepEqual(review.faults, []);
    await review.close();
  });
});

describe('the page of a review, by everybody', () => {
  afterEach(async () => {
    assert.deepEqual(review.faults, []);
    await review.close();
  });

  const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2);
  const wide = `title: ${word}
flashcards: [{id: a, front: ${word}, back: ${word}, hints: [${word}]}]
questions: [{id: b, question: ${word}, choices: [${word}, {text: Right, correct: true}], explanation: ${word}}]
`;

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be used in the theme ${theme}`, async () => {
      review = await openReview(nineKinds, { theme, desk: { only: ['single', 'nps'] } });
      const { page, desk } = review;
      while (desk.asked !== undefined) {
        // oxlint-disable-next-line no-await-in-loop -- as they come
        assert.deepEqual(await violationsOf(page), []);
        // oxlint-disable-next-line no-await-in-loop
        await (desk.asked === 'single' ? press('1', 'Enter') : press('Space'));
        // oxlint-disable-next-line no-await-in-loop
        await page.locator('.ratings').waitFor();
        // oxlint-disable-next-line no-await-in-loop
        assert.deepEqual(await violationsOf(page), []);
        const { ref } = desk;
        // oxlint-disable-next-line no-await-in-loop
        await press('4');
        assert.notEqual(desk.ref, ref);
        // oxlint-disable-next-line no-await-in-loop
        await page.locator('.ratings').waitFor({ state: 'detached' });
      }
      await page.locator('.done').waitFor();
      assert.deepEqual(await violationsOf(page), []);
    });
  }

  for (const [name, options] of [
    ['300 pixels', { width: 300, height: 600 }],
    ['twice its size', { width: 400, height: 300 }],
  ] as const) {
    it(`fits into ${name}`, async () => {
      review = await openReview(wide, options);
      const { page, desk } = review;
      const tooWide = (): Promise<boolean> =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const scroll = document.querySelector('.quiz-scroll')!;
          return scrollWidth > clientWidth || scroll.scrollWidth > scroll.clientWidth;
        });
      for (let i = 0; i < 2; i++) {
        // oxlint-disable-next-line no-await-in-loop
        assert.equal(await tooWide(), false);
        const isQuestion = desk.last('card').entry.card === undefined;
        // oxlint-disable-next-line no-await-in-loop
        await (isQuestion ? press('1', 'Enter') : press('Space'));
        // oxlint-disable-next-line no-await-in-loop
        await page.locator('.ratings').waitFor();
        // oxlint-disable-next-line no-await-in-loop
        assert.equal(await tooWide(), false);
        // oxlint-disable-next-line no-await-in-loop
        await press('4');
        // oxlint-disable-next-line no-await-in-loop
        await page.locator('.ratings').waitFor({ state: 'detached' });
      }
    });
  }
});
