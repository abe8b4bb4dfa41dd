/** A student wants to listen to a bank in an editor that has no voice, and reads it instead. */
import { openFile, press, waitForFocus } from '../editor.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { reach, webviewOf } from '../webview.js';

const LEAVES = 'leaves.quiz.yaml';

const leaves = `title: Leaves
notes: |
  Leaves are green, and most of them fall.
questions:
  - id: gas
    question: Which gas do leaves take from the air?
    answer: carbon dioxide
    explanation: They make sugar of it.
flashcards:
  - id: stoma
    front: Stoma
    back: A hole through which a leaf breathes
`;

export const listening: Session = {
  name: 'listen',
  files: { [LEAVES]: leaves },
  scenarios: [
    {
      name: 'without a voice: what would be said can be read, and leads to its line',
      async run(workbench) {
        await openFile(workbench, LEAVES);
        await runCommand(workbench, 'Quizwright: Listen');
        const page = webviewOf(workbench);
        await page.getByRole('heading', { name: 'Leaves' }).first().waitFor();
        await page.getByRole('status').filter({ hasText: 'There is no voice here' }).waitFor();
        await workbench.shoot('no voice');
        const part = page.locator('.part', { hasText: 'Which gas' });
        await reach(workbench, part.getByRole('button', { name: 'Show the answer' }));
        await press(workbench, 'Enter');
        await part.getByText('carbon dioxide', { exact: true }).waitFor();
        await workbench.shoot('an answer to be read');
        await part.getByRole('button', { name: /^Show in the text/ }).click();
        await waitForFocus(workbench);
        await workbench.page
          .locator('#status\\.editor\\.selection', { hasText: 'Ln 5, ' })
          .waitFor();
        await workbench.shoot('the question in the text');
      },
    },
  ],
};
