// Pages to print as a browser lays them out: they load nothing, fit on the paper, and backs lie behind fronts.
import assert from 'node:assert/strict';
import { readBank } from '../../../src/core/document/index.js';
import { printPage, type SheetName } from '../../../src/core/print/index.js';
import { exampleNames } from '../../unit/examples/example-files.js';
import { openPrint, pagesOf, papers, printExample, toPixels } from './open-print.js';

const sheets: readonly { readonly sheet: SheetName; readonly margin: number }[] = [
  { sheet: 'questions', margin: 16 },
  { sheet: 'answers', margin: 16 },
  { sheet: 'flashcards', margin: 10 },
];

/** Everything a bank has, its paper in three versions; cards have the smaller margins. */
const everything = [{ sheet: 'all' as const, versions: 3, margin: 10 }];

const formats = Object.keys(papers) as (keyof typeof papers)[];

const flashcards = (count: number, side = 'word'): string =>
  printPage(
    readBank(
      `title: T\nflashcards:\n${Array.from({ length: count }, (_, i) => `  - {front: F${i}, back: ${side} ${i}}`).join('\n')}\n`,
    ),
    { sheet: 'flashcards' },
  );

/** What reaches out of the page to its side, and what is cut off in a card. */
const outside = `(() => {
  const found = [];
  const { clientWidth } = document.documentElement;
  for (const element of document.body.querySelectorAll('*')) {
    // A formula is one, and the line that recalls a question ends where its column does.
    if (element.closest('math, .stem-line') !== null) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1) found.push(element.className + ': ' + left + '–' + right);
    const isCut = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    const box = element.closest('.card')?.getBoundingClientRect();
    const isOut = box !== undefined && (left < box.left - 1 || right > box.right + 1);
    if (element.closest('.card-foot') === null && (isOut || (element.matches('.card-text') && isCut))) {
      found.push('cut off: ' + element.textContent.slice(0, 60));
    }
  }
  return found;
})()`;

describe('a page to print', () => {
  for (const name of exampleNames) {
    for (const { margin, ...options } of [...sheets, ...everything]) {
      it(`loads nothing and fits on the paper: ${options.sheet} of ${name}`, async () => {
        const html = printExample(name, options);
        for (const paper of formats) {
          const { page, faults, close } = await openPrint(html, { paper, margin });
          assert.deepEqual(faults, []);
          assert.deepEqual(await page.evaluate(outside), []);
          assert.equal(await page.locator('script, link, iframe, object').count(), 0);
          const broken = await page.evaluate(
            `[...document.images].filter((image) => image.naturalWidth === 0).length`,
          );
          assert.equal(broken, 0);
          await close();
        }
      });
    }
  }

  it('runs no script and loads nothing, even if one came into it', async () => {
    const html = flashcards(1).replace(
      '</main>',
      '</main><script>console.log("ran")</script><img src="https://x.test/a.png"><p onclick="console.log(1)">',
    );
    const { page, faults, close } = await openPrint(html, { paper: 'A4', margin: 10 });
    await page.locator('p').last().dispatchEvent('click');
    assert.ok(faults.length > 0);
    for (const fault of faults) assert.match(fault, /Content Security Policy/);
    await close();
  });

  it('keeps a question with its choices on one page', async () => {
    const question = `  - question: Which?\n    choices: [{text: ${'a '.repeat(30)}, correct: true}, ${'b '.repeat(30)}, c, d]\n`;
    const bank = readBank(`title: T\nquestions:\n${question.repeat(30)}`);
    const html = printPage(bank, { sheet: 'questions' });
    const { page, close } = await openPrint(html, { paper: 'A4', margin: 16 });
    const styles = await page.evaluate(
      `[...document.querySelectorAll('.item')].map((item) => getComputedStyle(item).breakInside)`,
    );
    assert.deepEqual(new Set(styles as string[]), new Set(['avoid']));
    assert.ok(pagesOf(await page.pdf({ format: 'A4' })) >= 4);
    await close();
  });

  it('begins each version, the key and the cards on a page of their own', async () => {
    const bank = readBank(
      'title: T\nquestions: [{question: Q?, answer: A}]\nflashcards: [{front: F, back: B}]\n',
    );
    for (const paper of formats) {
      const html = printPage(bank, { sheet: 'all', versions: 3 });
      const { page, close } = await openPrint(html, { paper, margin: 10 });
      assert.equal(pagesOf(await page.pdf({ format: paper })), 3 + 1 + 2);
      await close();
    }
  });

  it('is as wide as a narrow screen', async () => {
    const { page, close } = await openPrint(
      printExample('chemistry-basics.quiz.yaml', { sheet: 'questions' }),
      { paper: 'A4', margin: 16 },
    );
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 400, height: 800 });
    assert.deepEqual(await page.evaluate(outside), []);
    await close();
  });
});

