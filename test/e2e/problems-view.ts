/** The Problems view: what is wrong in the banks that are open, as a list. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './open-workbench.js';

const ROW = '.markers-panel .monaco-list-row';
const MOST_TRIES = 10;

export async function openProblems({ page }: Workbench): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await page.locator('.markers-panel').waitFor();
}

export async function waitForProblem({ page }: Workbench, part: string): Promise<void> {
  await page.locator(ROW, { hasText: part }).first().waitFor();
}

/** Waits until a problem is shown between the lines, as F8 does. */
export async function waitForPeek({ page }: Workbench, part: string): Promise<void> {
  await page.locator('.peekview-widget', { hasText: part }).waitFor();
}

/** F8, and once more where what it shows is what was wrong before the last keys. */
export async function goToProblem(workbench: Workbench, part: string): Promise<void> {
  const peek = workbench.page.locator('.peekview-widget');
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    await workbench.page.keyboard.press('F8');
    // oxlint-disable-next-line no-await-in-loop
    await peek.waitFor();
    const wanted = peek.filter({ hasText: part });
    // oxlint-disable-next-line no-await-in-loop
    if (await appearsSoon(wanted)) return;
    // oxlint-disable-next-line no-await-in-loop
    await closePeek(workbench);
  }
  throw new Error(`F8 never came to “${part}”.`);
}

function appearsSoon(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

export async function closePeek({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.peekview-widget').waitFor({ state: 'detached' });
}

/** Waits until VS Code says that there are so many errors and warnings. */
export async function waitForCounts(
  workbench: Workbench,
  errors: number,
  warnings: number,
): Promise<void> {
  await waitForStatus(workbench, new RegExp(`^\\s*${errors}\\s+${warnings}\\s*$`));
}

/** Waits until VS Code says that there are problems, and so that the bank was read. */
export async function waitForAnyProblem(workbench: Workbench): Promise<void> {
  await waitForStatus(workbench, /[1-9]/);
}

async function waitForStatus({ page }: Workbench, text: RegExp): Promise<void> {
  await page.locator('#status\\.problems .statusbar-item-label', { hasText: text }).waitFor();
}
