import assert from 'node:assert/strict';
import { generateBank } from '../../../bench/generate-bank.js';
import { eventually } from '../preview/eventually.js';
import { openPreview } from '../preview/open-preview.js';

describe('a bank of 10,000 items', function () {
  this.timeout(120_000);

  it('is scrolled from top to end with few of them in the document', async () => {
    const text = generateBank(10_000, 1);
    const preview = await openPreview(text, { height: 800 });
    const { page, faults } = preview;
    await page.locator('[data-row="1"] .panel').waitFor();
    assert.match((await page.locator('.bank-facts').textContent())!, /\d/);
    const seen = new Set<string>();
    let most = 0;
    for (const share of [0.1, 0.25, 0.5, 0.75, 0.9, 1]) {
      // oxlint-disable-next-line no-await-in-loop
      await page.locator('.scroll').evaluate((box, to) => {
        box.scrollTop = (box.scrollHeight - box.clientHeight) * to;
      }, share);
      // oxlint-disable-next-line no-await-in-loop
      await eventually(async () => (await page.locator('.row .coming').count()) === 0);
      // oxlint-disable-next-line no-await-in-loop
      const rows = await page
        .locator('.row')
        .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['row']!));
      for (const row of rows) seen.add(row);
      most = Math.max(most, rows.length);
    }
    assert.ok(most < 40, `${most} rows at once`);
    assert.ok(seen.size > 12, `${seen.size} rows`);
    await page.locator('[data-index="10000"]').waitFor();
    assert.deepEqual(faults, []);
    await preview.close();
  });

  it('goes where the text goes, also far away', async () => {
    const text = generateBank(10_000, 1);
    const preview = await openPreview(text, { height: 800 });
    const { page } = preview;
    await page.locator('[data-row="1"] .panel').waitFor();
    for (const part of [0.9, 0.2, 0.6]) {
      const offset = text.indexOf('\n  - ', Math.round(text.length * part)) + 10;
      preview.moveCursor(offset);
      // oxlint-disable-next-line no-await-in-loop
      const marked = page.locator('.marked');
      // oxlint-disable-next-line no-await-in-loop
      await eventually(async () => {
        const box = (await marked.count()) === 1 ? await marked.boundingBox() : null;
        return box !== null && box.y >= 0 && box.y < 700;
      });
    }
    await preview.close();
  });
});
