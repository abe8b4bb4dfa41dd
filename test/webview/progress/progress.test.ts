// What a learner has come to, as its page shows it: in a browser, with a history behind it.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { stampRecord } from '../../../src/core/history/index.js';
import { eventually } from '../preview/eventually.js';
import { manyItems, now, openProgress, type OpenProgress, richHistory } from './open-progress.js';

/** The texts of the cells of a table, row by row. */
function cellsOf(page: Page, table: string): Promise<string[][]> {
  return page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.trim()),
      ),
    );
}

const countIn = (text: string): number => Number(text.replaceAll(/\D/g, ''));
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('the progress page', () => {
  const records = richHistory();
  let opened: OpenProgress;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  it('says in large what matters today', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const { streak, due, days, total } = opened.shown();
    const today = days.at(-1)!;
    assert.deepEqual((await page.locator('.tile-value').allTextContents()).map(countIn), [
      streak.current,
      due,
      today.reviews + today.attempts,
      total.reviews + total.attempts,
    ]);
    assert.ok(streak.current > 1 && due > 0 && today.reviews > 0);
  });

  it('says of cards that nobody reviewed yet that they are there', async () => {
    const done = { bank: 'b', item: 'a', type: 'review', card: 'front', rating: 4 } as const;
    const items = ['a', 'b', 'c'].map((name) => ({
      ...{ name: { bank: 'b', item: name }, cards: ['front'], tags: ['tags.'], objectives: [] },
    }));
    opened = await openProgress([stampRecord(done, now - 3_600_000, 'd-1')], items);
    const { page } = opened;
    await page.getByText('Nothing comes up again. Not reviewed yet: 2 cards.').waitFor();
    await page.getByText(/^The least known: tags \(98\s?%\)\.$/).waitFor();
  });

  it('draws the year with the numbers of its table', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const drawn = (
      await page
        .locator('.day')
        .evaluateAll((days) => days.map((day) => (day as SVGElement).dataset['count']!))
    ).map(Number);
    assert.equal(drawn.length, 365);
    const { days } = opened.shown();
    assert.equal(sum(drawn), sum(days.map(({ reviews, attempts }) => reviews + attempts)));
    const rows = (await cellsOf(page, '.figure-year table')).reverse();
    const written = rows.flatMap((row) => row.slice(1, 8)).filter((text) => text !== '');
    assert.deepEqual(written.map(countIn), drawn);
    for (const row of rows) assert.equal(countIn(row[8]!), sum(row.slice(1, 8).map(countIn)));
  });

  it('tells a day’s level by size, not by colour alone', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const sizes = await page
      .locator('.day')
      .evaluateAll((days) =>
        days.map((day) => [
          Number((day as SVGElement).dataset['count']),
          Number(day.querySelector('.day-done')?.getAttribute('width') ?? 0),
        ]),
      );
    const byCount = sizes.toSorted((a, b) => a[0]! - b[0]!);
    assert.deepEqual(
      byCount.map(([, size]) => size),
      byCount.map(([, size]) => size).toSorted((a, b) => a! - b!),
    );
    assert.equal(new Set(sizes.map(([, size]) => size)).size, 5);
  });

  it('draws what comes up again with the numbers of its table', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const { forecast } = opened.shown();
    const titles = await page.locator('.figure-forecast .bar-place title').allTextContents();
    const rows = await cellsOf(page, '.figure-forecast table');
    assert.deepEqual(
      rows.slice(0, -1).map(([, count]) => countIn(count!)),
      forecast.days,
    );
    assert.deepEqual(rows.at(-1), ['later', String(forecast.later)]);
    assert.deepEqual(
      titles.map((title) => countIn(title.slice(title.lastIndexOf(':')))),
      forecast.days,
    );
    const heights = await page
      .locator('.figure-forecast .bar')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    const shown = forecast.days.filter((count) => count > 0);
    const unit = heights[0]! / shown[0]!;
    for (const [i, count] of shown.entries()) assert.ok(Math.abs(heights[i]! - count * unit) < 1);
  });

  it('says how many reviews retention stands on', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const { retention } = opened.shown();
    const summary = await page.locator('.figure-retention .summary').textContent();
    assert.ok(summary!.includes(retention.reviews.toLocaleString('en')), summary!);
    assert.deepEqual(
      (await cellsOf(page, '.figure-retention table')).map((row) => row.slice(1, 3).map(countIn)),
      retention.months.map(({ reviews, kept }) => [reviews, kept]),
    );
    assert.equal(await page.locator('.figure-retention .aim').count(), 1);
  });

  it('stripes what stands on few reviews, and draws nothing where there is none', async () => {
    const few = [40, 30, 20, 10].map((ago, i) => {
      const name = { bank: 'bank 0', item: 'item-0' };
      const record = { type: 'review', ...name, card: 'front', rating: 4 } as const;
      return stampRecord(record, now - ago * 86_400_000, `aa-${i}`);
    });
    opened = await openProgress(few);
    const { page } = opened;
    const bars = page.locator('.figure-retention .bar');
    assert.deepEqual(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('class'))), [
      'bar unsure',
      'bar unsure',
    ]);
    assert.match((await page.locator('.figure-retention .note').textContent())!, /Striped/);
  });

  it('counts the cards, and what of each tag and objective is known', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const { cards, tags, objectives } = opened.shown();
    assert.deepEqual(
      (await cellsOf(page, '.sorts')).map(([, count]) => countIn(count!)),
      [cards.mastered, cards.known, cards.learning, cards.fresh],
    );
    const first = page.locator('.figure-tags > .table-box');
    assert.equal(await first.locator('tbody tr').count(), 8);
    assert.deepEqual(
      await cellsOf(page, '.figure-tags details table'),
      tags.map(({ name, share, answered, cards: all }) => [
        name,
        `${Math.round(share * 100)}%`,
        `${answered} of ${all}`,
      ]),
    );
    assert.equal((await cellsOf(page, '.figure-objectives table')).length, objectives.length);
    const widths = await first
      .locator('.meter-part')
      .evaluateAll((parts) => parts.map((part) => Number(part.getAttribute('width'))));
    for (const [i, width] of widths.entries()) {
      assert.ok(Math.abs(width - tags[i]!.share * 100) < 0.01);
    }
  });

  it('lists the hardest items, and leads to each', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const { hardest } = opened.shown();
    const links = page.locator('.hardest button');
    assert.equal(await links.count(), hardest.length);
    await links.nth(1).click();
    await eventually(() => opened.asked.length > 0);
    assert.deepEqual(opened.asked, [`open ${hardest[1]!.bank}/${hardest[1]!.item}`]);
  });

  it('follows what is learnt, and leaves open and focused what was', async () => {
    opened = await openProgress(records);
    const { page } = opened;
    const before = opened.shown();
    const numbers = page.locator('.figure-forecast details');
    await numbers.locator('summary').focus();
    await page.keyboard.press('Enter');
    await numbers.locator('table').waitFor();
    const fresh = manyItems.at(-1)!.name;
    opened.learn([
      stampRecord({ type: 'review', ...fresh, card: 'question', rating: 3 }, now, 'aa-999999'),
    ]);
    const done = page.locator('.tile-value').nth(3);
    const all = before.total.reviews + before.total.attempts + 1;
    await eventually(async () => countIn((await done.textContent())!) === all);
    assert.ok(await numbers.evaluate((element) => (element as HTMLDetailsElement).open));
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('data-key')),
      'numbers-forecast',
    );
    // And so it is when the window is loaded again.
    assert.deepEqual(await opened.kept(), { open: ['forecast'] });
    await opened.reload();
    await page.locator('.figure-forecast details[open]').waitFor();
  });

  it('starts a review, where there is something that can', async () => {
    opened = await openProgress(records);
    await opened.page.getByRole('button', { name: 'Review now' }).click();
    await eventually(() => opened.asked.length > 0);
    assert.deepEqual(opened.asked, ['start review']);
    await opened.close();
    opened = await openProgress(records, manyItems, { starts: [] });
    assert.equal(await opened.page.getByRole('button', { name: 'Review now' }).count(), 0);
  });

  it('tells who did nothing yet how to begin', async () => {
    opened = await openProgress([]);
    const { page } = opened;
    assert.match((await page.locator('.welcome').textContent())!, /200 cards/);
    assert.equal(await page.locator('svg').count(), 0);
    await page.getByRole('button', { name: 'Start a quiz' }).click();
    await eventually(() => opened.asked.length > 0);
    assert.deepEqual(opened.asked, ['start quiz']);
  });

  it('shows texts of banks as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const items = [{ ...manyItems[1]!, tags: [hostile], objectives: [{ id: 'o', text: hostile }] }];
    const { name } = items[0]!;
    const attempts = [1, 2, 3].map((ago) => {
      const rest = { answer: '', share: 0, score: 0, points: 1, correct: false, ms: 1 };
      const record = { type: 'attempt', ...name, mode: 'exam', ...rest } as const;
      return stampRecord(record, now - ago * 1000, `aa-${ago}`);
    });
    opened = await openProgress(attempts, items);
    const { page } = opened;
    assert.equal(await page.locator('.figure-tags th[scope=row]').textContent(), hostile);
    assert.equal(await page.locator('img').count(), 0);
  });
});
