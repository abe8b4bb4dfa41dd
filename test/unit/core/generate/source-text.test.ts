import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import { beginningOfSource, notesOf, selectedText } from '../../../../src/core/generate/index.js';
import { loyalty } from './scripted-model.js';

/** Whether no half of a sign stands in it. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('the notes that items are made of', () => {
  it('have the headings that `source` can name', () => {
    const { sections, text } = notesOf(readBank(loyalty))!;
    assert.deepEqual(
      sections.map(({ title, source }) => ({ title, source })),
      [
        { title: 'Measuring loyalty', source: '#measuring-loyalty' },
        { title: 'Churn', source: '#churn' },
      ],
    );
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

describe('a text that is too long', () => {
  const parts = ['One', 'Two', 'Three', 'Four'];
  const written = parts.map((title) => `# ${title}\n\n${`${title} 😀 says more. `.repeat(20)}`);
  const indented = written.join('\n').replaceAll(/^(?=.)/gm, '      ');
  const sources = {
    'a bank': notesOf(
      readBank(`title: T\nnotes:\n  - title: Zero\n    body: |\n${indented}  - Text.\n`),
    )!,
    'a file': selectedText(written.join('\n\n'), { above: '', isNotes: false, file: 'a.md' }),
    'the notes': selectedText(written.join('\n\n'), { above: '', isNotes: true, file: undefined }),
  };
  for (const [name, source] of Object.entries(sources)) {
    it(`of ${name} has only the sections of which something is there`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: source.text.length + 9 }), (most) => {
          const { text, sections } = beginningOfSource(source, most);
          assert.ok(text.length <= most && source.text.startsWith(text));
          assert.ok(isWhole(text));
          for (const { title } of source.sections) {
            const isThere = title === 'Zero' ? text.length > 8 : text.includes(`${title} 😀`);
            const isNamed = sections.some((section) => section.title === title);
            assert.ok(isNamed || !isThere, `${title} at ${most}`);
            assert.ok(!isNamed || text.includes(`# ${title}`), `${title} at ${most}`);
          }
        }),
      );
      assert.equal(beginningOfSource(source, source.text.length), source);
    });
  }

  it('is quoted without half a sign', () => {
    for (let letters = 50; letters < 70; letters++) {
      const { source } = selectedText(`${'a'.repeat(letters)}😀😀😀 and more of it`, {
        above: '',
        isNotes: false,
        file: undefined,
      });
      assert.ok(isWhole(source!), source);
    }
  });
});
