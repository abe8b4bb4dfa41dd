/** A student looks at a bank as a mind map, by keyboard. */
import assert from 'node:assert/strict';
import { openFile, press, waitForFocus } from '../editor.js';
import { until } from '../look-again.js';
import { runCommand } from '../quick-input.js';
import type { Session } from '../session.js';
import { webviewOf } from '../webview.js';

const CELLS = 'walls.quiz.yaml';

const cells = `title: Cells
notes: |
  # Walls

  - in **plants**
    - of cellulose
  - none in animals

  # Core

  - holds the plans
questions:
  - id: wall
    question: What is the wall of a plant’s cell made of?
    answer: cellulose
    source: |
      #walls
`;

export const mapping: Session = {
  name: 'mind map',
  files: { [CELLS]: cells },
  scenarios: [
    {
      name: 'folded, searched, and back to the line, by keys alone',
      async run(workbench) {
        await openFile(workbench, CELLS);
        await runCommand(workbench, 'Quizwright: Show Mind Map');
        const page = webviewOf(workbench);
        const tree = page.getByRole('tree', { name: 'Mind map' });
        const selected = page.locator('[role=treeitem][aria-selected=true] .words');
        const isSelected = (words: string): Promise<void> =>
          selected.filter({ hasText: words }).waitFor({ state: 'attached' });
        await isSelected('Cells');
        await workbench.shoot('a map');
        // Whoever opens a map can use its keys at once.
        await until(
          () => tree.evaluate((element) => element === document.activeElement),
          'the map has no keyboard',
        );
        const cellulose = page.locator('.map .node', { hasText: 'of cellulose' });
        await press(workbench, 'ArrowRight');
        await isSelected('Walls');
        await press(workbench, 'ArrowLeft');
        await cellulose.waitFor({ state: 'detached' });
        assert.equal(await page.locator('.map .fold-count').first().textContent(), '4');
        await workbench.shoot('folded');
        // What is searched for is seen although it is folded.
        await press(workbench, '/');
        await workbench.page.keyboard.type('cellul');
        await isSelected('of cellulose');
        await page.getByText('1 of 1').waitFor();
        await workbench.shoot('found');
        await press(workbench, 'Escape');
        await until(
          () => tree.evaluate((element) => element === document.activeElement),
          'Escape does not lead back to the map',
        );
        await press(workbench, 'Enter');
        await waitForFocus(workbench);
        const line = cells.split('\n').indexOf('    - of cellulose') + 1;
        await workbench.page
          .locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, ` })
          .waitFor();
        await workbench.shoot('the line of a node');
      },
    },
  ],
};
