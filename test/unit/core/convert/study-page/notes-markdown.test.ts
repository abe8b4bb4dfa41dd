import assert from 'node:assert/strict';

import type { ImportProblem } from '../../../../../src/core/convert/index.js';
import { toNotes } from '../../../../../src/core/convert/study-page/notes-markdown.js';
import { parsePageLines } from '../../../../../src/core/convert/study-page/page-lines.js';

function notesOf(...lines: readonly string[]): string {
  return toNotes(parsePageLines(lines.join('\n')), []).markdown;
}

describe('notes', () => {
  it('have a heading over each list', () => {
    assert.equal(notesOf('One', '- a', '- b', 'Two', '- c'), '## One\n- a\n- b\n\n## Two\n- c');
    assert.equal(notesOf('Part one', 'One', '• a'), '## Part one\n\n## One\n- a');
  });

  it('have a heading over a longer text, and no heading in it', () => {
    const text = 'A cell is the smallest unit that lives, and everything is made of it.';
    assert.equal(notesOf('Cells', text), `## Cells\n${text}`);
    assert.equal(notesOf(text, 'More.', '- a'), `${text}\n\nMore.\n- a`);
  });

  it('tell a sentence that leads to a list from a title', () => {
    const lead = 'The steps that every cell goes through are:';
    assert.equal(notesOf('Cells', '- x', lead, '- a'), `## Cells\n- x\n\n${lead}\n- a`);
    assert.equal(notesOf('Key terms:', '- a'), '## Key terms\n- a');
  });

  it('keep headings, numbers and depth that the page shows', () => {
    assert.equal(notesOf('### Deep', 'x'), '### Deep\nx');
    assert.equal(notesOf('1. One', '2. Two'), '1. One\n2. Two');
    assert.equal(notesOf('1. One', '- a', '2. Two', '- b'), '## 1. One\n- a\n\n## 2. Two\n- b');
    assert.equal(notesOf('- a', '  - b', '    - c', '- d'), '- a\n  - b\n    - c\n- d');
  });

  it('join what belongs to an entry', () => {
    assert.equal(notesOf('•', 'one', '- two and', 'more of it'), '- one\n- two and more of it');
  });

  it('mend a table', () => {
    const problems: ImportProblem[] = [];
    const source = 'T\nA|B|C|\n---|---|---|\n1|2|3|\n- | 2\n1|2|3|4|5\nEnd\n- x';
    const { markdown, checks } = toNotes(parsePageLines(source), problems);
    assert.equal(
      markdown,
      [
        ...['## T', '| A | B | C |', '| --- | --- | --- |', '| 1 | 2 | 3 |', '| - | 2 | |'],
        ...['| 1 | 2 | 3 4 5 |', '', '## End', '- x'],
      ].join('\n'),
    );
    assert.deepEqual(
      problems.map(({ start, end }) => source.slice(start, end)),
      ['- | 2', '1|2|3|4|5'],
    );
    assert.equal(checks.length, 1);
  });

  it('know a table without dashes, and one between tabs', () => {
    const table = '| A | B |\n| --- | --- |\n| 1 | 2 |';
    assert.equal(notesOf('A | B', '1 | 2'), table);
    assert.equal(notesOf('A\tB', '1\t2'), table);
    assert.equal(notesOf('- up | down', '- left | right'), '- up | down\n- left | right');
    assert.equal(notesOf('a||b and c|d'), 'a||b and c|d');
  });
});
