/** A student reviews what is due in the open bank: by keyboard alone, with a step back, over two windows. */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { leaveStudy, openFile, press } from '../editor.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const RIVERS = 'rivers-to-review.quiz.yaml';

const rivers = `title: Rivers
questions:
  - id: vienna
    question: Which river flows through Vienna?
    choices: [Loire, {text: Danube, correct: true}, Rhine]
    explanation: It flows through ten countries.
flashcards:
  - {id: thames, front: Thames, back: the river of London, hints: [It flows into the North Sea.]}
  - {id: seine, front: Seine, back: the river of Paris}
`;

const shown = (page: FrameLocator, text: string): Promise<void> =>
  page.getByText(text, { exact: true }).waitFor();

export const reviewing: Session = {
  name: 'review',
  files: { [RIVERS]: rivers },
  scenarios: [
    {
      name: 'of what is due, from the keyboard alone, with a step back',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await press(workbench, 'Control+Alt+KeyR');
        const page = webviewOf(workbench);
        await shown(page, 'Which river flows through Vienna?');
        await workbench.shoot('a question in a review');
        await press(workbench, '1', 'Enter');
        await page.locator('.verdict strong', { hasText: 'Wrong' }).waitFor();
        await page.locator('.rating.is-suggested', { hasText: 'Again' }).waitFor();
        await workbench.shoot('the verdict, and four ratings');
        // The suggested rating is taken back, and so is the answer.
        await press(workbench, 'Enter');
        await shown(page, 'Thames');
        await press(workbench, 'u');
        await page.locator('.verdict strong', { hasText: 'Wrong' }).waitFor();
        await press(workbench, 'u');
        await page.locator('.rating').first().waitFor({ state: 'detached' });
        await press(workbench, 'b', 'Enter');
        await page.locator('.verdict strong', { hasText: 'Right' }).waitFor();
        await press(workbench, '4');
        await shown(page, 'Thames');
        await press(workbench, 'h');
        await shown(page, 'It flows into the North Sea.');
        await press(workbench, 'Space');
        await shown(page, 'the river of London');
        await workbench.shoot('a card that is turned');
        await press(workbench, '4');
        await shown(page, 'Seine');
        await leaveStudy(workbench, 'Review Rivers');
      },
    },
    {
      name: 'is left and begun again by keys alone',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        for (let i = 0; i < 2; i++) {
          // oxlint-disable-next-line no-await-in-loop -- the second time nothing is clicked before
          await press(workbench, 'Control+Alt+KeyR');
          // oxlint-disable-next-line no-await-in-loop
          await webviewOf(workbench).locator('.question').waitFor();
          // oxlint-disable-next-line no-await-in-loop
          await leaveStudy(workbench, 'Review Rivers');
        }
      },
    },
    {
      name: 'goes on when the window is loaded again, with what is left',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await press(workbench, 'Control+Alt+KeyR');
        const page = webviewOf(workbench);
        const first = page.locator('.question');
        await first.waitFor();
        const asked = await first.innerText();
        await runCommand(workbench, 'Developer: Reload Window');
        await first.waitFor({ state: 'detached' });
        await first.waitFor();
        assert.equal(await first.innerText(), asked);
        // What was left of the day: the cards that were not rated yet.
        await page.locator('.question-name').click();
        await press(workbench, 'Space');
        await shown(page, 'the river of Paris');
        await press(workbench, '4');
        await page.getByRole('heading', { name: 'That is all for today' }).waitFor();
        await workbench.shoot('the end of a review');
        await leaveStudy(workbench, 'Review Rivers');
      },
    },
  ],
};
