// An outline becomes notes, and the notes the same outline again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownToHtml } from '../../../../../src/core/convert/markup/markdown-to-html.js';
import { plainToMarkdown } from '../../../../../src/core/convert/markup/plain-to-markdown.js';
import {
  readNodeText,
  writeNodeText,
  writeNote,
} from '../../../../../src/core/convert/outline/node-text.js';
import type { OutlineNode } from '../../../../../src/core/convert/outline/outline-node.js';
import { readNotes } from '../../../../../src/core/convert/outline/read-notes.js';
import { splitNodeText } from '../../../../../src/core/convert/outline/split-node-text.js';
import { writeNotes } from '../../../../../src/core/convert/outline/write-notes.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { writeBank } from '../../../../../src/core/convert/index.js';
import { type NoteNode, outlineOfNotes } from '../../../../../src/core/notes/index.js';
import { arbitraryForest, arbitraryNodeText, type Shape } from '../../../../generators/outline.js';
import { runs } from '../../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../../time-taken.js';

const html = (text: string): string => markdownToHtml(text, { inline: true });

function shapeOf({ text, children }: OutlineNode | NoteNode): Shape {
  return { text: html(text), children: (children as readonly NoteNode[]).map(shapeOf) };
}

const markdownForest = arbitraryForest(arbitraryNodeText().map(plainToMarkdown));

describe('an outline', () => {
  it('comes back from notes as it was, node by node', () => {
    fc.assert(
      fc.property(markdownForest, (nodes) => {
        assert.deepEqual(readNotes(writeNotes(nodes)).map(shapeOf), nodes.map(shapeOf));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is what the bank’s own reading finds in its notes', () => {
    fc.assert(
      fc.property(markdownForest, (nodes) => {
        // Notes of one line are words.
        fc.pre(nodes.length > 1);
        const bank = { title: 'T', language: 'en', questions: [], flashcards: [] };
        const document = readBank(writeBank({ ...bank, notes: writeNotes(nodes) }));
        assert.deepEqual(outlineOfNotes(document).map(shapeOf), nodes.map(shapeOf));
      }),
      { numRuns: runs(150) },
    );
  });

  it('takes a text for HTML where it closes what it opens, or shows an image or a line break', () => {
    for (const [text, markdown] of [
      ['see i <i> x', 'see i \\<i> x'],
      ['<a> and <b>', '\\<a> and \\<b>'],
      ['</b> closes', '\\</b> closes'],
      ['List<p extends A>', 'List\\<p extends A>'],
      ['a <b and c> d', 'a \\<b and c> d'],
      ['<b>x</i>', '\\<b>x\\</i>'],
      ['<b>x</b>', '**x**'],
      ['<B class="c">x</b >', '**x**'],
      ['<i>x</i> <b>', '*x*'],
      ['one<br>two', 'one\\\ntwo'],
      ['a &amp; b', 'a & b'],
      ['C*D*E = `x`', 'C\\*D\\*E = `x`'],
      ['2**3 and 4**5', '2\\*\\*3 and 4\\*\\*5'],
      ['`a*b*c` is *soft*', '`a*b*c` is *soft*'],
      ['un **bold** one', 'un **bold** one'],
      ['**粗体**文字', '**粗体**文字'],
    ] as const) {
      assert.equal(html(readNodeText(text)), html(markdown), text);
    }
  });

  it('reads such texts in a time that grows with them @long', () => {
    for (const piece of ['<b>', '<b', '</b>', '<b ', '**a', '**a ', '`', 'a*b', '<i></b>']) {
      growsInProportion((n) => readNodeText(piece.repeat(n)), { from: 200 });
    }
  });

  it('keeps what is said beside a node', () => {
    const notes = '## Cells\n\nThey are small.\n\n- Wall\n\n  Only in plants.\n\n- Core';
    const [cells] = readNotes(notes);
    assert.equal(cells?.note, 'They are small.');
    assert.equal(cells.children[0]?.note, 'Only in plants.');
    assert.deepEqual(readNotes(writeNotes(readNotes(notes))), readNotes(notes));
  });

  it('makes nodes of paragraphs that stand above everything', () => {
    assert.deepEqual(readNotes('First words\nhere.\n\n# Then'), [
      { text: 'First words here.', note: '', children: [] },
      { text: 'Then', note: '', children: [] },
    ]);
  });

  it('ends quickly, whatever the notes are', () => {
    for (const hostile of [
      '> '.repeat(5000),
      '- '.repeat(5000),
      '*a '.repeat(9000),
      '['.repeat(9000),
    ]) {
      isQuick(() => readNotes(hostile), 1000);
    }
    const deep = (n: number): OutlineNode =>
      Array.from({ length: n }).reduce<OutlineNode>(
        (below, _, i) => ({ text: `n${i}`, note: '', children: [below] }),
        { text: 'leaf', note: '', children: [] },
      );
    growsInProportion((n) => writeNotes([deep(n)]), { from: 100 });
  });
});

describe('the text of a node', () => {
  it('shows the same in another program and back', () => {
    fc.assert(
      fc.property(arbitraryNodeText(), (text) => {
        const markdown = plainToMarkdown(text);
        assert.equal(html(readNodeText(writeNodeText(markdown))), html(markdown), markdown);
      }),
      { numRuns: runs(300) },
    );
  });

  for (const text of [
    '**Bold** and *not*',
    'The code `a < b`',
    'Mass $m$ in $\\frac{1}{2}$',
    '[a page](https://example.org)',
    '\\*\\*stars\\*\\*',
    'a `` ` `` b',
  ]) {
    it(`keeps ${text}`, () => {
      assert.equal(html(readNodeText(writeNodeText(text))), html(text));
    });
  }

  for (const note of [
    'Two\n\nparagraphs.',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```js\nlet a;\n```',
    'With $m$ and\n\n$$n = 1$$',
  ]) {
    it(`keeps beside it ${JSON.stringify(note)}`, () => {
      assert.equal(markdownToHtml(readNodeText(writeNote(note))), markdownToHtml(note));
    });
  }

  it('is plain wherever it can be', () => {
    assert.equal(writeNodeText('Water & salt'), 'Water & salt');
    assert.equal(writeNodeText('a \\<b> c'), 'a &lt;b&gt; c');
  });

  it('is read as whatever the other program writes', () => {
    assert.equal(readNodeText('<b>Bold</b> &amp; <i>not</i>'), '**Bold** & *not*');
    assert.equal(readNodeText('**Pumps** move'), '**Pumps** move');
    assert.equal(readNodeText('5 $ and 6 $, 2*3*4'), '5 $ and 6 $, 2\\*3\\*4');
  });

  it('is its first paragraph; what follows stands beside it', () => {
    assert.deepEqual(splitNodeText('One\ntwo\n\nthree\n\n- four'), {
      text: 'One two',
      note: 'three\n\n- four',
    });
    assert.deepEqual(splitNodeText('- one\n- two'), { text: 'one', note: '- two' });
  });
});
