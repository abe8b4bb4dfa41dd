// What a learner meets of each kind, what is seen with the answers, and what stays of what was done.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { itemOf, openItem, type OpenItem } from './open-item.js';
import { everyKind } from './every-kind.js';

let item: OpenItem;
const of = (name: string): (typeof everyKind)[string] => everyKind[name]!;
const button = (name: string): Locator => item.page.getByRole('button', { name });
const words = async (selector: string): Promise<string[]> =>
  (await item.page.locator(selector).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );

describe('the view of an item', () => {
  before(async () => {
    item = await openItem();
  });
  beforeEach(() => item.restore(undefined));
  afterEach(() => assert.deepEqual(item.faults, []));
  after(() => item.close());

  describe('a question with choices', () => {
    it('has a radio button for each, with its letter, in the words of the bank', async () => {
      await item.show(of('single-choice'), { language: 'fr' });
      const group = item.page.getByRole('group', { name: 'Which score range makes a promoter?' });
      assert.equal(await group.getByRole('radio').count(), 4);
      assert.deepEqual(await words('.choice-letter'), ['A', 'B', 'C', 'D']);
      assert.equal(await item.page.locator('.choice-words [lang=fr][dir=auto]').count(), 4);
      assert.deepEqual(await words('.item-right, .choice-notes, .item-after'), []);
    });

    it('is answered by a click anywhere in a row', async () => {
      await item.show(of('single-choice'));
      const row = item.page.locator('.choice').nth(1);
      const { width } = (await row.boundingBox())!;
      await row.click({ position: { x: width - 8, y: 8 } });
      assert.equal(await item.page.getByRole('radio').nth(1).isChecked(), true);
      await item.page.locator('.choice').nth(3).click();
      assert.equal(await item.page.getByRole('radio', { checked: true }).count(), 1);
    });

    it('has boxes where several can be right', async () => {
      await item.show(of('multiple-answer'));
      await item.page.getByRole('checkbox').nth(0).check();
      await item.page.getByRole('checkbox').nth(3).check();
      assert.equal(await item.page.getByRole('checkbox', { checked: true }).count(), 2);
      assert.deepEqual(await words('.item-note'), ['Several answers can be right.']);
    });

    it('says with the answers which is right and why', async () => {
      await item.show(of('single-choice'), { answers: true });
      const key = item.page.locator('.choice').nth(2);
      assert.equal(await key.locator('.item-right').innerText(), 'Right answer');
      assert.equal(await item.page.locator('.item-right').count(), 1);
      assert.deepEqual(await words('.choice-notes'), [
        'These are detractors.',
        '50% of the points',
        'Right answer Promoters recommend the brand.',
      ]);
      assert.deepEqual(await words('.item-after [role=group]'), [
        'Explanation The Net Promoter Score is promoters minus detractors.',
        'After a right answer Well done.',
        'After a wrong answer Read the notes on loyalty again.',
      ]);
    });

    it('says what is missing in a draft', async () => {
      await item.show(of('draft without text'), { answers: true });
      assert.deepEqual(await words('.item-missing'), [
        'This question has no text yet.',
        'No choice is marked as right yet.',
      ]);
    });

    it('keeps what was chosen while choices come, go and change', async () => {
      const bankOf = (...choices: string[]): string =>
        `question: Q?\nchoices:\n  - {text: x, correct: true}\n${choices.map((each) => `  - ${each}\n`).join('')}`;
      const chosen = async (): Promise<string[]> => words('.choice:has(:checked) .choice-words');
      await item.show(bankOf('one', 'two', 'three'));
      await item.page.getByText('two').click();
      await item.show(bankOf('zero', 'one', 'two', 'three'));
      assert.deepEqual(await chosen(), ['two']);
      await item.page.getByText('zero').click();
      await item.page.getByText('two').click();
      await item.show(bankOf('one', 'two'));
      assert.deepEqual(await chosen(), ['two']);
      await item.show(bankOf('one', 'two and more'));
      assert.deepEqual(await chosen(), []);
      await item.page.getByText('two and more').click();
      await item.show(bankOf('one', 'two!'));
      assert.deepEqual(await chosen(), ['two!']);
      await item.show(bankOf('one'));
      assert.deepEqual(await chosen(), []);
    });
  });

  describe('a question of true or false', () => {
    it('has two choices, and says which is right', async () => {
      await item.show(of('true-false'));
      await item.page.getByRole('radio', { name: 'False' }).check();
      await item.show(of('true-false'), { answers: true });
      assert.equal(await item.page.getByRole('radio', { name: 'False' }).isChecked(), true);
      assert.deepEqual(await words('.choice.is-right'), ['True Right answer']);
    });
  });

  describe('an answer that is typed', () => {
    it('has a field, and with the answers what is accepted', async () => {
      await item.show(of('short-answer'));
      const field = item.page.getByRole('textbox', { name: 'Your answer' });
      await field.fill('Loire');
      await item.show(of('short-answer'), { answers: true });
      assert.equal(await field.inputValue(), 'Loire');
      assert.deepEqual(await words('.accepted-list li'), [
        'Seine',
        'the Seine 50% of the points No article is needed.',
      ]);
    });

    it('is a number with its unit', async () => {
      await item.show(of('numeric'));
      const field = item.page.getByRole('textbox', { name: 'Your answer' });
      assert.equal(await field.getAttribute('inputmode'), 'decimal');
      assert.deepEqual(await words('.typed-unit'), ['km']);
      await item.show(of('numeric'), { answers: true });
      assert.deepEqual(await words('.accepted-list .accepted'), [
        '42.195 km ± 1%',
        '42 ± 1 km 50% of the points',
      ]);
    });

    it('can be what a pattern says', async () => {
      await item.show(of('pattern'), { answers: true });
      assert.deepEqual(await words('.item-answer code'), ['colou?r']);
    });
  });

  describe('a text with gaps', () => {
    it('has its fields in their places, in tables and in code too', async () => {
      await item.show(of('cloze'));
      const names = await item.page
        .locator('.gap')
        .evaluateAll((gaps) => gaps.map((gap) => gap.getAttribute('aria-label')));
      assert.deepEqual(
        names,
        [1, 2, 3, 4, 5, 6].map((number) => `Gap ${number}`),
      );
      assert.equal(await item.page.locator('td input').count(), 2);
      assert.equal(await item.page.locator('pre code input').count(), 1);
      const first = item.page.getByLabel('Gap 1');
      assert.equal(await first.getAttribute('placeholder'), 'three letters');
      assert.equal(await first.getAttribute('aria-description'), 'three letters');
      const entries = await item.page.getByLabel('Gap 2').locator('option').allInnerTexts();
      assert.deepEqual(entries.toSorted(), ['-100', '0', '1', '…']);
    });

    it('has its answers in their places', async () => {
      await item.show(of('cloze'), { answers: true });
      assert.equal(await item.page.locator('.gap').count(), 0);
      assert.equal(
        (await words('.item-text > p'))[0],
        'The Gap 1: NPS | or Net Promoter Score runs from Gap 2: -100 to Gap 3: 100.',
      );
      assert.equal(await item.page.locator('td .gap-answer').count(), 2);
    });

    it('keeps what was typed when the text around it changes', async () => {
      await item.show('cloze: "{{one}} and {{=two~three}}"');
      await item.page.getByLabel('Gap 1').fill('uno');
      await item.page.getByLabel('Gap 2').selectOption('three');
      await item.show('cloze: "{{zero}}, {{one}} and so on {{=two~three}}"', { answers: true });
      await item.show('cloze: "{{zero}}, {{one}} and so on {{=two~three}}"');
      assert.deepEqual(
        await item.page
          .locator('.gap')
          .evaluateAll((gaps) => gaps.map((gap) => (gap as HTMLInputElement).value)),
        ['', 'uno', 'three'],
      );
    });
  });

  describe('a matching', () => {
    it('offers for each left side the right ones, distractors among them', async () => {
      await item.show(of('matching'));
      const italy = item.page.getByRole('combobox', { name: 'Italy' });
      assert.deepEqual((await italy.locator('option').allInnerTexts()).toSorted(), [
        'Choose…',
        'Lisbon',
        'Madrid',
        'Paris',
        'Rome',
        'Vienna',
      ]);
      await italy.selectOption('Vienna');
      await item.show(of('matching'), { answers: true });
      assert.deepEqual(await words('.match'), ['France Paris', 'Italy Rome', 'Spain Madrid']);
      assert.deepEqual(await words('.plain-list li'), ['Lisbon', 'Vienna']);
      await item.show(of('matching'));
      const chosen = italy.locator('option:checked');
      assert.equal(await chosen.innerText(), 'Vienna');
    });

    it('is matched by the mouse, too, words and letters', async () => {
      const { page } = item;
      await item.show(of('matching'));
      await page.locator('.match-word', { hasText: 'Rome' }).dragTo(page.locator('.match').nth(1));
      const italy = page.getByRole('combobox', { name: 'Italy' });
      assert.equal(await italy.locator('option:checked').innerText(), 'Rome');
      await item.show(of('matching'));
      assert.equal(await italy.locator('option:checked').innerText(), 'Rome');
      await item.show(of('matching by letter'));
      await page.locator('.legend-entry').nth(1).dragTo(page.locator('.match').first());
      const first = page.getByRole('combobox').first();
      assert.equal(await first.evaluate((select) => (select as HTMLSelectElement).value), '1');
    });

    it('offers letters where right sides are more than words', async () => {
      await item.show(of('matching by letter'));
      const legend = await words('.legend-entry');
      assert.deepEqual(
        legend.map((each) => each.slice(0, 2)),
        ['A ', 'B ', 'C '],
      );
      const options = await item.page.getByLabel('Circle').locator('option').allInnerTexts();
      assert.equal(options.length, 4);
      for (const [i, entry] of legend.entries()) assert.equal(options[i + 1]![0], entry[0]);
      assert.equal(options.filter((each) => each.endsWith('only words')).length, 1);
    });
  });

  describe('an ordering', () => {
    const entries = (): Promise<string[]> => words('.order-words');

    it('shows its entries mixed, the same way each time', async () => {
      await item.show(of('ordering'));
      const order = await entries();
      assert.notDeepEqual(order, ['a cell', 'an organ', 'an organism', 'a population']);
      await item.show(of('ordering'));
      assert.deepEqual(await entries(), order);
      await item.show(of('ordering'), { answers: true });
      assert.deepEqual(await words('.order-list li'), [
        'a cell',
        'an organ',
        'an organism',
        'a population',
      ]);
    });

    it('is put in order by mouse', async () => {
      await item.show(of('ordering'));
      const [first, second, third, fourth] = await entries();
      const rows = item.page.locator('.order-row');
      await rows
        .nth(3)
        .locator('.order-grip')
        .dragTo(rows.nth(0), { targetPosition: { x: 20, y: 4 } });
      assert.deepEqual(await entries(), [fourth, first, second, third]);
      await item.show(of('ordering'));
      assert.deepEqual(await entries(), [fourth, first, second, third]);
      assert.equal((await item.page.getByRole('status').innerText()) === '', true);
    });

    it('keeps the order when an entry comes', async () => {
      await item.show('question: Q?\norder: [a, b, c]');
      const mixed = await entries();
      await button('Move down').first().click();
      const moved = [mixed[1], mixed[0], mixed[2]];
      assert.deepEqual(await entries(), moved);
      await item.show('question: Q?\norder: [a, new, b, c]');
      assert.deepEqual(await entries(), [...moved, 'new']);
    });
  });

  describe('an open question', () => {
    it('has room for an answer, and a model to hold against it', async () => {
      await item.show(of('open'));
      const field = item.page.getByRole('textbox', { name: 'Your answer' });
      await field.fill('Because.\nThey are.');
      await item.show(of('open'), { answers: true });
      assert.equal(await field.inputValue(), 'Because.\nThey are.');
      assert.match((await words('.item-answer'))[0]!, /^Model answer Chlorophyll absorbs red/);
      assert.deepEqual(await words('.criterion'), [
        'Names chlorophyll 1 point',
        'Says which light is absorbed and which is not 2 points',
        'Total 3 points',
      ]);
    });
  });

  describe('a flashcard', () => {
    it('is turned by a click, and turned back', async () => {
      await item.show(of('flashcard'));
      const card = item.page.locator('.flip-card');
      assert.match(await card.innerText(), /Front\s+Net Promoter Score \(NPS\)/);
      await card.click({ position: { x: 30, y: 60 } });
      assert.match(await card.innerText(), /Back\s+Share of promoters/);
      assert.doesNotMatch(await card.innerText(), /NPS/);
      await item.show(of('flashcard'));
      assert.match(await card.innerText(), /Back\s+Share of promoters/);
      await button('Show the front').click();
      assert.match(await card.innerText(), /NPS/);
      assert.deepEqual(await words('.item-note'), ['Also asked from back to front.']);
    });

    it('is not turned by a click on a link, or by marking words', async () => {
      await item.show(
        itemOf('front: A [link](https://example.org) and words\nback: B', 'flashcards'),
      );
      await item.page.evaluate(
        'addEventListener("click", (event) => event.target.closest("a") && event.preventDefault())',
      );
      await item.page.getByRole('link').click();
      assert.match(await item.page.locator('.flip-card').innerText(), /Front/);
      const { mouse } = item.page;
      const { x, y, width, height } = (await item.page.locator('.card-text > *').boundingBox())!;
      await mouse.move(x + width - 40, y + height / 2);
      await mouse.down();
      await mouse.move(x + width - 2, y + height / 2);
      await mouse.up();
      assert.notEqual(await item.page.evaluate('String(getSelection())'), '');
      assert.match(await item.page.locator('.flip-card').innerText(), /Front/);
    });

    it('has both sides with the answers', async () => {
      await item.show(of('flashcard'), { answers: true });
      assert.deepEqual(await words('.card-side'), [
        'Front Net Promoter Score (NPS)',
        'Back Share of promoters minus share of detractors.',
      ]);
      assert.equal(await button('Show the back').count(), 0);
      await item.show(of('flashcard without a back'), { answers: true });
      assert.deepEqual(await words('.item-missing'), ['The back is not written yet.']);
    });

    it('moves only where motion is wanted', async () => {
      const still = await openItem({ isMotionReduced: true });
      const isMoving = async (opened: OpenItem): Promise<boolean> => {
        const { page } = opened;
        await opened.show(of('flashcard'));
        await page.getByRole('button', { name: 'Show the back' }).click();
        return (await page.evaluate(
          'getComputedStyle(document.querySelector(".card-side")).animationName !== "none"',
        )) as boolean;
      };
      assert.equal(await isMoving(still), false);
      assert.equal(await isMoving(item), true);
      await item.restore(undefined);
      await item.page.evaluate('document.body.classList.add("vscode-reduce-motion")');
      assert.equal(await isMoving(item), false);
      await item.page.evaluate('document.body.classList.remove("vscode-reduce-motion")');
      await still.close();
    });

    it('with gaps uncovers each, with those of its number', async () => {
      await item.show(of('cloze flashcard'));
      const blanks = item.page.locator('.gap-blank');
      assert.deepEqual(await words('.gap-blank'), [
        'Uncover gap 1 a year',
        'Uncover gap 2 …',
        'Uncover gap 3 …',
      ]);
      await blanks.nth(0).click();
      assert.deepEqual(await words('.gap-blank'), [
        'Gap 1: 1822',
        'Uncover gap 2 …',
        'Gap 3: hieroglyphs',
      ]);
      await item.show(of('cloze flashcard'));
      assert.equal(await item.page.locator('.gap-blank.is-open').count(), 2);
      await blanks.nth(2).click();
      assert.equal(await item.page.locator('.gap-blank.is-open').count(), 0);
      await item.show(of('cloze flashcard'), { answers: true });
      assert.deepEqual(await words('.gap-answer'), [
        'Gap 1: 1822',
        'Gap 2: Champollion',
        'Gap 3: hieroglyphs',
      ]);
    });
  });

  describe('hints', () => {
    it('unfold one by one, and stay unfolded', async () => {
      await item.show(of('single-choice'));
      assert.equal(await item.page.locator('.item-hint').count(), 0);
      await button('Show a hint').click();
      assert.deepEqual(await words('.item-hint'), ['Hint 1 Think of school marks.']);
      await button('Next hint').click();
      await item.show(of('single-choice'));
      assert.equal(await item.page.locator('.item-hint').count(), 2);
      await button('Next hint').click();
      assert.equal(await button('hint').count(), 0);
      assert.match(
        String(await item.page.evaluate('document.activeElement.textContent')),
        /Nearly the best/,
      );
    });
  });

  describe('an item that is being written', () => {
    it('says calmly what is not there yet', async () => {
      await item.show(of('unfinished'));
      assert.equal(await item.page.locator('.item-missing').count(), 1);
      for (const text of [
        'kind: matching\nquestion: Q',
        'kind: ordering\nquestion: Q',
        'kind: short-answer\nquestion: Q',
        'kind: true-false\nquestion: Q',
        'kind: open\nquestion: Q',
        'kind: multiple-answer\nquestion: Q',
        'kind: cloze',
        'kind: single-choice',
      ]) {
        await item.show(`${text}\nstatus: draft`, { answers: true });
        assert.ok((await item.page.locator('.item-missing').count()) > 0, text);
      }
    });

    it('keeps what was done when it becomes another kind and is changed back', async () => {
      await item.show(of('single-choice'));
      await item.page.getByRole('radio').nth(1).check();
      await item.show(of('short-answer'));
      await item.page.getByLabel('Your answer').fill('x');
      await item.show(of('single-choice'));
      assert.equal(await item.page.getByRole('radio').nth(1).isChecked(), true);
    });

    it('is shown whatever was kept of it', async () => {
      const odd: readonly unknown[] = [
        null,
        17,
        'x',
        [],
        { hints: 'many' },
        { hints: -3 },
        { hints: 99 },
        { choices: 1, typed: [], cloze: null, matching: { texts: 1 }, ordering: { order: {} } },
        { ordering: { texts: ['a cell'], order: [9, -1, 'x', 0, 0] } },
        { matching: { texts: ['France'], rights: ['Paris'], chosen: ['0', {}] } },
        {
          cloze: { texts: ['x'], values: [{}] },
          typed: { text: 3 },
          flashcard: { flipped: 'yes' },
        },
      ];
      for (const state of odd) {
        for (const [name, each] of Object.entries(everyKind)) {
          await item.restore(state);
          await item.show(each);
          assert.equal(await item.page.locator('.item-view').count(), 1, name);
        }
      }
    });

    it('is shown in the language of whoever reads it', async () => {
      await item.show(of('single-choice'), {
        answers: true,
        translations: { 'Right answer': 'Bonne réponse' },
      });
      assert.deepEqual(await words('.item-right'), ['Bonne réponse']);
    });
  });
});
