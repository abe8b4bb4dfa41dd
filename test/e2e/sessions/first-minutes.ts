/**
 * The first ten minutes of somebody who has never seen a bank and has read nothing: shown around by the
 * walkthrough, they make a bank, make three mistakes, and mend them as they are told.
 */
import {
  goBehind,
  press,
  type,
  waitForBreadcrumb,
  waitForCodeLens,
  waitForSaved,
} from '../editor.js';
import type { Workbench } from '../open-workbench.js';
import { closePeek, goToProblem, waitForCounts } from '../problems-view.js';
import { waitForQuickInput } from '../quick-input.js';
import type { Session } from '../session.js';
import { openStep, openWalkthrough, pressButton } from '../walkthrough.js';
import {
  acceptQuickFix,
  acceptSuggestion,
  closeHover,
  hoverText,
  openQuickFixes,
  openRefactorings,
  rename,
  suggestion,
  suggestionsWith,
} from '../widgets.js';

const BANK = 'rivers.quiz.yaml';

export const firstMinutes: Session = {
  name: 'first minutes',
  scenarios: [
    {
      name: 'shown around, a bank made, three mistakes made and mended, a name changed',
      async run(workbench) {
        await lookAround(workbench);
        await makeBank(workbench);
        await fillBank(workbench);
        await mendAll(workbench);
        await nameItem(workbench);
      },
    },
  ],
};

async function lookAround(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.locator('.activitybar [aria-label^="Quizwright"]').first().click();
  await page.locator('.welcome-view-content').waitFor();
  await workbench.shoot('no banks yet');
  await openWalkthrough(workbench);
  const steps = ['Make a bank', 'Write a question', 'Mend what is wrong', 'See all banks at once'];
  for (const step of steps) {
    await openStep(workbench, step);
    await workbench.shoot(`walkthrough, ${step}`);
  }
}

/** By the first button that is met. */
async function makeBank(workbench: Workbench): Promise<void> {
  await openStep(workbench, 'Make a bank');
  await pressButton(workbench, 'New Question Bank');
  await waitForQuickInput(workbench, 'What is it about?');
  await workbench.shoot('what is it about');
  await type(workbench, 'Rivers');
  await press(workbench, 'Enter');
  await waitForQuickInput(workbench, 'A question');
  await workbench.shoot('what shall it begin with');
  await press(workbench, 'Enter');
  await workbench.page.locator('.tab.active', { hasText: BANK }).waitFor();
  await workbench.page.locator('.snippet-placeholder').first().waitFor();
  await workbench.shoot('a new bank');
}
/** What a teacher would type: a colon too many, then a card by completion, with a misspelt key. */
async function fillBank(workbench: Workbench): Promise<void> {
  const texts = ['Australia: which river is its longest?', 'The Murray', 'The Darling', 'The Swan'];
  for (const text of [...texts, 'It is 2,508 km long.']) {
    await type(workbench, text);
    await press(workbench, 'Tab');
  }
  await workbench.shoot('a colon too many');
  await press(workbench, 'ControlOrMeta+KeyS');
  await waitForSaved(workbench, BANK, (text) => text.includes('2,508'));
  // The file takes the place of what was unsaved, and only then has its folders above it.
  await waitForBreadcrumb(workbench, BANK);
  await suggestionsWith(workbench, 'flashcards');
  await workbench.shoot('what may follow');
  await acceptSuggestion(workbench, 'flashcards');
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

/** Told by the list of problems, the light bulb and F8; and one that only a person can mend. */
async function mendAll(workbench: Workbench): Promise<void> {
  await waitForCounts(workbench, 2, 0);
  await goBehind(workbench, 'Austr');
  await hoverText(workbench, 'colon');
  await workbench.shoot('told about the colon');
  await closeHover(workbench);
  const [fix = ''] = await openQuickFixes(workbench);
  await workbench.shoot('a fix for the colon');
  await acceptQuickFix(workbench, fix);
  await waitForCounts(workbench, 1, 0);
  await goToProblem(workbench, 'revrse');
  await workbench.shoot('the next problem');
  await closePeek(workbench);
  await openQuickFixes(workbench);
  await workbench.shoot('a fix for the key');
  await acceptQuickFix(workbench, 'Write `reverse`');
  await waitForCounts(workbench, 0, 0);
  await addQuestion(workbench);
}

/** A second question by hand, of which no choice is marked as right: its author, who knows, is asked which. */
async function addQuestion(workbench: Workbench): Promise<void> {
  await goBehind(workbench, '2,508 km long.');
  await press(workbench, 'Enter', 'Backspace');
  await type(workbench, '- question: Which river flows through Perth?');
  for (const line of ['choices:', '- The Swan', '- The Yarra']) {
    await press(workbench, 'Enter');
    await type(workbench, line);
  }
  await waitForCounts(workbench, 1, 0);
  await goToProblem(workbench, 'No choice is marked as right');
  await workbench.shoot('no choice is marked');
  await closePeek(workbench);
  await openQuickFixes(workbench);
  await workbench.shoot('which one is right');
  await acceptQuickFix(workbench, 'Mark “The Swan” as right');
  await waitForCounts(workbench, 0, 0);
  await waitForCodeLens(workbench, '2 questions, 1 flashcard');
  await workbench.shoot('all mended');
}

async function nameItem(workbench: Workbench): Promise<void> {
  await goBehind(workbench, 'Australia');
  await waitForBreadcrumb(workbench, 'Australia');
  await openRefactorings(workbench);
  await acceptQuickFix(workbench, 'Write `id:');
  await goBehind(workbench, 'id: austr');
  await rename(workbench, 'australia-which-river-is-its-longest', 'longest-river');
  await waitForSaved(workbench, BANK, (text) => text.includes('id: longest-river'));
  await waitForCounts(workbench, 0, 0);
  await workbench.shoot('done');
}
