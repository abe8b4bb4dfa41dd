// Whether everybody can use the progress page: by keyboard, in a narrow or enlarged panel, by ear.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { violationsOf } from '../violations.js';
import { manyItems, openProgress, type OpenProgress, richHistory } from './open-progress.js';

const french = JSON.parse(readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Record<
  string,
  string
>;

describe('the progress page, by everybody', () => {
  const records = richHistory();
  let opened: OpenProgress;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  it('has nothing that keeps somebody from using it', async () => {
    opened = await openProgress(records);
    assert.deepEqual(await violationsOf(opened.page), []);
  });

  it('says what every drawing shows', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    for (const key of ['year', 'forecast', 'retention', 'cards']) {
      const drawn = page.locator(`.figure-${key} .drawing svg[role=img]`);
      // oxlint-disable-next-line no-await-in-loop
      assert.match((await drawn.getAttribute('aria-label'))!, /\d/);
    }
    // What is no figure of its own is said by the number beside it.
    const silent = page.locator('svg:not([role=img]):not([aria-hidden=true])');
    assert.equal(await silent.count(), 0);
    assert.equal(await page.locator('h1').count(), 1);
  });

  for (const [name, width] of [
    ['300 pixels', 300],
    ['no even number', 677],
  ] as const) {
    it(`fits into ${name}`, async () => {
      opened = await openProgress(records, manyItems, { width });
      const { page } = opened;
      assert.equal(await page.locator('.day').count(), 365);
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.drawing, .tile, .legend')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.className} ${element.scrollWidth}`),
      );
      assert.deepEqual(wide, []);
    });
  }

  it('is drawn anew where the panel gets another width', async () => {
    opened = await openProgress(records, manyItems, { width: 1000 });
    const { page } = opened;
    const width = (): Promise<number> =>
      page.locator('.figure-forecast svg').evaluate((svg) => svg.clientWidth);
    const before = await width();
    await page.setViewportSize({ width: 500, height: 800 });
    await page.waitForFunction(
      (old) => document.querySelector('.figure-forecast svg')!.clientWidth !== old,
      before,
    );
    assert.ok((await width()) <= 500);
  });

  it('is reached by the keyboard, in the order in which it is read', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const names: string[] = [];
    for (let i = 0; i < 9; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Tab');
      // oxlint-disable-next-line no-await-in-loop
      names.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
        }),
      );
    }
    assert.deepEqual(names.slice(0, 3), [
      'Review now',
      'The numbers, week by week',
      'The numbers, day by day',
    ]);
    assert.ok(names.includes('The numbers, month by month'), names.join());
  });

  it('speaks French, and writes numbers and days as it does', async () => {
    opened = await openProgress(records, manyItems, { language: 'fr', translations: french });
    const { page } = opened;
    const text = await page.evaluate(() => document.querySelector('main')!.innerText);
    assert.match(text, /Votre progression/);
    assert.match(text, /2\s538/);
    assert.match(text, /juin/);
    // Weeks begin on Mondays there.
    assert.match((await page.locator('.figure-year .tick').first().textContent())!, /lun/);
    for (const english of ['review', 'cards', 'answers', 'known', 'today']) {
      assert.doesNotMatch(text, new RegExp(`\\b${english}\\b`), english);
    }
  });
});
