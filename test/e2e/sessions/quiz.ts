/** A student is asked from an open bank: by keyboard alone, with a clock, and across a loss of the window. */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { nineKinds } from '../../webview/quiz/nine-kinds.js';
import { leaveStudy, openFile, press, waitForFocus } from '../editor.js';
import { lookAgain } from '../look-again.js';
import type { Workbench } from '../open-workbench.js';
import { runCommand, waitForQuickInput } from '../quick-input.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const KINDS = 'kinds.quiz.yaml';
const EXAM = 'exam.quiz.yaml';

const exam = `title: Against the clock
quiz: {time-limit: 12s}
questions:
  - {id: one, question: Which river flows through Paris?, answer: Seine}
  - {id: two, question: Which river flows through Rome?, answer: Tiber}
`;

async function begin(workbench: Workbench, file: string, mode: string): Promise<FrameLocator> {
  await openFile(workbench, file);
  await press(workbench, 'Control+Alt+KeyQ');
  await waitForQuickInput(workbench, 'How do you want to be asked?');
  await workbench.page.keyboard.type(mode);
  await press(workbench, 'Enter');
  return webviewOf(workbench);
}

/** The same where it may be remembered how the bank is to be asked. */
async function beginOtherwise(
  workbench: Workbench,
  file: string,
  mode: string,
): Promise<FrameLocator> {
  await openFile(workbench, file);
  await runCommand(workbench, 'Quizwright: Start Quiz with Other Settings');
  await waitForQuickInput(workbench, 'How do you want to be asked?');
  await workbench.page.keyboard.type(mode);
  await press(workbench, 'Enter');
  return webviewOf(workbench);
}

const asked = (page: FrameLocator, number: number): Promise<void> =>
  page.getByRole('heading', { name: `Question ${number}`, exact: true }).waitFor();

const verdict = (page: FrameLocator, outcome: string): Promise<void> =>
  page.locator('.verdict strong', { hasText: new RegExp(`^${outcome}$`) }).waitFor();

/** Sorts entries by the keyboard: Tab reaches their buttons, Alt and arrows move them. */
async function putInOrder(
  workbench: Workbench,
  page: FrameLocator,
  wanted: readonly string[],
): Promise<void> {
  const words = page.locator('.order-words');
  const placeOf = async (entry: string): Promise<number> =>
    (await words.allTextContents()).indexOf(entry);
  for (const [place, entry] of wanted.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    for (let at = await placeOf(entry); at > place; at--) {
      const row = page.locator('.order-row').nth(at);
      // oxlint-disable-next-line no-await-in-loop
      for await (const left of lookAgain()) {
        if ((await row.locator(':focus').count()) > 0) break;
        assert.ok(left > 0, `the keyboard does not reach ${entry}`);
        await press(workbench, 'Tab');
      }
      // oxlint-disable-next-line no-await-in-loop
      await press(workbench, 'Alt+ArrowUp');
      // oxlint-disable-next-line no-await-in-loop
      await page.getByText(`Now at place ${at} of ${wanted.length}`).waitFor({ state: 'attached' });
    }
  }
}

