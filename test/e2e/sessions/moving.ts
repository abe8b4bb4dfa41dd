/** Somebody comes from another system, and leaves for one. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openFile, press, waitForCodeLens, waitForFocus, waitForSaved } from '../editor.js';
import type { Workbench } from '../open-workbench.js';
import { quickInputRows, runCommand, waitForQuickInput } from '../quick-input.js';
import type { Session } from '../session.js';

const gift = `$CATEGORY: rivers

// From a course of last year.
::Paris:: Which river flows through Paris? {
  =Seine # Right, and it ends in the Channel.
  ~Loire # It flows through Orléans.
  ~Rhine
}

The Danube ends in the Black Sea. {TRUE}
`;

const BANK = 'last-year.quiz.yaml';

const ROWS = '.quick-input-list';
const QUICK_INPUT = '.quick-input-widget input[type="text"]:focus';

/** Takes the dialog of a window that has none of the system's, once it names such a file. */
async function takeFile({ page }: Workbench, ending: string): Promise<void> {
  await page.waitForFunction(
    ([selector, end]) =>
      document.querySelector<HTMLInputElement>(selector!)?.value.endsWith(end!) === true,
    [QUICK_INPUT, ending],
  );
  // While it still looks at the folder, it takes no answer.
  for (let tries = 0; tries < 10 && (await page.locator(QUICK_INPUT).isVisible()); tries++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Enter');
    // oxlint-disable-next-line no-await-in-loop
    await page
      .locator(QUICK_INPUT)
      .waitFor({ state: 'hidden', timeout: 3_000 })
      .catch(() => undefined);
  }
}

async function waitForFile(path: string, page: Page): Promise<string> {
  for (let i = 0; i < 300; i++) {
    // oxlint-disable-next-line no-await-in-loop
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined && text !== '') return text;
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  throw new Error(`${path} was not written`);
}

export const moving: Session = {
  name: 'moving',
  files: { 'last-year.gift': gift },
  scenarios: [
    {
      name: 'a file of Moodle becomes a bank',
      async run(workbench) {
        const { page, shoot } = workbench;
        // The palette does not learn of commands while it is open.
        await page.locator('.activitybar [aria-label="Quizwright"]').first().waitFor();
        await runCommand(workbench, 'Quizwright: Import');
        await page.locator(`${ROWS} .monaco-list-row`, { hasText: 'last-year.gift' }).waitFor();
        await page.keyboard.type('last-year.gift');
        await takeFile(workbench, 'last-year.gift');
        await waitForCodeLens(workbench, '2 questions');
        await shoot('imported');
        await press(workbench, 'ControlOrMeta+KeyS');
        const saved = await waitForSaved(workbench, BANK, (text) => text.includes('Danube'));
        // The text that had no file gives way to the editor of the file, which takes the keyboard.
        await page.locator('.tab:not(.dirty)', { hasText: BANK }).waitFor();
        await page.locator('.breadcrumbs-control', { hasText: BANK }).first().waitFor();
        await waitForFocus(workbench);
        assert.match(saved, /tags:\s+- rivers/);
        assert.match(saved, /text: Seine\s+correct: true\s+feedback: Right, and it ends/);
      },
    },
    {
      name: 'the bank leaves for another system, after what is lost was shown',
      async run(workbench) {
        const { page, folder, shoot } = workbench;
        await openFile(workbench, BANK);
        await waitForCodeLens(workbench, '2 questions');
        await runCommand(workbench, 'Quizwright: Export…');
        await page.locator(`${ROWS} .monaco-list-row`, { hasText: 'Moodle XML' }).waitFor();
        await shoot('formats');
        await page.keyboard.type('Aiken');
        await page.locator(`${ROWS} .monaco-list-row.focused`, { hasText: 'Aiken' }).waitFor();
        await page.keyboard.press('Enter');
        await waitForQuickInput(workbench, 'What Aiken cannot carry');
        await shoot('losses');
        const rows = (await quickInputRows(workbench)).join('\n');
        assert.match(rows, /feedback/);
        await press(workbench, 'Enter');
        await takeFile(workbench, 'last-year.aiken.txt');
        const written = await waitForFile(join(folder, 'last-year.aiken.txt'), page);
        assert.match(written, /^Which river flows through Paris\?\nA[.)] Seine\n/m);
        assert.match(written, /^ANSWER: A$/m);
        await shoot('exported');
      },
    },
  ],
};
