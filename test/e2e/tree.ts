/** The view of question banks in the side bar. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './open-workbench.js';
import { runCommand } from './quick-input.js';

const ROW = '.composite.viewlet .monaco-list-row[role="treeitem"]';

export async function openBanksView(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.activitybar [aria-label^="Quizwright"]').first().waitFor();
  await runCommand(workbench, 'View: Show Quizwright');
  await workbench.page.locator(ROW).first().waitFor();
  await runCommand(workbench, 'Focus on Banks View');
}

export function treeRow({ page }: Workbench, part: string): Locator {
  return page.locator(ROW, { hasText: part });
}
