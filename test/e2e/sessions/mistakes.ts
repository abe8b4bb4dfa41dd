/** Somebody opens the bank with ten mistakes and mends some of them. */
import assert from 'node:assert/strict';
import { goBehind, openFile, press, waitForSaved, waitForSquiggle } from '../editor.js';
import { openProblems, waitForCounts, waitForPeek, waitForProblem } from '../problems-view.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { acceptQuickFix, closeHover, hoverText, openQuickFixes } from '../widgets.js';

const BANK = 'ten-mistakes.quiz.yaml';
const PATH = `mistakes/${BANK}`;
const MISSPELT = '    explanaton: The oxygen';
const MESSAGE = 'There is no key `explanaton`';

export const mistakes: Session = {
  name: 'mistakes',
  examples: true,
  scenarios: [
    {
      name: 'are underlined, explained, and listed',
      async run(workbench) {
        await openFile(workbench, BANK);
        await waitForSquiggle(workbench);
        await waitForCounts(workbench, 10, 0);
        await workbench.shoot('underlined');
        await goBehind(workbench, '    explan');
        const told = await hoverText(workbench, MESSAGE);
        assert.match(told, /unknown-key/);
        await workbench.shoot('hover');
        await closeHover(workbench);
        await openProblems(workbench);
        await waitForProblem(workbench, MESSAGE);
        await workbench.shoot('problems view');
        await press(workbench, 'ControlOrMeta+Shift+KeyM');
      },
    },
    {
      name: 'are mended by the light bulb, and undone',
      async run(workbench) {
        await openFile(workbench, BANK);
        await waitForCounts(workbench, 10, 0);
        await goBehind(workbench, '    explan');
        const fixes = await openQuickFixes(workbench);
        assert.equal(fixes[0], 'Write `explanation`');
        await workbench.shoot('light bulb');
        await acceptQuickFix(workbench, 'Write `explanation`');
        await waitForCounts(workbench, 9, 0);
        const mended = MISSPELT.replace('explanaton', 'explanation');
        await waitForSaved(workbench, PATH, (text) => text.includes(mended));
        await press(workbench, 'ControlOrMeta+KeyZ');
        await waitForCounts(workbench, 10, 0);
        // VS Code's own saving may still have been at it, and believes then that there is nothing to save.
        await press(workbench, 'ControlOrMeta+KeyS');
        await waitForSaved(workbench, PATH, (text) => text.includes(MISSPELT));
      },
    },
    {
      name: 'are gone through by F8',
      async run(workbench) {
        await openFile(workbench, BANK);
        await waitForCounts(workbench, 10, 0);
        await press(workbench, 'ControlOrMeta+Home');
        for (const number of ['1 of 10', '2 of 10']) {
          await press(workbench, 'F8');
          await waitForPeek(workbench, number);
        }
        await workbench.shoot('f8');
      },
    },
    {
      name: 'are all mended at once where only one thing can be meant',
      async run(workbench) {
        await openFile(workbench, BANK);
        await waitForCounts(workbench, 10, 0);
        await runCommand(workbench, 'Fix All');
        await waitForCounts(workbench, 2, 0);
        await workbench.shoot('fix all');
        await press(workbench, 'ControlOrMeta+KeyZ');
        await waitForCounts(workbench, 10, 0);
      },
    },
  ],
};
