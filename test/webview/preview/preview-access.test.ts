// Whether everybody can use the preview: in every theme, by keyboard, in a narrow or enlarged panel.
import assert from 'node:assert/strict';
import { paint } from '../open-page.js';
import { type ThemeName, themes } from '../themes.js';
import { violationsOf } from '../violations.js';
import { openPreview, type OpenPreview } from './open-preview.js';

const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
const bank = `title: ${word}
description: See [the web](https://example.test/).
tags: [${word}]
authors: [A, B]
stimuli:
  s: |
    | ${'column | '.repeat(12)}
    |${'---|'.repeat(12)}
    | ${`${word} | `.repeat(12)}
objectives: {o: ${word}}
notes: |
  ## One

  - ${word}

  ## Two

  \`\`\`js
  const ${word} = 1;
  \`\`\`
questions:
  - id: a
    question: Which score makes a *promoter*? $x^2$
    stimulus: s
    objectives: [o]
    tags: [${word}, b]
    difficulty: easy
    source: ${word}
    choices: [0–6, 0–6, {text: '9–10', correct: true, feedback: Yes.}]
    explanation: Promoters.
  - question: ![${word}](none.png) ![Web](https://images.test/x.png)
    answer: true
    status: draft
  - question: Once
    question: twice?
    answer: ${word}
flashcards:
  - front: A
    back: B
`;

describe('the preview, by everybody', () => {
  let preview: OpenPreview;
  afterEach(async () => {
    assert.deepEqual(preview.faults, []);
    await preview.close();
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be used in the theme ${theme}`, async () => {
      preview = await openPreview(bank, { height: 5000 });
      const { page } = preview;
      await paint(page, theme);
      await page.locator('[data-row="4"] .panel').waitFor();
      assert.deepEqual(await violationsOf(page), []);
      await page.getByRole('button', { name: 'Show the answers' }).click();
      await page.getByRole('button', { name: 'The author’s view' }).click();
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('.author-notes').first().waitFor();
      assert.deepEqual(await violationsOf(page), []);
      await page.getByRole('searchbox').fill('zzzz');
      await page.getByText('No item passes the filter.').waitFor();
      assert.deepEqual(await violationsOf(page), []);
    });
  }

  for (const [name, width, scale] of [
    ['300 pixels', 300, 1],
    ['200 %', 600, 2],
  ] as const) {
    it(`needs no more than ${name}`, async () => {
      const size = { width: width / scale, height: 1200 / scale };
      const state = { answers: true, author: true };
      preview = await openPreview(bank, { ...size, state });
      const { page } = preview;
      const rows = await page.locator('.scroll').evaluate((box) => box.scrollHeight);
      for (let at = 0; at <= rows; at += size.height) {
        // oxlint-disable-next-line no-await-in-loop
        await page.locator('.scroll').evaluate((box, top) => (box.scrollTop = top), at);
        // oxlint-disable-next-line no-await-in-loop
        const wide = await page.evaluate(() =>
          [document.documentElement, document.querySelector('.scroll')!]
            .filter((element) => element.scrollWidth > element.clientWidth)
            .map((element) => `${element.className} ${element.scrollWidth}`),
        );
        assert.deepEqual(wide, []);
      }
    });
  }

  it('is reached by the keyboard, from the toolbar to the last item', async () => {
    preview = await openPreview(
      'title: T\nquestions:\n  - question: A?\n    choices: [x, {text: y, correct: true}]\n  - question: B?\n    answer: z\n',
    );
    const { page } = preview;
    await page.locator('[data-row="2"] .panel').waitFor();
    const names: string[] = [];
    for (let i = 0; i < 14; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Tab');
      // oxlint-disable-next-line no-await-in-loop
      names.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
          );
        }),
      );
    }
    const order = [
      'Search the items',
      'Filter',
      'Show the answers',
      'One item at a time',
      'The author’s view',
      'Export as HTML',
      'Show the answer',
      'Go to the text',
    ];
    assert.deepEqual(names.slice(0, order.length), order);
    assert.equal(names.filter((name) => name === 'Go to the text').length, 2);
  });

  it('has no answer in it while answers are hidden', async () => {
    preview = await openPreview(
      'title: T\nquestions:\n  - question: A?\n    answer: Sesame\n    explanation: Sesame opens.\n  - cloze: Open {{Sesame}}!\nflashcards:\n  - front: F\n    back: Sesame\n',
    );
    const { page } = preview;
    await page.locator('[data-row="3"] .panel').waitFor();
    assert.ok(!(await page.content()).includes('Sesame'));
  });
});
