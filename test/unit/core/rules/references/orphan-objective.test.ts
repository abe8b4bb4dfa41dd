import assert from 'node:assert/strict';

import { readBank, updateBank } from '../../../../../src/core/document/index.js';
import { lintText, LintSession } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('orphan-objective');

const bank = (items: string): string =>
  `title: T\nobjectives:\n  read: Read a map.\n  draw: Draw a map.\n${items}`;

/** The names of the objectives that are reported, as they are underlined. */
function orphans(text: string): string[] {
  return lintText(text, settings).problems.map(({ start, end }) => text.slice(start, end));
}

const question = (objectives: string): string =>
  `  - question: Where is north?\n    answer: above\n    objectives: [${objectives}]\n`;

describe('orphan-objective', () => {
  it('underlines what no item has', () => {
    assert.deepEqual(orphans(bank(`questions:\n${question('read')}`)), ['draw']);
    assert.deepEqual(orphans(bank(`questions:\n${question('')}`)), ['read', 'draw']);
    assert.deepEqual(orphans(bank(`questions:\n${question('read, draw')}`)), []);
  });

  it('counts flashcards and drafts', () => {
    const card = 'flashcards:\n  - front: N\n    back: north\n    objectives: [draw]\n';
    const draft = `questions:\n${question('read')}    status: draft\n`;
    assert.deepEqual(orphans(bank(draft + card)), []);
  });

  it('says nothing of a bank that has no items yet', () => {
    assert.deepEqual(orphans(bank('notes: Maps.\n')), []);
    assert.deepEqual(orphans(bank('questions: []\n')), []);
  });

  it('says nothing of a bank without objectives', () => {
    assert.deepEqual(orphans(`title: T\nquestions:\n${question('read')}`), []);
    assert.deepEqual(orphans(`title: T\nobjectives: none\nquestions:\n${question('')}`), []);
  });

  it('follows what is typed', () => {
    const session = new LintSession(settings);
    const text = bank(`questions:\n${question('read')}${question('read')}`);
    const count = (document: ReturnType<typeof readBank>): number => session.lint(document).length;
    let document = readBank(text);
    assert.equal(count(document), 1);
    const replaceLast = (from: string, to: string): void => {
      const start = document.text.lastIndexOf(from);
      document = updateBank(document, [{ start, end: start + from.length, text: to }]);
    };
    replaceLast('[read]', '[draw]');
    assert.equal(count(document), 0);
    replaceLast('[read]', '[]');
    assert.equal(count(document), 1);
    replaceLast('[]', '[read, read]');
    assert.equal(count(document), 0);
  });
});
