/** A file that is dragged from the desktop onto a text, by the browser's own events. */
import type { Workbench } from './open-workbench.js';

/** With the key that VS Code asks for: without it, files that are dropped are opened. */
const SHIFT = 8;

/** Drops a file of the machine behind words that are on the screen. */
export async function dropFile({ page }: Workbench, file: string, words: string): Promise<void> {
  const line = page.locator('.editor-instance .view-line', { hasText: words }).first();
  const box = (await line.locator('span').last().boundingBox())!;
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const place = { x: box.x + box.width - 2, y: box.y + box.height / 2, data, modifiers: SHIFT };
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- in their order
    await devtools.send('Input.dispatchDragEvent', { type, ...place });
  }
  await devtools.detach();
}