export const quizzing: Session = {
  name: 'quiz',
  files: { [KINDS]: nineKinds, [EXAM]: exam },
  scenarios: [
    {
      name: 'of all nine kinds, from the keyboard alone',
      async run(workbench) {
        const page = await begin(workbench, KINDS, 'Practice');
        const { keyboard } = workbench.page;
        await asked(page, 1);
        await press(workbench, 'h');
        await page.getByText('Think of school marks.').waitFor();
        await press(workbench, '2');
        await workbench.shoot('a question with a choice');
        await press(workbench, 'Enter');
        await verdict(page, 'Right');
        await workbench.shoot('what became of it');
        await press(workbench, 'Enter');
        await asked(page, 2);
        await press(workbench, 'a', 'b', 'Enter');
        await verdict(page, 'Right');
        await press(workbench, 'Enter');
        await asked(page, 3);
        await press(workbench, '2', 'Enter');
        await verdict(page, 'Wrong');
        await press(workbench, 'u');
        // It is asked again once the history has it.
        await page.getByRole('button', { name: /^Check/ }).waitFor();
        await press(workbench, '1', 'Enter');
        await verdict(page, 'Right');
        await press(workbench, 'Enter');
        await asked(page, 4);
        await keyboard.type('Siene');
        await press(workbench, 'Enter');
        await page.getByText('Accepted; spelt: Seine').waitFor();
        await press(workbench, 'Enter');
        await asked(page, 5);
        await keyboard.type('42.2 km');
        await press(workbench, 'Enter');
        await verdict(page, 'Right');
        await press(workbench, 'Enter');
        await asked(page, 6);
        await keyboard.type('NPS');
        await press(workbench, 'Tab');
        await keyboard.type('-');
        await press(workbench, 'Tab');
        await keyboard.type('99');
        await press(workbench, 'Enter');
        await verdict(page, 'Partly right');
        await workbench.shoot('gaps, one of them wrong');
        await press(workbench, 'Enter');
        await asked(page, 7);
        await keyboard.type('Paris');
        await press(workbench, 'Tab');
        await keyboard.type('Rome');
        await press(workbench, 'Enter');
        await verdict(page, 'Right');
        await press(workbench, 'Enter');
        await asked(page, 8);
        await putInOrder(workbench, page, ['a cell', 'an organ', 'an organism']);
        await press(workbench, 'Control+Enter');
        await verdict(page, 'Right');
        await press(workbench, 'Enter');
        await asked(page, 9);
        await keyboard.type('It is chlorophyll.');
        await press(workbench, 'Control+Enter');
        await page.getByText('Chlorophyll absorbs red and blue light.').waitFor();
        await keyboard.type('1');
        await workbench.shoot('an open answer is graded');
        await press(workbench, 'Enter');
        await page.getByText('You gave yourself 1 of 3 points.').waitFor();
        await press(workbench, 'Enter');
        await page.getByRole('heading', { name: 'Your result' }).waitFor();
        await page.getByText('Passed', { exact: true }).waitFor();
        await workbench.shoot('the result of a quiz');
        await leaveStudy(workbench, 'Quiz All kinds');
      },
    },
    {
      name: 'as an exam whose time runs out',
      async run(workbench) {
        const page = await begin(workbench, EXAM, 'Exam');
        await page.getByRole('button', { name: 'Begin the exam' }).waitFor();
        await workbench.shoot('before an exam');
        await press(workbench, 'Enter');
        await asked(page, 1);
        await workbench.page.keyboard.type('Seine');
        await press(workbench, 'Enter');
        await asked(page, 2);
        // Typed, and never handed in: it counts all the same.
        await workbench.page.keyboard.type('Tiber');
        await workbench.shoot('an exam with its clock');
        await page.getByRole('heading', { name: 'The time is over: your result' }).waitFor();
        await page.getByText('100%', { exact: true }).first().waitFor();
        await workbench.shoot('the time is over');
        await press(workbench, 'Escape');
        await workbench.page
          .locator('.tab', { hasText: 'Quiz Against the clock' })
          .waitFor({ state: 'detached' });
        // How it is to be is remembered for this bank.
        await openFile(workbench, EXAM);
        await press(workbench, 'Control+Alt+KeyQ');
        await page.getByRole('button', { name: 'Begin the exam' }).waitFor();
        await press(workbench, 'Enter');
        await asked(page, 1);
        await page.getByRole('navigation', { name: 'All questions' }).waitFor();
        await leaveStudy(workbench, 'Quiz Against the clock');
      },
    },
    {
      name: 'is left and begun again by keys alone',
      async run(workbench) {
        const page = await beginOtherwise(workbench, KINDS, 'Practice');
        const tab = workbench.page.locator('.tab', { hasText: 'Quiz All kinds' });
        await asked(page, 1);
        // Nothing is clicked: the key finds the bank that the quiz was begun from.
        await leaveStudy(workbench, 'Quiz All kinds');
        await press(workbench, 'Control+Alt+KeyQ');
        await asked(page, 1);
        await page.getByRole('button', { name: 'Leave; you can go on later' }).click();
        await tab.waitFor({ state: 'detached' });
        await waitForFocus(workbench);
        await press(workbench, 'Control+Alt+KeyQ');
        await asked(page, 1);
        await leaveStudy(workbench, 'Quiz All kinds');
      },
    },
    {
      name: 'goes on where it was when the window is loaded again, and when it was closed',
      async run(workbench) {
        const page = await beginOtherwise(workbench, KINDS, 'Practice');
        await asked(page, 1);
        await press(workbench, '1', 'Enter');
        await verdict(page, 'Wrong');
        await press(workbench, 'Enter');
        await asked(page, 2);
        await press(workbench, 'f');
        await page.getByText('Flagged').first().waitFor();
        await press(workbench, 'a');
        await runCommand(workbench, 'Developer: Reload Window');
        await page.getByRole('heading', { name: 'Question 2' }).waitFor({ state: 'detached' });
        await asked(page, 2);
        await page.getByText('1 of 9 done').waitFor();
        await page.getByText('Flagged').first().waitFor();
        // What was chosen and not checked is still there.
        await page.getByRole('checkbox', { name: '2', checked: true }).waitFor();
        await workbench.shoot('after the window was loaded again');
        await page.getByRole('heading', { name: 'Question 2' }).click();
        await press(workbench, 'Escape');
        await workbench.page
          .locator('.tab', { hasText: 'Quiz All kinds' })
          .waitFor({ state: 'detached' });
        await openFile(workbench, KINDS);
        await press(workbench, 'Control+Alt+KeyQ');
        await waitForQuickInput(workbench, 'Go on where you left');
        await press(workbench, 'Enter');
        await asked(page, 2);
        await page.getByText('1 of 9 done').waitFor();
        await leaveStudy(workbench, 'Quiz All kinds');
      },
    },
  ],
};
