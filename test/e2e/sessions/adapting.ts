/** A student is asked what fits: harder after a right answer, easier after a wrong one. */
import type { FrameLocator } from 'playwright-core';
import { leaveStudy, openFile, press } from '../editor.js';
import type { Workbench } from '../open-workbench.js';
import { runCommand, waitForQuickInput } from '../quick-input.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const STEPS = 'steps.quiz.yaml';

/** One of each, so that a step leads to one question only. */
const steps = `title: Steps
questions:
  - {id: low, difficulty: easy, question: How many legs has a cow?, answer: four}
  - {id: middle, difficulty: medium, question: How many legs has a spider?, answer: eight}
  - {id: high, difficulty: hard, question: How many legs has a woodlouse?, answer: fourteen}
`;

async function begin(workbench: Workbench): Promise<FrameLocator> {
  await openFile(workbench, STEPS);
  await runCommand(workbench, 'Quizwright: Start Quiz with Other Settings');
  await waitForQuickInput(workbench, 'How do you want to be asked?');
  await workbench.page.keyboard.type('Personalised');
  await workbench.shoot('how to be asked');
  await press(workbench, 'Enter');
  return webviewOf(workbench);
}

async function answer(
  workbench: Workbench,
  page: FrameLocator,
  asked: string,
  typed: string,
  verdict: string,
): Promise<void> {
  await page.getByText(`How many legs has a ${asked}?`).waitFor();
  await workbench.page.keyboard.type(typed);
  await press(workbench, 'Enter');
  await page.locator('.verdict strong', { hasText: new RegExp(`^${verdict}$`) }).waitFor();
  await workbench.shoot(`${asked}, ${verdict}`);
  await press(workbench, 'Enter');
}

export const adapting: Session = {
  name: 'adapting',
  files: { [STEPS]: steps },
  scenarios: [
    {
      name: 'up after a right answer, and to the result; down after a wrong one, and it says why',
      async run(workbench) {
        const page = await begin(workbench);
        await page.getByText('You have not answered this one yet.').waitFor();
        await answer(workbench, page, 'spider', 'eight', 'Right');
        // Not the easy one, which comes first in the bank.
        await answer(workbench, page, 'woodlouse', 'seven', 'Wrong');
        await answer(workbench, page, 'cow', 'four', 'Right');
        await page.getByRole('heading', { name: 'Your result' }).waitFor();
        await page.getByText('2 of 3').first().waitFor();
        await workbench.shoot('the result');
        await leaveStudy(workbench, 'Quiz Steps');
        await begin(workbench);
        await answer(workbench, page, 'spider', 'nine', 'Wrong');
        await answer(workbench, page, 'cow', 'four', 'Right');
        await page.getByText('You got this one wrong last time.').waitFor();
        await workbench.shoot('why it is asked');
        await leaveStudy(workbench, 'Quiz Steps');
      },
    },
  ],
};
