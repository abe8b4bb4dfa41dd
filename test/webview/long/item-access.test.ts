// Whether everybody can use the view of an item: by keyboard, in every theme, in a narrow panel; and
// that no answer is anywhere in the page before it is to be seen.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type ThemeName, themes } from '../themes.js';
import { paint } from '../open-page.js';
import { violationsOf } from '../violations.js';
import { everyKind } from '../item/every-kind.js';
import { itemOf, openItem, type OpenItem } from '../item/open-item.js';

let item: OpenItem;

const both = Object.entries(everyKind).flatMap(([name, shown]) =>
  [false, true].map((answers) => ({
    name: `${name}${answers ? ', answered' : ''}`,
    shown,
    answers,
  })),
);

/** Does what can be done with items, so that it is looked at, too. */
const useAll = `
  for (const field of document.querySelectorAll('input.item-field, input.gap')) field.value = 'x';
  const used = '.choice input, .item-hints button, .flip-card button, .order-buttons button';
  for (const control of document.querySelectorAll(used)) control.click();`;

describe('the view of an item, by everybody', () => {
  afterEach(async () => {
    assert.deepEqual(item.faults, []);
    await item.close();
  });

  describe('the view of every kind', () => {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      it(`can be used by everybody in the theme ${theme}`, async () => {
        item = await openItem({ isMotionReduced: true });
        await paint(item.page, theme);
        const all = Object.values(everyKind);
        await item.show(all, { answers: true });
        assert.deepEqual(await violationsOf(item.page), []);
        await item.show(all);
        assert.deepEqual(await violationsOf(item.page), []);
        await item.page.evaluate(useAll);
        assert.deepEqual(await violationsOf(item.page), []);
      });
    }

    it('needs no more than 300 pixels', async () => {
      item = await openItem({ width: 300 });
      const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
      const table = `| ${'column | '.repeat(12)}\n  |${'---|'.repeat(12)}\n  | ${`${long} | `.repeat(12)}`;
      const wide = [
        `question: ${long}\nchoices: [{text: ${long}, correct: true, feedback: ${long}}, \`${long}\`]`,
        `question: |\n  ${table}\nanswer: ${long}\nhints: [${long}]\nexplanation: |\n  ${table}`,
        `cloze: |\n  ${long} {{${long}::${long}}} {{=${long}~b}}\n\n  ${table}`,
        `question: ${long}\npairs: [{left: ${long}, right: ${long}}, {left: a, right: '*${long}*'}]`,
        `question: ${long}\norder: [${long}, b, c]`,
        `question: ${long}\nmodel-answer: ${long}\nrubric: [{criterion: ${long}, points: 1}]`,
        `question: ${long}\nanswer: 12345678901234567890\nunit: ${long}`,
      ].map((text) => ({ name: text.slice(0, 400), shown: itemOf(text) }));
      const card = itemOf(`front: ${long}\nback: |\n  ${table}`, 'flashcards');
      const items = [...both, ...wide, { name: 'card', shown: card }];
      for (const { name, shown } of items) {
        for (const answers of [false, true]) {
          await item.restore({ flashcard: { flipped: true }, hints: 3 });
          await item.show(shown, { answers });
          const overhang = await item.page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(overhang, 0, name);
        }
      }
    });

    it('lets the keyboard scroll what is wider than its place, and only that', async () => {
      item = await openItem({ width: 300 });
      await item.show(
        `question: |\n  | a |\n  |---|\n  | b |\n\n  | ${'wide column | '.repeat(9)}\n  |${'---|'.repeat(9)}\nanswer: x`,
      );
      const boxes = item.page.locator('.table-box');
      await boxes.and(item.page.locator('[tabindex="0"]')).waitFor();
      assert.equal(await boxes.count(), 2);
      await item.page.keyboard.press('Tab');
      assert.equal(await boxes.nth(1).evaluate((box) => box === document.activeElement), true);
    });

    it('names each choice by all that stands in it, scrolled or not', async () => {
      for (const width of [300, 700]) {
        item = await openItem({ width });
        await item.show([everyKind['multiple-answer']!, everyKind['single-choice']!]);
        await item.page.evaluate('new Promise((done) => requestAnimationFrame(done))');
        const name = /^C A block of code: const four = 2 \+ 2;/;
        assert.equal(await item.page.getByRole('checkbox', { name }).count(), 1);
        assert.equal(await item.page.getByRole('radio', { name: 'D score > 10' }).count(), 1);
        if (width === 300) await item.close();
      }
    });

    it('has no control that is hard to hit', async () => {
      item = await openItem({ width: 300 });
      for (const { name, shown } of both) {
        await item.show(shown);
        const small = await item.page.evaluate(`
        [...document.querySelectorAll('button, select, textarea, .choice-label, input:not([type=radio], [type=checkbox])')]
          .map((control) => [control.className, control.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([name]) => name)`);
        assert.deepEqual(small, [], name);
      }
    });

    it('stands from right to left in a language that is written so', async () => {
      item = await openItem();
      await item.show('question: ما هي العاصمة؟\nchoices: [{text: باريس, correct: true}, روما]', {
        language: 'ar',
        answers: true,
      });
      const { x } = (await item.page.getByRole('radio').first().boundingBox())!;
      assert.ok(x > 600, 'the sign is right of the words');
    });
  });

  describe('an item under the keyboard', () => {
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await item.page.keyboard.press(key);
    };
    const isFocused = (locator: Locator): Promise<void> =>
      locator.and(item.page.locator(':focus')).waitFor();

    beforeEach(async () => {
      item = await openItem();
    });

    it('is answered by choosing', async () => {
      await item.show(everyKind['single-choice']!);
      await press('Tab', 'ArrowDown', 'ArrowDown');
      assert.equal(await item.page.getByRole('radio').nth(2).isChecked(), true);
      await item.restore(undefined);
      await item.show(everyKind['multiple-answer']!);
      await press('Tab', 'Space', 'Tab', 'Space');
      assert.equal(await item.page.getByRole('checkbox', { checked: true }).count(), 2);
      await item.show(everyKind['true-false']!);
      await press('Tab', 'Space', 'ArrowDown');
      assert.equal(await item.page.getByRole('radio', { name: 'False' }).isChecked(), true);
    });

    it('is answered by typing', async () => {
      await item.show(everyKind['numeric']!);
      await press('Tab', '4', '2');
      assert.equal(await item.page.getByLabel('Your answer').inputValue(), '42');
      await item.show(everyKind['open']!);
      await press('Tab', 'a', 'Enter', 'b');
      assert.equal(await item.page.getByLabel('Your answer').inputValue(), 'a\nb');
    });

    it('is answered gap by gap', async () => {
      await item.show(everyKind['cloze']!);
      await press('Tab', 'N', 'Tab', 'ArrowDown', 'Tab', '1');
      const values = await item.page
        .locator('.gap')
        .evaluateAll((gaps) => gaps.map((gap) => (gap as HTMLInputElement).value !== ''));
      assert.deepEqual(values, [true, true, true, false, false, false]);
      assert.equal(await item.page.locator('.gap').nth(0).inputValue(), 'N');
    });

    it('is matched', async () => {
      await item.show(everyKind['matching']!);
      await press('Tab', 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown');
      assert.notEqual(await item.page.getByLabel('France').inputValue(), '');
      assert.notEqual(await item.page.getByLabel('Italy').inputValue(), '');
    });

    it('is put in order, the focus staying on the entry', async () => {
      await item.show(everyKind['ordering']!);
      const first = await item.page.locator('.order-words').first().innerText();
      const down = item.page.getByRole('button', { name: `Move down ${first}` });
      await press('Tab');
      await isFocused(down);
      await press('Enter', 'Space');
      await isFocused(down);
      assert.equal(await item.page.locator('.order-words').nth(2).innerText(), first);
      assert.equal(await item.page.getByRole('status').innerText(), 'Now at place 3 of 4');
      // At the end, where it cannot go further, the focus goes to its other button.
      await press('Enter');
      await isFocused(item.page.getByRole('button', { name: `Move up ${first}` }));
      await press('Alt+ArrowUp');
      assert.equal(await item.page.locator('.order-words').nth(2).innerText(), first);
    });

    it('is turned by Enter and by Space', async () => {
      await item.show(everyKind['flashcard']!);
      await press('Tab', 'Enter');
      await isFocused(item.page.getByRole('button', { name: 'Show the front' }));
      await press('Space');
      await isFocused(item.page.getByRole('button', { name: 'Show the back' }));
      await item.show(everyKind['cloze flashcard']!);
      await press('Tab', 'Tab', 'Enter');
      assert.match(await item.page.locator('.gap-blank').nth(1).innerText(), /Champollion/);
    });

    it('unfolds its hints', async () => {
      await item.show(everyKind['flashcard']!);
      await press('Tab', 'Tab', 'Enter');
      assert.equal(await item.page.locator('.item-hint').count(), 1);
      await isFocused(item.page.locator('.item-hint'));
    });

    it('shows where the focus is', async () => {
      for (const { shown } of both) {
        await item.show(shown);
        const controls = await item.page.locator('.item-view :is(button, input, select)').count();
        if (controls === 0) continue;
        await press('Tab');
        const seen = await item.page.evaluate(
          'getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth',
        );
        assert.equal(seen, 'solid1px');
        await item.page.evaluate('document.activeElement.blur()');
      }
    });
  });

  describe('an answer that is not to be seen yet', () => {
    const secrets: Readonly<Record<string, ReturnType<typeof itemOf>>> = {
      typed: itemOf('question: Q\nanswer: [SECRET, {text: SECRET 2, feedback: SECRET}]'),
      numeric: itemOf('question: Q\nanswer: [{text: 987654, feedback: SECRET}]'),
      pattern: itemOf('question: Q\npattern: SECRET'),
      cloze: itemOf('cloze: A {{SECRET|SECRET 2::hint}} and `{{SECRET}}`'),
      open: itemOf(
        'question: Q\nmodel-answer: SECRET\nrubric: [{criterion: SECRET, points: 987654}]',
      ),
      choices: itemOf(
        'question: Q\nchoices: [{text: A, correct: true, weight: 98.7654%, feedback: SECRET}, B]',
      ),
      after: itemOf(
        'question: Q\nanswer: true\nexplanation: SECRET\nhints: [SECRET, SECRET]\nfeedback: {correct: SECRET, incorrect: SECRET, partial: SECRET}',
      ),
      flashcard: itemOf('front: F\nback: SECRET', 'flashcards'),
      'flashcard with gaps': itemOf('cloze: A {{SECRET::hint}}', 'flashcards'),
    };

    it('is nowhere in the page, and in nothing that is read out', async () => {
      item = await openItem();
      for (const [name, shown] of Object.entries(secrets)) {
        const everything = async (answers: boolean): Promise<string> => {
          await item.show(shown, { answers });
          const page = await item.page.evaluate(
            'document.body.outerHTML + [...document.querySelectorAll("input")].map((each) => each.value)',
          );
          return `${String(page)}${await item.page.locator('body').ariaSnapshot()}`;
        };
        assert.doesNotMatch(await everything(false), /SECRET|987654|98\.7654|right/i, name);
        const shownAll = await everything(true);
        if (name !== 'after') assert.match(shownAll, /SECRET/, name);
      }
    });

    it('is not told apart from the others', async () => {
      item = await openItem();
      // Each row of a question with choices, without its words, is that of the other.
      await item.show(
        'question: Q\nchoices: [{text: a, correct: true, pin: true, weight: 100%}, a, {text: a, weight: -50%}]',
      );
      const rows = await item.page
        .locator('.choice')
        .evaluateAll((all) => all.map((row) => row.outerHTML.replace(/>[ABC]</, '><')));
      assert.deepEqual(
        rows,
        rows.map(() => rows[0]),
      );
      await item.show('cloze: "{{=one~two~six}}"');
      const options = await item.page
        .locator('option')
        .evaluateAll((all) =>
          all.slice(1).map((each) => each.outerHTML.replaceAll(each.textContent, '_')),
        );
      assert.equal(options.length, 3);
      assert.equal(new Set(options).size, 1);
    });
  });
});
