/** Somebody wants a model to write questions where there is none. */
import { goBehind, openFile } from '../editor.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';

const CELLS = 'without-model.quiz.yaml';

const cells = `title: Cells
notes: |
  # How they divide

  One becomes two, and each has all the plans.
`;

export const generating: Session = {
  name: 'generate',
  files: { [CELLS]: cells },
  scenarios: [
    {
      name: 'without a model: it is said how to get one',
      async run(workbench) {
        const { page } = workbench;
        await openFile(workbench, CELLS);
        await goBehind(workbench, '# How');
        await runCommand(workbench, 'Quizwright: Generate Questions');
        // Where it stays: what pops up may be gone before it was looked at.
        await runCommand(workbench, 'Notifications: Show Notifications');
        const told = page.locator('.notifications-center .notification-list-item', {
          hasText: 'no language model',
        });
        await told.waitFor();
        await told.getByRole('button', { name: 'Learn More' }).waitFor();
        await workbench.shoot('how to get a model');
      },
    },
  ],
};
