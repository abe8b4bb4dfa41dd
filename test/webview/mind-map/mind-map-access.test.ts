// Whether everybody can use a mind map: in every theme, in a narrow or enlarged panel, by keyboard and by ear.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { themes } from '../themes.js';
import { violationsOf } from '../violations.js';
import { cells, openMindMap, type OpenMindMap } from './open-mind-map.js';

const french = JSON.parse(readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Record<
  string,
  string
>;

describe('a mind map, by everybody', () => {
  let opened: OpenMindMap;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    for (const hasOutline of [false, true]) {
      it(`has nothing that keeps somebody from using it: ${theme}${hasOutline ? ', with its outline' : ''}`, async () => {
        const state = { uri: 'file:///cells.quiz.yaml', hasOutline };
        opened = await openMindMap(cells, { theme, state });
        opened.know([0.4, undefined]);
        await opened.page.locator('.legend li').first().waitFor();
        assert.deepEqual(await violationsOf(opened.page), []);
      });
    }
  }

  for (const [name, width, zoom] of [
    ['300 pixels', 300, 1],
    ['a page that is twice as large', 800, 2],
  ] as const) {
    it(`fits into ${name}`, async () => {
      opened = await openMindMap(cells, { width, height: 620 });
      const { page } = opened;
      if (zoom !== 1) {
        await page.evaluate((by) => (document.documentElement.style.zoom = String(by)), zoom);
      }
      opened.know([0.4, undefined]);
      await page.locator('.legend li').first().waitFor();
      for (const button of await page.getByRole('button').all()) {
        // oxlint-disable-next-line no-await-in-loop
        const box = (await button.boundingBox())!;
        assert.ok(
          box.x >= 0 && box.x + box.width <= width,
          (await button.getAttribute('title')) ?? '',
        );
      }
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      assert.ok(wide <= 1, `${wide}`);
      assert.ok((await page.locator('.map').boundingBox())!.height > 120);
    });
  }

  it('has the keyboard at once, and all else is reached in the order in which it is seen', async () => {
    opened = await openMindMap();
    const { page } = opened;
    const names: string[] = [];
    for (let i = 0; i < 10; i++) {
      // oxlint-disable-next-line no-await-in-loop
      names.unshift(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      );
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Shift+Tab');
    }
    for (let i = 0; i < 10; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(names, [
      ...['Outline beside the map', 'Larger', 'Smaller', 'All of it', 'Unfold all', 'Fold all'],
      ...['Save as SVG picture', 'Save as PNG picture', 'Search the map', 'Mind map'],
    ]);
    // Who sees it sees where the keys are.
    const width = await page
      .locator('.map .selected .ground')
      .evaluate((ground) => getComputedStyle(ground).strokeWidth);
    assert.equal(width, '3px');
  });

  it('speaks French', async () => {
    opened = await openMindMap(cells, { language: 'fr', translations: french });
    const { page } = opened;
    opened.know([0.4, undefined]);
    await page.locator('.legend li', { hasText: 'pas encore de réponse' }).waitFor();
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')),
    );
    for (const english of ['map', 'Fold', 'Save', 'Larger', 'rings']) {
      assert.ok(!said.some((text) => new RegExp(`\\b${english}\\b`).test(text!)), said.join());
    }
    assert.match(
      (await page.locator('[role=treeitem]', { hasText: 'wall' }).first().textContent())!,
      /su à 40\s%/,
    );
  });
});
