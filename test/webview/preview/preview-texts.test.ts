import assert from 'node:assert/strict';
import { openPreview, type OpenPreview } from './open-preview.js';

describe('texts in the preview', () => {
  let preview: OpenPreview;
  const show = async (question: string, head = ''): Promise<OpenPreview> =>
    (preview = await openPreview(
      `title: Texts\n${head}questions:\n  - question: |\n      ${question.replaceAll('\n', '\n      ')}\n    answer: true\n`,
    ));
  afterEach(async () => {
    await preview.close();
    assert.deepEqual(preview.faults, []);
  });

  it('loads what sets math with the first math of a bank', async () => {
    const { page } = await show('No math: 5 $ or 6 $.');
    await page.getByText('No math').waitFor();
    assert.equal(await page.evaluate(() => 'quizwrightMath' in window), false);
    await preview.edit((text) => text.replace('No math: 5 $ or 6 $.', 'Math: $\\frac{1}{2}$.'));
    await page.locator('.katex').waitFor();
    // As a reader hears it.
    assert.equal(await page.locator('.katex math mfrac').count(), 1);
    const font = await page.locator('.katex').evaluate((math) => getComputedStyle(math).fontFamily);
    assert.match(font, /KaTeX/);
  });

  it('sets formulas and units of chemistry', async () => {
    const { page } = await show('$\\ce{SO4^2- + H2O <=> HSO4- + OH-}$ $\\pu{123 kJ/mol}$');
    await page.locator('.katex').nth(1).waitFor();
    assert.equal(await page.locator('.math-error').count(), 0);
    const shown = await page.locator('.katex-html').first().textContent();
    assert.match(shown!, /SO/);
    assert.doesNotMatch(shown!, /ce/);
  });

  it('shows math that cannot be set as it is written, with the reason', async () => {
    const { page } = await show('Broken: $\\frac{1$.');
    const error = page.locator('.math-error');
    await error.waitFor();
    assert.equal(await error.textContent(), '$\\frac{1$');
    assert.match((await error.getAttribute('title'))!, /expected '}'/);
  });

  it('runs no command of math that reaches outside', async () => {
    const { page } = await show(
      '$\\href{javascript:alert(1)}{x}$ $\\includegraphics{https://x.test/y.png}$ $\\htmlStyle{color:red}{x}$ $\\url{https://x.test}$',
    );
    await page.locator('.katex').first().waitFor();
    assert.equal(await page.locator('.panel a, .panel img').count(), 0);
  });

  it('ends with math that grows without end', async () => {
    const { page } = await show('$\\def\\a{\\a\\a}\\a$ end');
    await page.getByText('end').waitFor();
    await page.locator('.math-error').waitFor();
  });

  it('colours code with the first code of a bank', async () => {
    const { page } = await show('Look:\n\n```js\nconst a = "<b>";\n```');
    await page.locator('.hljs-keyword').waitFor();
    assert.equal(await page.locator('pre code').textContent(), 'const a = "<b>";');
  });

  it('leaves code of an unknown language as it is', async () => {
    const { page } = await show('Look:\n\n```klingon\nqapla\n```');
    await page.getByText('qapla').waitFor();
    assert.equal(await page.locator('pre code span').count(), 0);
  });

  it('says the bank’s language, and its direction where that is another', async () => {
    const { page } = await show('ما هي عاصمة فرنسا؟', 'language: ar\n');
    const text = page.getByText('عاصمة');
    await text.waitFor();
    assert.equal(
      await text.evaluate((element) => element.closest('[lang]')!.getAttribute('lang')),
      'ar',
    );
    assert.equal(await text.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  });

  it('leads to headings of the notes, and to nothing else in the page', async () => {
    const { page } = await show(
      'See [the notes](#measuring) and [a file](other.md) and [the web](https://example.test/).',
      'notes: |\n  ## Measuring\n\n  Words.\n',
    );
    await page.getByRole('link', { name: 'the notes' }).click();
    assert.equal(new URL(page.url()).hash, '');
    assert.equal(await page.getByText('a file').getAttribute('href'), null);
    assert.equal(
      await page.getByRole('link', { name: 'the web' }).getAttribute('href'),
      'https://example.test/',
    );
  });
});
