import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import { notesOf, selectedText } from '../../../../src/core/generate/index.js';
import { loyalty } from './scripted-model.js';

describe('the notes that items are made of', () => {
  it('have the headings that `source` can name', () => {
    const { sections, text } = notesOf(readBank(loyalty))!;
    assert.deepEqual(sections, [
      { title: 'Measuring loyalty', source: '#measuring-loyalty' },
      { title: 'Churn', source: '#churn' },
    ]);
    assert.ok(text.startsWith('# Measuring loyalty'));
  });

  it('may be a list of parts, and there may be none', () => {
    const parts = 'title: T\nnotes:\n  - title: One\n    body: |\n      ## Two\n      Text.\n';
    assert.deepEqual(
      notesOf(readBank(parts))!.sections.map(({ source }) => source),
      ['#one', '#two'],
    );
    assert.equal(notesOf(readBank('title: T\nquestions: []\n')), undefined);
  });
});

describe('a selected text', () => {
  const inNotes = { isNotes: true, file: undefined };

  it('stands under a heading of the notes', () => {
    const above = '|\n  # Loyalty\n  ## Churn\n  Before.\n  ';
    assert.deepEqual(selectedText('Churn is\n  a share.', { above, ...inNotes }), {
      text: 'Churn is\na share.',
      sections: [],
      source: '#churn',
    });
    const whole = selectedText('  ## Churn\n  One.\n  ## Churn\n  Two.', {
      above: '|\n',
      ...inNotes,
    });
    assert.deepEqual(
      whole.sections.map(({ source }) => source),
      ['#churn', '#churn-1'],
    );
  });

  it('stands in a part of the notes with a title', () => {
    assert.equal(selectedText('x', { above: '', title: 'A part', ...inNotes }).source, '#a-part');
  });

  it('names its file, and quotes itself where it is in none', () => {
    const place = { above: '# Loyalty\n\n', isNotes: false };
    assert.equal(selectedText('x', { ...place, file: 'a.md' }).source, 'a.md, Loyalty');
    assert.equal(
      selectedText('A text\nof lines', { ...place, above: '', file: undefined }).source,
      '“A text of lines”',
    );
  });
});
