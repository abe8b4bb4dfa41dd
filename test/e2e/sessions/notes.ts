/** A teacher has notes: cards are made of them, and the preview leads from them to what is asked, and back. */
import assert from 'node:assert/strict';
import { goBehind, openFile, press, waitForSaved } from '../editor.js';
import { quickInputRows, runCommand, waitForPicked, waitForQuickInput } from '../quick-input.js';
import type { Session } from '../session.js';
import { focusWebview, isInSight, reach, webviewOf } from '../webview.js';

const RIVERS = 'france.quiz.yaml';
const CELLS = 'cells.quiz.yaml';

const rivers = `title: Rivers
notes: |
  # France

  - **Seine**: the river of Paris
  - **Loire**: the longest river of France

  # Germany

  The **Rhine** flows through Cologne.
`;

/** Enough of it that what is asked stands out of sight. */
const cells = `title: Cells
notes: |
  # What cells are

${Array.from({ length: 30 }, (_, i) => `  The ${i + 1}. thing to know about cells takes a line.\n`).join('\n')}
  # How they divide

  One becomes two, and each has all the plans.
questions:
  - id: how-many
    question: How many cells are there after one has divided?
    answer: two
    source: |
      #how-they-divide
flashcards:
  - id: cell
    front: Cell
    back: The smallest thing that lives
    source: |
      #what-cells-are
`;

export const notes: Session = {
  name: 'notes',
  files: { [RIVERS]: rivers, [CELLS]: cells },
  scenarios: [
    {
      name: 'become cards, those that are wanted, and are as before when that is undone',
      async run(workbench) {
        await openFile(workbench, RIVERS);
        await goBehind(workbench, '# France');
        await runCommand(workbench, 'Quizwright: Make Flashcards from Notes');
        await waitForQuickInput(workbench, 'Make flashcards from “France”');
        assert.deepEqual(await quickInputRows(workbench), ['Seine', 'Loire']);
        await workbench.shoot('cards to choose from');
        // The arrow goes from the search to the list; there the space bar ticks and unticks.
        await press(workbench, 'ArrowDown', 'Space');
        await waitForPicked(workbench, 1);
        await workbench.shoot('one is not wanted');
        await press(workbench, 'Enter');
        const written = '  - front: Loire\n    back: the longest river of France\n';
        const saved = await waitForSaved(workbench, RIVERS, (text) => text.includes(written));
        assert.ok(!saved.includes('front: Seine'), saved);
        assert.ok(saved.startsWith(rivers.trimEnd()), saved);
        const lens = workbench.page.locator('.codelens-decoration').first();
        await lens.filter({ hasText: '1 flashcard' }).waitFor();
        await workbench.shoot('the card in the text');
        await press(workbench, 'ControlOrMeta+KeyZ');
        await waitForSaved(workbench, RIVERS, (text) => text === rivers);
      },
    },
    {
      name: 'lead in the preview to what is asked about them, and back',
      async run(workbench) {
        await openFile(workbench, CELLS);
        await press(workbench, 'ControlOrMeta+KeyK', 'KeyV');
        await focusWebview(workbench);
        const page = webviewOf(workbench);
        const asked = page.getByRole('list', { name: 'Asked about this' });
        const toQuestion = asked.getByRole('button', { name: 'Question 1' });
        const heading = page.getByRole('heading', { name: 'How they divide' });
        await heading.waitFor();
        await reach(workbench, page.getByRole('button', { name: 'Show the answers' }));
        await press(workbench, 'Space');
        await reach(workbench, toQuestion);
        await workbench.shoot('asked about this');
        await press(workbench, 'Enter');
        const back = page.getByRole('button', { name: 'How they divide' }).first();
        await isInSight(page.getByText('How many cells are there').first());
        await reach(workbench, back);
        await workbench.shoot('the question that is about it');
        await press(workbench, 'Enter');
        await isInSight(heading);
        await workbench.shoot('back at the heading');
      },
    },
  ],
};
