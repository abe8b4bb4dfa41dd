/** Somebody brings questions and pictures from elsewhere. */
import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  goTo,
  openFile,
  press,
  waitForBreadcrumb,
  waitForCodeLens,
  waitForSaved,
} from '../editor.js';
import type { Session } from '../session.js';

const BANK = 'pasted-into.quiz.yaml';

const bank = `quizwright: 1
title: Rivers
questions:
  - id: melun
    question: Which river flows through Melun?
    answer: Seine

  - id: passau
    question: Which river flows through Passau?
    answer: Danube

`;

const typed =
  '1. Which of these is a lake?\na) Rhine\n*b) Constance\nExplanation: The Rhine flows through it.\n';

/** As another program leaves it on the clipboard. */
function copyText(page: Page, text: string): Promise<void> {
  return page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** A picture of one point. */
function copyPicture(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob! })]);
  });
}

export const pasting: Session = {
  name: 'pasting',
  files: { [BANK]: bank },
  scenarios: [
    {
      name: 'questions that were typed elsewhere',
      async run(workbench) {
        await openFile(workbench, BANK);
        await goTo(workbench, 8, 5);
        await waitForBreadcrumb(workbench, 'Passau');
        await goTo(workbench, 11);
        await copyText(workbench.page, typed);
        await press(workbench, 'ControlOrMeta+KeyV');
        const saved = await waitForSaved(workbench, BANK, (text) => text.includes('lake'));
        await workbench.shoot('questions pasted');
        assert.equal(
          saved.slice(0, -1),
          `${bank}  - question: Which of these is a lake?\n    choices:\n      - Rhine\n      - text: Constance\n        correct: true\n    explanation: The Rhine flows through it.`,
        );
      },
    },
    {
      name: 'plain text inside a text',
      async run(workbench) {
        await openFile(workbench, BANK);
        await goTo(workbench, 5, 47);
        await waitForBreadcrumb(workbench, 'Melun');
        await copyText(workbench.page, ' (the town)');
        await press(workbench, 'ControlOrMeta+KeyV');
        await waitForSaved(workbench, BANK, (text) => text.includes('Melun? (the town)\n'));
      },
    },
    {
      name: 'a picture',
      async run(workbench) {
        await openFile(workbench, BANK);
        await goTo(workbench, 9, 48);
        await waitForBreadcrumb(workbench, 'Passau');
        await copyPicture(workbench.page);
        await press(workbench, 'ControlOrMeta+KeyV');
        await waitForSaved(workbench, BANK, (text) =>
          text.includes('Passau? ![what the image shows](media/passau.png)\n'),
        );
        await workbench.shoot('picture pasted');
        await access(join(workbench.folder, 'media', 'passau.png'));
        // It is found: nothing is told of it once its folder has been seen.
        await waitForCodeLens(workbench, '3 questions');
      },
    },
    {
      name: 'an item moved by keys',
      async run(workbench) {
        await openFile(workbench, BANK);
        await goTo(workbench, 8, 5);
        await waitForBreadcrumb(workbench, 'Passau');
        await press(workbench, 'ControlOrMeta+Alt+PageUp');
        await waitForSaved(
          workbench,
          BANK,
          (text) => text.indexOf('id: passau') < text.indexOf('id: melun'),
        );
      },
    },
  ],
};
