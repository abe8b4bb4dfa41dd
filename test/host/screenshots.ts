/** Screenshots of the workbench at the moment of a failure. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Never fails: what went wrong with the test matters more than its picture. */
export async function takeScreenshot(page: Page, folder: string, name: string): Promise<void> {
  const file = `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)}.png`;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, file), timeout: 10_000 }).catch(() => undefined);
}
