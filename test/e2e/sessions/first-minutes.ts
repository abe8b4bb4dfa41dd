/** Somebody who has never seen a bank makes one, makes three mistakes, and mends them as they are told. */
import { goBehind, openFile, press, type, waitForBreadcrumb, waitForSaved } from '../editor.js';
import type { Workbench } from '../open-workbench.js';
import { waitForCounts } from '../problems-view.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import {
  acceptQuickFix,
  acceptSuggestion,
  openQuickFixes,
  rename,
  suggestion,
  suggestionsWith,
} from '../widgets.js';

const BANK = 'rivers.quiz.yaml';

export const firstMinutes: Session = {
  name: 'first minutes',
  scenarios: [
    {
      name: 'a bank made, three mistakes made and mended, a name changed',
      async run(workbench) {
        await makeBank(workbench);
        await fillBank(workbench);
        await mendAll(workbench);
        await renameItem(workbench);
      },
    },
  ],
};

/** A new file by its name; the rest comes from a snippet. */
async function makeBank(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await runCommand(workbench, 'File: New File...');
  await page.locator('.explorer-viewlet .monaco-inputbox input:focus').waitFor();
  await type(workbench, BANK);
  await workbench.shoot('new file');
  await press(workbench, 'Enter');
  await page.locator('.tab.active', { hasText: BANK }).waitFor();
  await openFile(workbench, BANK);
  await type(workbench, 'bank');
  await suggestionsWith(workbench, 'bank');
  await acceptSuggestion(workbench, 'bank');
}

/** What a teacher would type, with a colon too many, a misspelt key and a choice too few marked. */
async function fillBank(workbench: Workbench): Promise<void> {
  const fields = ['Rivers', 'en', 'Australia: which river is its longest?', 'The Murray'];
  for (const text of [...fields, 'The Darling', 'The Swan']) {
    await type(workbench, text);
    await press(workbench, 'Tab');
  }
  await workbench.shoot('a colon too many');
  await type(workbench, 'It is 2,508 km long.');
  await press(workbench, 'Tab', 'Tab', 'Tab');
  await type(workbench, 'card');
  await suggestion(workbench, 'flashcard').waitFor();
  await acceptSuggestion(workbench, 'flashcard');
  await type(workbench, 'Delta');
  await press(workbench, 'Tab');
  await type(workbench, 'Where a river meets the sea');
  await press(workbench, 'Enter');
  await type(workbench, 'revrse: true');
  await workbench.shoot('a misspelt key');
}

async function mendAll(workbench: Workbench): Promise<void> {
  await waitForCounts(workbench, 2, 0);
  await waitForSaved(workbench, BANK, (text) => text.includes('revrse'));
  await goBehind(workbench, BANK, 'Austr');
  const [fix = ''] = await openQuickFixes(workbench);
  await workbench.shoot('a fix for the colon');
  await acceptQuickFix(workbench, fix);
  await waitForCounts(workbench, 1, 0);
  await press(workbench, 'F8');
  await workbench.page.locator('.peekview-widget', { hasText: 'revrse' }).waitFor();
  await workbench.shoot('the next problem');
  await press(workbench, 'Escape');
  await openQuickFixes(workbench);
  await workbench.shoot('a fix for the key');
  await acceptQuickFix(workbench, 'Write `reverse`');
  await waitForCounts(workbench, 0, 0);
  // The key of the question, unmarked by mistake and marked again.
  await goBehind(workbench, BANK, 'correct: true');
  await press(workbench, 'Shift+Home', 'Backspace', 'Backspace');
  await waitForCounts(workbench, 1, 0);
  await workbench.shoot('no key');
  await press(workbench, 'ControlOrMeta+KeyZ');
  await waitForCounts(workbench, 0, 0);
}

async function renameItem(workbench: Workbench): Promise<void> {
  await waitForSaved(workbench, BANK, (text) => text.includes('reverse'));
  await goBehind(workbench, BANK, '- question');
  await press(workbench, 'ArrowLeft', 'Home');
  await press(workbench, 'ArrowRight', 'ArrowRight');
  await type(workbench, 'id: longest');
  await press(workbench, 'Enter');
  await waitForBreadcrumb(workbench, 'Australia');
  await waitForSaved(workbench, BANK, (text) => /- id: longest\n {4}question:/.test(text));
  await goBehind(workbench, BANK, 'id: long');
  await rename(workbench, 'longest', 'longest-river');
  await waitForSaved(workbench, BANK, (text) => text.includes('id: longest-river'));
  await waitForCounts(workbench, 0, 0);
  await workbench.shoot('done');
}
