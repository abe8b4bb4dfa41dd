import assert from 'node:assert/strict';

import { importedBank, importPage } from './import-page.js';

/** The notes of a mind map with these nodes. */
function importedNotes(...nodes: readonly string[]): string | undefined {
  return importedBank(['Cells - Coggle Diagram', 'Cells', ...nodes]).notes;
}

describe('mind maps', () => {
  it('take icons for the marks of branches, where only some nodes bear them', () => {
    assert.equal(
      importedNotes('Parts :pen:', 'Nucleus', 'Membrane', 'Jobs', ':flag:', 'Growth'),
      '## Parts\n- Nucleus\n- Membrane\n\n## Jobs\n- Growth',
    );
    assert.equal(
      importedNotes('Wall :pen:', 'Nucleus :pen:', 'Membrane :pen:'),
      [...['- Wall', '- Nucleus', '- Membrane']].join('\n'),
    );
  });

  it('take no ratio for an icon', () => {
    assert.equal(
      importedNotes('sand:lime:water', ':pen: :flag:', 'Wall:pen:'),
      [...['- sand:lime:water', '- Wall:pen:']].join('\n'),
    );
  });

  it('know the usual titles of branches, numbers, and colons', () => {
    assert.equal(
      importedNotes('Advantages', 'Fast', 'Disadvantages', 'Dear', 'Conclusion', 'Buy it'),
      '## Advantages\n- Fast\n\n## Disadvantages\n- Dear\n\n## Conclusion\n- Buy it',
    );
    assert.equal(importedNotes('1. One', 'a', '2. Two', 'b'), '## 1. One\n- a\n\n## 2. Two\n- b');
    assert.equal(importedNotes('One:', 'a', 'b', 'Two:', 'c'), '## One\n- a\n- b\n\n## Two\n- c');
  });

  it('count what a node announces', () => {
    assert.equal(
      importedNotes('Begin', 'The three parts of a cell', 'a', 'b', 'c', 'End'),
      '- Begin\n- The three parts of a cell\n  - a\n  - b\n  - c\n- End',
    );
  });

  it('keep depth where the page does', () => {
    assert.equal(
      importedNotes('One', '  a', '    x', '  b', 'Two'),
      [...['- One', '  - a', '    - x', '  - b', '- Two']].join('\n'),
    );
  });

  it('stay flat where nothing tells', () => {
    const { notes, checks } = importedBank(['Cells - Coggle Diagram', 'Cells', 'Nucleus', 'Wall']);
    assert.equal(notes, '- Nucleus\n- Wall');
    assert.equal(checks?.notes?.length, 1);
  });

  it('report nodes that are only question marks', () => {
    const { bank, problems } = importPage(['Cells - Coggle Diagram', 'Cells', 'a', '????????']);
    assert.equal(bank.notes, '- a');
    assert.equal(problems.length, 1);
    assert.equal(bank.checks?.notes?.length, 2);
  });

  it('take no site for content, in any language', () => {
    for (const [lines, title] of [
      [['Please enable JavaScript.', 'Cells - Coggle Diagram'], 'Cells'],
      [['Veuillez activer JavaScript.', 'Les cellules - Diagramme Coggle'], 'Les cellules'],
      [['Coggle benötigt JavaScript.', 'Die Zelle – Coggle Diagramm'], 'Die Zelle'],
      [['Activa JavaScript.', 'La célula | Coggle'], 'La célula'],
    ] as const) {
      const { bank, problems } = importPage([...lines, title, 'One', 'Two']);
      assert.equal(bank.title, title);
      assert.equal(bank.notes, '- One\n- Two');
      assert.deepEqual(problems, []);
    }
  });

  it('are read without a title', () => {
    const { bank } = importPage(['Coggle requires JavaScript to display documents.', 'One', 'Two']);
    assert.match(bank.notes ?? '', /- Two$/);
    assert.equal(bank.checks?.title?.length, 1);
  });
});
