// The mind map of a bank in a browser: what it draws, and what keys, mouse and typing do to it.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from '../preview/eventually.js';
import { cells, openMindMap, type OpenMindMap } from './open-mind-map.js';

/** What is drawn, from above. */
const drawn = (page: Page): Promise<string[]> =>
  page
    .locator('.map .node')
    .evaluateAll((nodes) =>
      nodes.map((node) =>
        [...node.querySelectorAll(':scope > text')].map((text) => text.textContent).join(''),
      ),
    );

const node = (page: Page, words: string) => page.locator('.map .node', { hasText: words }).first();
const selected = (page: Page) => page.locator('[role=treeitem][aria-selected=true] .words');
const tree = (page: Page) => page.getByRole('tree', { name: 'Mind map' });

describe('a mind map', () => {
  let opened: OpenMindMap;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  it('draws notes, objectives and questions, and says the same in its tree', async () => {
    opened = await openMindMap();
    const { page } = opened;
    const words = [
      ...['Cells', 'Walls', 'in plants', 'cellulose', 'mass m²', 'thin', 'What is a wall made of?'],
      ...['Core', 'holds the plan', 'Objectives', 'Know the walls of cells.'],
      ...['What is a wall made of?', 'Questions', 'Is a cell alive?'],
    ];
    assert.deepEqual((await drawn(page)).toSorted(), words.toSorted());
    const rows = page.locator('[role=treeitem]');
    assert.deepEqual(
      (await rows.locator('.words').allTextContents()).map((text) => text.replace(/, .*/, '')),
      words,
    );
    assert.deepEqual(
      await rows.evaluateAll((all) => all.slice(0, 4).map((row) => row.getAttribute('aria-level'))),
      ['1', '2', '3', '4'],
    );
    assert.equal(await page.locator('.map .strong', { hasText: 'plants' }).count(), 1);
    assert.equal(await page.locator('.map .code', { hasText: 'cellulose' }).count(), 1);
    assert.equal(await page.locator('.map .link').count(), words.length - 1);
  });

  it('folds and unfolds by a click, and keeps the node where it stands', async () => {
    opened = await openMindMap();
    const { page } = opened;
    const before = (await node(page, 'Walls').boundingBox())!;
    await node(page, 'Walls').locator('.fold').click();
    await node(page, 'in plants').waitFor({ state: 'detached' });
    const after = (await node(page, 'Walls').boundingBox())!;
    assert.ok(Math.abs(before.x - after.x) < 2 && Math.abs(before.y - after.y) < 14);
    assert.equal(await node(page, 'Walls').locator('.fold-count').textContent(), '5');
    assert.deepEqual(opened.asked, []);
    await node(page, 'Walls').locator('.fold').click();
    await node(page, 'in plants').waitFor();
  });

  it('leads to the line of a node by a click, and there by a second one or Enter', async () => {
    opened = await openMindMap();
    const { page } = opened;
    await node(page, 'thin').locator('text').click();
    const at = cells.indexOf('thin');
    await eventually(() => opened.asked.length > 0);
    assert.deepEqual(opened.asked, [`go ${at}`]);
    assert.equal(await selected(page).textContent(), 'thin');
    await page.keyboard.press('Enter');
    await eventually(() => opened.asked.length > 1);
    await node(page, 'holds the plan').locator('text').dblclick();
    await eventually(() => opened.asked.at(-1) === `go ${cells.indexOf('holds')} focus`);
    assert.equal(opened.asked[1], `go ${at} focus`);
  });

  it('is gone through by keys, as every tree is', async () => {
    opened = await openMindMap();
    const { page } = opened;
    const path: string[] = [];
    for (const key of [
      ...['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'],
      ...['End', 'Home', 'ArrowUp', 'ArrowRight'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop
      path.push((await selected(page).textContent())!.replace(/, .*/, ''));
    }
    assert.deepEqual(path, [
      ...['Walls', 'in plants', 'cellulose', 'in plants', 'in plants', 'in plants'],
      ...['Is a cell alive?', 'Cells', 'Cells', 'Walls'],
    ]);
    await page.keyboard.press(' ');
    await node(page, 'thin').waitFor({ state: 'detached' });
    const active = await tree(page).getAttribute('aria-activedescendant');
    const row = page.locator(`#${active}`);
    assert.equal(await row.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('*');
    await node(page, 'thin').waitFor();
  });

  it('is moved and enlarged by mouse, keys and buttons, and fits again', async () => {
    opened = await openMindMap();
    const { page } = opened;
    const place = (): Promise<string | null> => page.locator('.map > g').getAttribute('transform');
    const sizes: (string | null)[] = [await place()];
    const changed = async (act: () => Promise<unknown>): Promise<void> => {
      await act();
      await eventually(async () => (await place()) !== sizes.at(-1));
      sizes.push(await place());
    };
    await changed(() => page.getByRole('button', { name: 'Larger' }).click());
    await changed(() => page.getByRole('button', { name: 'Smaller' }).click());
    await tree(page).focus();
    await changed(() => page.keyboard.press('+'));
    await page.mouse.move(450, 400);
    await changed(() => page.mouse.wheel(0, -200));
    await changed(async () => {
      await page.mouse.down();
      await page.mouse.move(350, 300);
      await page.mouse.up();
    });
    await changed(() => page.keyboard.press('0'));
    const box = (await page.locator('.map').boundingBox())!;
    for (const each of await page.locator('.map .node').all()) {
      // oxlint-disable-next-line no-await-in-loop
      const own = (await each.boundingBox())!;
      assert.ok(own.x >= box.x - 2 && own.x + own.width <= box.x + box.width + 2);
      assert.ok(own.y >= box.y - 2 && own.y + own.height <= box.y + box.height + 2);
    }
  });

  it('finds what is folded, marks it, and goes from hit to hit', async () => {
    opened = await openMindMap();
    const { page } = opened;
    await page.getByRole('button', { name: 'Fold all', exact: true }).click();
    await node(page, 'thin').waitFor({ state: 'detached' });
    await tree(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('WALL');
    await page.getByText('1 of 4').waitFor();
    assert.equal(await page.locator('.map .hit').count(), 4);
    assert.equal(await selected(page).textContent(), 'Walls');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 4').waitFor();
    assert.match((await selected(page).textContent())!, /^What is a wall made of/);
    await page.keyboard.press('Shift+Enter');
    await page.getByText('1 of 4').waitFor();
    await page.keyboard.type('xyz');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.map .hit').count(), 0);
    assert.ok(await tree(page).evaluate((element) => element === document.activeElement));
  });

  it('follows what is typed, and loses neither folds nor selection nor place', async () => {
    opened = await openMindMap();
    const { page } = opened;
    await node(page, 'Core').locator('text').click();
    await node(page, 'Walls').locator('.fold').click();
    await page.getByRole('button', { name: 'Larger' }).click();
    const before = (await node(page, 'Core').boundingBox())!;
    opened.edit(
      cells
        .replace('## Walls', '## Above\n  - new\n  ## Walls of cells')
        .replace('Core', 'Core and more'),
    );
    await node(page, 'Above').waitFor();
    await node(page, 'Walls of cells').waitFor();
    assert.equal(await node(page, 'in plants').count(), 0);
    assert.equal(await selected(page).textContent(), 'Core and more');
    const after = (await node(page, 'Core and more').boundingBox())!;
    assert.ok(Math.abs(before.x - after.x) < 3 && Math.abs(before.y - after.y) < 20);
  });

  it('marks where the cursor of the text is', async () => {
    opened = await openMindMap();
    const { page } = opened;
    opened.moveCursor(cells.indexOf('- thin'));
    await page.locator('.map .node.at-cursor', { hasText: 'thin' }).waitFor();
    opened.moveCursor(cells.indexOf('answer: true'));
    await page.locator('.map .node.at-cursor', { hasText: 'alive' }).waitFor();
    opened.moveCursor(0);
    await page.locator('.map .node.at-cursor', { hasText: 'Cells' }).waitFor();
  });

  it('shows by rings what the learner knows, of branches too', async () => {
    opened = await openMindMap();
    const { page } = opened;
    assert.ok(await page.locator('.legend').isHidden());
    opened.know([0.4, undefined]);
    await node(page, 'What is a wall').locator('.share.weak').waitFor();
    assert.equal(await node(page, 'Walls').locator('.share.weak').count(), 1);
    assert.equal(await node(page, 'Is a cell alive?').locator('.share.none').count(), 1);
    assert.equal(await node(page, 'Core').locator('.share').count(), 0);
    assert.match((await node(page, 'Walls').locator('title').textContent())!, /40\s?% known/);
    assert.match(
      (await page.locator('[role=treeitem]', { hasText: 'alive' }).textContent())!,
      /question or card.*not answered yet/,
    );
    opened.know([1, 0.7]);
    await node(page, 'What is a wall').locator('.share.good').waitFor();
    await node(page, 'Is a cell alive?').locator('.share.fair').waitFor();
  });

  it('is saved as pictures: as SVG, and in pixels', async () => {
    opened = await openMindMap();
    const { page, saved } = opened;
    await node(page, 'Core').locator('.fold').click();
    await page.getByRole('button', { name: 'Save as SVG picture' }).click();
    await page.getByRole('button', { name: 'Save as PNG picture' }).click();
    await eventually(() => saved.length === 2);
    const [svg, png] = saved as [OpenMindMap['saved'][0], OpenMindMap['saved'][0]];
    const text = new TextDecoder().decode(svg.content);
    assert.match(text, /^<\?xml[^>]*>\n<svg [^>]*viewBox="0 0 (\d+) (\d+)"/);
    assert.match(text, />holds|>Core</);
    assert.doesNotMatch(text, /holds the plan|var\(--|class=/);
    const bytes = Buffer.from(png.content);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    const [, width] = /viewBox="0 0 (\d+)/.exec(text)!;
    assert.equal(bytes.readUInt32BE(16), 2 * Number(width));
    // It is not empty: the root has its frame.
    const colours = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }, bytes.toString('base64'));
    assert.ok(colours > 10, `${colours}`);
  });

  it('comes back as it was when the window is loaded again', async () => {
    opened = await openMindMap();
    const { page } = opened;
    await node(page, 'Walls').locator('.fold').click();
    await page.getByRole('button', { name: 'Outline beside the map' }).click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await node(page, 'Core').locator('text').click();
    const place = await page.locator('.map > g').getAttribute('transform');
    await opened.reload();
    await node(page, 'Core').waitFor();
    assert.equal(await node(page, 'in plants').count(), 0);
    assert.equal(await page.locator('.map > g').getAttribute('transform'), place);
    assert.equal(await selected(page).textContent(), 'Core');
    assert.ok(await tree(page).evaluate((element) => element.clientWidth > 100));
  });

  it('says what to write where there is nothing to draw', async () => {
    opened = await openMindMap('title: New\n');
    const { page } = opened;
    await page.getByText('There is nothing to draw yet').waitFor();
    opened.edit('title: New\nnotes: |\n  ## First\n  - words\n');
    await node(page, 'First').waitFor();
    assert.ok(await page.locator('.empty').isHidden());
  });

  it('shows texts of banks as texts', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&</text><script>alert(2)</script>';
    opened = await openMindMap(`title: T\nnotes: |\n  ## ${hostile}\n  - ${hostile}\n`);
    const { page } = opened;
    assert.equal(await page.locator('img, .map script').count(), 0);
    assert.ok((await drawn(page)).some((text) => text.includes('<img')));
  });

  it('grows to the left for a bank that is written so, and its keys turn around', async () => {
    opened = await openMindMap(
      'title: خلية\nlanguage: ar\nnotes: |\n  ## جدار\n  - نبات\n  - خشب\n',
    );
    const { page } = opened;
    const x = async (words: string): Promise<number> => (await node(page, words).boundingBox())!.x;
    assert.ok((await x('جدار')) < (await x('خلية')) && (await x('نبات')) < (await x('جدار')));
    await tree(page).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await selected(page).textContent(), 'جدار');
  });

  it('gathers a level of 10,000, so that no more is drawn than can be read', async () => {
    const headings = Array.from({ length: 12_345 }, (_, i) => `  ## Heading no ${i + 1}\n`);
    opened = await openMindMap(`title: Large\nnotes: |\n${headings.join('')}`);
    const { page } = opened;
    const rows = page.locator('[role=treeitem]');
    assert.deepEqual(
      await rows.allTextContents(),
      ['Large', '1–10000', '10001–12345'].map((words, i) => `${i === 0 ? '▾' : '▸'}${words}`),
    );
    await page.getByRole('button', { name: 'Unfold all' }).click();
    assert.equal(await rows.count(), 3);
    await tree(page).focus();
    for (const [key, count] of [
      ['End', 3],
      ['ArrowRight', 3 + 24],
      ['End', 3 + 24],
      ['ArrowRight', 3 + 24 + 45],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as fingers do
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop
      assert.equal(await rows.count(), count);
    }
    assert.equal(await rows.last().locator('.words').textContent(), 'Heading no 12345');
    // A range is written where its first node is.
    assert.equal(await selected(page).textContent(), '12301–12345');
    await page.keyboard.press('Enter');
    const { text } = opened;
    await eventually(() => {
      const [, offset] = /^go (\d+) focus$/.exec(opened.asked.at(-1) ?? '') ?? [];
      return /^(?:## )?Heading no 12301\n/.test(text().slice(Number(offset)));
    });
    await page.getByRole('searchbox').fill('no 7777');
    await page.getByText('1 of 1').waitFor();
    assert.equal(await selected(page).textContent(), 'Heading no 7777');
    assert.ok((await rows.count()) < 400);
    assert.equal(
      await page.locator('[role=treeitem][aria-selected=true]').getAttribute('aria-level'),
      '4',
    );
    opened.moveCursor(text().indexOf('Heading no 5'));
    await page.locator('.map .node.at-cursor', { hasText: '1–100' }).waitFor();
  });

  it('changes two nodes when another is selected, however many there are', async () => {
    opened = await openMindMap(
      `title: Large\nnotes: |\n${Array.from({ length: 110 }, (_, i) => `  ## No ${i}\n`).join('')}`,
    );
    const { page } = opened;
    await tree(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(`{
      window.changed = new Set();
      new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          for (const each of [target, ...addedNodes]) {
            const own = each.closest('.node, [role=treeitem]');
            if (own !== null) window.changed.add(own.dataset.id);
          }
        }
      }).observe(document.body, { attributes: true, childList: true, subtree: true });
    }`);
    await page.keyboard.press('ArrowDown');
    assert.equal(await selected(page).textContent(), 'No 1');
    assert.equal(await page.evaluate('window.changed.size'), 2);
  });

  it('stays usable with 5,000 nodes', async () => {
    const branches = Array.from({ length: 100 }, (_, i) =>
      [`  ## Branch ${i}`, ...Array.from({ length: 49 }, (__, j) => `  - leaf ${i}-${j}`)].join(
        '\n',
      ),
    );
    opened = await openMindMap(`title: Large\nnotes: |\n${branches.join('\n')}\n`);
    const { page } = opened;
    assert.equal(await page.locator('[role=treeitem]').count(), 101);
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await eventually(async () => (await page.locator('[role=treeitem]').count()) === 5001);
    // Only what is in sight is drawn.
    assert.ok((await page.locator('.map .node').count()) < 500);
    await page.getByRole('searchbox').fill('leaf 77-33');
    await page.getByText('1 of 1').waitFor();
    await page.locator('.map .node.selected', { hasText: 'leaf 77-33' }).waitFor();
  });
});
