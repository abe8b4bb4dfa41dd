/** Somebody who does not want to meet YAML fills in a form. */
import assert from 'node:assert/strict';
import { goBehind, openFile, press, type, waitForSaved } from '../editor.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const RIVERS = 'form.quiz.yaml';

const rivers = `quizwright: 1
title: Rivers
questions:
  - id: troyes
    question: Which river flows through Troyes? # easy
    choices:
      - Loire
      - text: Seine
        correct: true
      - Rhône
  - id: bratislava
    question: Which river flows through Bratislava?
    answer: Danube
`;

export const form: Session = {
  name: 'form',
  files: { [RIVERS]: rivers },
  scenarios: [
    {
      name: 'a question in a form, and back by the keyboard',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, 'Which river flows through T');
        await runCommand(workbench, 'Quizwright: Edit Item as Form');
        const page = webviewOf(workbench);
        const question = page.getByLabel('Question', { exact: true });
        await question.click();
        await press(workbench, 'End');
        await type(workbench, ' Or: through it?');
        await page.getByLabel('Choice 3 is right', { exact: true }).check();
        const edited = rivers
          .replace(
            'Which river flows through Troyes? # easy',
            '| # easy\n      Which river flows through Troyes? Or: through it?',
          )
          .replace('Seine\n        correct: true', 'Seine')
          .replace('- Rhône', '- text: Rhône\n        correct: true');
        await waitForSaved(workbench, RIVERS, (text) => text === edited);
        await workbench.shoot('a form beside its text');
        await question.click();
        await press(workbench, 'Control+z', 'Control+z');
        await waitForSaved(workbench, RIVERS, (text) => text === rivers);
        assert.equal(await question.inputValue(), 'Which river flows through Troyes?');
        await press(workbench, 'Control+y');
        await waitForSaved(workbench, RIVERS, (text) => text.includes('Or: through it?'));
      },
    },
  ],
};
