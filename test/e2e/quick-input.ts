/** The list that drops from the top of the window: files, commands, symbols. */
import type { Workbench } from './open-workbench.js';

const ROW = '.quick-input-widget .quick-input-list .monaco-list-row';

/** Opens the list with keys, types, waits until `row` is offered, and takes it. */
export async function pickInQuickInput(
  workbench: Pick<Workbench, 'page'>,
  keys: string,
  text: string,
  row = text,
): Promise<void> {
  await openQuickInput(workbench, keys, text, row);
  await workbench.page.keyboard.press('Enter');
}

export async function openQuickInput(
  { page }: Pick<Workbench, 'page'>,
  keys: string,
  text: string,
  row: string,
): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]:focus');
  // A panel that is just being closed takes keys with it.
  for (let tries = 1; ; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(keys);
    // oxlint-disable-next-line no-await-in-loop
    const isOpen = await input.waitFor(tries < 6 ? { timeout: 5_000 } : {}).then(
      () => true,
      (error: unknown) => {
        if (tries < 6) return false;
        throw error;
      },
    );
    if (isOpen) break;
  }
  await page.keyboard.type(text);
  await page.locator(`${ROW}.focused`, { hasText: row }).waitFor();
}

/** Runs a command by its title in the palette. */
export async function runCommand(workbench: Workbench, title: string): Promise<void> {
  await pickInQuickInput(workbench, 'F1', title);
}

/** What is offered, without what stands below it. */
export async function quickInputRows({ page }: Workbench): Promise<string[]> {
  const names = page.locator(`${ROW} .quick-input-list-row:first-child .label-name`);
  return (await names.allTextContents()).map((name) => name.trim());
}

/** Waits until what it asks, or something it offers, has this in it. */
export async function waitForQuickInput({ page }: Workbench, part: string): Promise<void> {
  await page.locator('.quick-input-widget:visible', { hasText: part }).waitFor();
}

/** Waits until so many of the rows have a mark. */
export async function waitForPicked({ page }: Workbench, count: number): Promise<void> {
  const told = page.locator('.quick-input-widget .quick-input-count', { hasText: /selected/i });
  await told.filter({ hasText: new RegExp(`^\\s*${count}\\b`) }).waitFor();
}
