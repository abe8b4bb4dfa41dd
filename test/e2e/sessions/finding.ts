/** Somebody looks through the banks of a folder. */
import { press } from '../editor.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { openBanksView, treeRow } from '../tree.js';

export const finding: Session = {
  name: 'finding',
  examples: true,
  scenarios: [
    {
      name: 'banks and items in the view, by keyboard',
      async run(workbench) {
        const { page } = workbench;
        await openBanksView(workbench);
        await treeRow(workbench, 'Chemistry').waitFor();
        await workbench.shoot('view');
        await press(workbench, 'ArrowDown', 'ArrowRight');
        await treeRow(workbench, 'Which').first().waitFor();
        await workbench.shoot('items');
        // Down to the heading of the questions, and to the first of them.
        await press(workbench, 'ArrowDown', 'ArrowDown', 'Enter');
        await page.locator('.tab.active', { hasText: '.quiz.yaml' }).waitFor();
        await workbench.shoot('opened from the view');
        await runCommand(workbench, 'View: Show Explorer');
      },
    },
  ],
};