describe('cards to cut out', () => {
  for (const paper of formats) {
    for (const [count, expected] of [
      [1, 2],
      [8, 2],
      [9, 4],
      [20, 6],
    ] as const) {
      it(`are ${expected} pages for ${count} cards on ${paper}`, async () => {
        const { page, close } = await openPrint(flashcards(count), { paper, margin: 10 });
        assert.equal(pagesOf(await page.pdf({ format: paper })), expected);
        await close();
      });
    }

    it(`have each back behind its front on ${paper}`, async () => {
      const { page, close } = await openPrint(flashcards(11), { paper, margin: 10 });
      const places =
        (await page.evaluate(`[...document.querySelectorAll('.card-page')].map((sheet) => {
        const top = sheet.getBoundingClientRect().top;
        return [...sheet.querySelectorAll('.card:not(.is-none)')].map((card) => {
          const { left, right, top: y, bottom } = card.getBoundingClientRect();
          const number = Number(card.querySelector('.card-foot span:last-child').textContent);
          return { number, left, right, top: y - top, bottom: bottom - top };
        });
      })`)) as { number: number; left: number; right: number; top: number; bottom: number }[][];
      const width = page.viewportSize()!.width;
      assert.equal(places.length, 4);
      for (const at of [0, 2]) {
        const [fronts, backs] = [places[at]!, places[at + 1]!];
        assert.equal(fronts.length, backs.length);
        for (const front of fronts) {
          const back = backs.find(({ number }) => number === front.number)!;
          // Flipped on its long edge, what was at the left is at the right.
          const near = (a: number, b: number): void =>
            assert.ok(Math.abs(a - b) < 0.6, `${a} ${b}`);
          near(front.left, width - back.right);
          near(front.right, width - back.left);
          near(front.top, back.top);
          near(front.bottom, back.bottom);
          near(front.right - front.left, toPixels(95));
          near(front.bottom - front.top, toPixels(64));
        }
      }
      await close();
    });
  }

  it('show all of their text, however long, in letters that can be read', async () => {
    const sides = [30, 120, 300, 700, 1500, 3000].map((length) =>
      'several words '.repeat(length / 14),
    );
    const lists = [4, 8, 14].map((length) =>
      Array.from({ length }, (_, i) => `        - point number ${i} of the list`).join('\n'),
    );
    const cards = [
      ...sides.map((side) => `  - front: F\n    back: ${side}`),
      ...lists.map((list) => `  - front: F\n    back: |\n        The list:\n\n${list}`),
      '  - front: |\n        ```py\n        for i in range(3):\n            print(i)\n        ```\n    back: |\n        $$\\sum_{i=0}^{n} \\frac{1}{i^2}$$',
      '  - front: |\n        | a | b |\n        |---|---|\n        | 1 | 2 |\n        | 3 | 4 |\n    back: 日本語の長い文章です。日本語の長い文章です。日本語の長い文章です。',
    ];
    const html = printPage(
      readBank(`title: ${'A long title '.repeat(20)}\nflashcards:\n${cards.join('\n')}\n`),
      {
        sheet: 'flashcards',
      },
    );
    const { page, close } = await openPrint(html, { paper: 'Letter', margin: 10 });
    assert.deepEqual(await page.evaluate(outside), []);
    const least = await page.evaluate(
      `Math.min(...[...document.querySelectorAll('.card-text')].map((text) => parseFloat(getComputedStyle(text).fontSize)))`,
    );
    assert.ok((least as number) >= (8 * 96) / 72 - 0.1);
    await close();
  });
});
