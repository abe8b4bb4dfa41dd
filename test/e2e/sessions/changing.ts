/** Somebody changes a bank that is already there: names, places, kinds. */
import assert from 'node:assert/strict';
import { goBehind, openFile, press, waitForBreadcrumb, waitForSaved } from '../editor.js';
import { waitForCounts } from '../problems-view.js';
import type { Session } from '../session.js';
import { acceptQuickFix, closeHover, hoverText, openRefactorings, rename } from '../widgets.js';

const RIVERS = 'renamed.quiz.yaml';
const TOWNS = 'towns.quiz.yaml';

const rivers = `quizwright: 1
title: Rivers
objectives:
  name-rivers: Name the rivers of Europe.
questions:
  - id: rouen
    question: Which river flows through Rouen?
    choices:
      - Loire
      - text: Seine
        correct: true
      - Rhône
    objectives: [name-rivers]
    tags: [europe]
  - id: budapest
    question: Which river flows through Budapest?
    answer: Danube
    objectives: [name-rivers]
    tags: [europe]
`;

const towns = `quizwright: 1
title: Towns
questions:
  - id: oldest
    question: Which town is older, Rouen or Budapest?
    answer: Rouen
    tags: [europe]
`;

export const changing: Session = {
  name: 'changing',
  files: { [RIVERS]: rivers, [TOWNS]: towns },
  scenarios: [
    {
      name: 'a name, wherever it stands',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, '  name-riv');
        await waitForBreadcrumb(workbench, 'objectives');
        await rename(workbench, 'name-rivers', 'rivers-of-europe');
        await workbench.shoot('objective renamed');
        const renamed = rivers.replaceAll('name-rivers', 'rivers-of-europe');
        await waitForSaved(workbench, RIVERS, (text) => text === renamed);
        await waitForCounts(workbench, 0, 0);
      },
    },
    {
      name: 'a tag, in another bank, too',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, 'tags: [eur');
        await waitForBreadcrumb(workbench, 'Rouen');
        await hoverText(workbench, '2 items of this bank have this tag');
        await workbench.shoot('hover of a tag');
        await closeHover(workbench);
        await rename(workbench, 'europe', 'geography');
        await workbench.shoot('tag renamed');
        await waitForSaved(workbench, RIVERS, (text) => !text.includes('[europe]'));
        await waitForSaved(workbench, TOWNS, (text) => text.includes('tags: [geography]'));
      },
    },
    {
      name: 'the kind of a question',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, '  - id: rou');
        const titles = await openRefactorings(workbench);
        await workbench.shoot('refactorings');
        assert.ok(titles.includes('Shuffle the choices'), titles.join('\n'));
        await acceptQuickFix(workbench, 'Convert to a question with multiple answers');
        await waitForSaved(workbench, RIVERS, (text) => /kind: multiple-answer/.test(text));
        await workbench.shoot('converted');
        await press(workbench, 'ControlOrMeta+KeyZ');
      },
    },
    {
      name: 'the order of choices, by keys',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, '- Rhô');
        await press(workbench, 'Control+Alt+PageUp');
        const moved = /- Loire\n {6}- Rhône\n {6}- text: Seine\n {8}correct: true\n/;
        await waitForSaved(workbench, RIVERS, (text) => moved.test(text));
        await workbench.shoot('moved');
      },
    },
  ],
};
