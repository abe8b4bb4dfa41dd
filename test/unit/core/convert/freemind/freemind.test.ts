// Mind maps as FreeMind, Freeplane and others write them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freemind } from '../../../../../src/core/convert/freemind/index.js';
import { detectConverter, writeBank } from '../../../../../src/core/convert/index.js';
import { markdownToPlain } from '../../../../../src/core/convert/markup/markdown-to-plain.js';
import type { OutlineNode } from '../../../../../src/core/convert/outline/outline-node.js';
import { escapeHtml } from '../../../../../src/core/text/escape-html.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { type NoteNode, outlineOfNotes } from '../../../../../src/core/notes/index.js';
import { arbitraryForest, type Shape } from '../../../../generators/outline.js';
import { runs } from '../../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../../time-taken.js';

const map = (nodes: string, version = '1.0.1'): string =>
  `<map version="${version}">\n<!-- To view this file, download free mind mapping software -->\n<node TEXT="Cells" ID="ID_1">${nodes}</node>\n</map>`;

const notesOf = (nodes: string): string | undefined => freemind.import(map(nodes)).bank.notes;

describe('a mind map of FreeMind', () => {
  it('is known by its elements', () => {
    assert.equal(detectConverter(map('<node TEXT="a"/>'))?.id, 'freemind');
    assert.equal(detectConverter(map('', 'freeplane 1.12.1'))?.id, 'freemind');
    assert.equal(detectConverter('<map name="m"><area/></map>')?.id, undefined);
  });

  it('is called what stands in its middle; its branches are headings', () => {
    const { bank, problems } = freemind.import(
      map(
        '<node TEXT="Wall" POSITION="right"><edge COLOR="#ff0000"/><node TEXT="in plants"><node TEXT="cellulose"/></node></node><node TEXT="Core" POSITION="left"/>',
      ),
    );
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'Cells');
    assert.equal(bank.notes, '## Wall\n\n- in plants\n  - cellulose\n\n## Core');
  });

  it('is called what is written in its middle, sign by sign', () => {
    const titleOf = (attributes: string, inside = ''): string =>
      freemind.import(`<map version="1"><node ${attributes}>${inside}<node TEXT="x"/></node></map>`)
        .bank.title;
    for (const [written, title] of [
      ['If a &lt;b&gt; c then', 'If a <b> c then'],
      ['Use *args and **kwargs', 'Use *args and **kwargs'],
      ['C*D*E = `x`', 'C*D*E = x'],
      ['2**3 and 4**5', '2**3 and 4**5'],
      ['a &lt; b and c &gt; d', 'a < b and c > d'],
      ['snake_case_name', 'snake_case_name'],
      ['The &lt;i&gt;cell&lt;/i&gt;', 'The cell'],
      ['Price: 5 $', 'Price: 5 $'],
      ['1. First', '1. First'],
      ['two&#10;lines', 'two lines'],
      ['\\latex $x^2$', '$x^2$'],
    ] as const) {
      assert.equal(titleOf(`TEXT="${written}"`), title, written);
    }
    assert.equal(titleOf('TEXT="**a** *b*" FORMAT="markdownPatternFormat"'), 'a b');
    assert.equal(titleOf('LOCALIZED_TEXT="new_mindmap"'), 'new_mindmap');
    assert.equal(
      titleOf(
        '',
        '<richcontent TYPE="NODE"><html><body><p>a <b>5</b> &lt;b&gt; c*d*e</p></body></html></richcontent>',
      ),
      'a 5 <b> c*d*e',
    );
  });

  it('keeps what is formatted, and what is noted beside a node', () => {
    const rich = (type: string, html: string): string =>
      `<richcontent TYPE="${type}"><html>\n<head>\n</head>\n<body>\n${html}\n</body>\n</html></richcontent>`;
    assert.equal(
      notesOf(
        `<node>${rich('NODE', '<p>Makes <b>ATP</b>&nbsp;and NADPH</p>')}${rich('NOTE', '<p>Energy.</p><ul><li>fast</li></ul>')}</node>`,
      ),
      '## Makes **ATP**\u00a0and NADPH\n\nEnergy.\n\n- fast',
    );
  });

  it('reads what Freeplane writes more', () => {
    assert.equal(notesOf('<node TEXT="\\latex $x^2$"/>'), '- $x^2$');
    assert.equal(notesOf('<node TEXT="x^2" FORMAT="latexPatternFormat"/>'), '- $$x^2$$');
    assert.equal(notesOf('<node TEXT="*a*" FORMAT="markdownPatternFormat"/>'), '- *a*');
    assert.equal(
      notesOf(
        '<node TEXT="a"><richcontent TYPE="DETAILS" CONTENT-TYPE="plain/markdown"><text>**more**</text></richcontent><attribute NAME="year" VALUE="1869"/></node>',
      ),
      '## a\n\n**more**\n\nyear: 1869',
    );
  });

  it('keeps links to the web, and tells once of each thing that it leaves out', () => {
    const source = map(
      '<node TEXT="a" LINK="https://example.org"><icon BUILTIN="idea"/></node><node TEXT="b" LINK="#ID_1"><icon BUILTIN="stop"/></node><node TEXT="c" ENCRYPTED_CONTENT="xyz"><arrowlink DESTINATION="ID_1"/></node>',
    );
    const { bank, problems } = freemind.import(source);
    assert.equal(bank.notes, '- [a](https://example.org)\n- b\n- c');
    assert.deepEqual(
      problems.map(({ severity, message }) => `${severity}: ${message}`),
      [
        'info: 2 nodes bear icons: notes have no place for them.',
        'info: A node leads to a file or to another node: that link was left out.',
        'info: A node has an arrow to another one: notes have no place for it.',
        'info: What stands below a node is locked with a password: it was left out.',
      ],
    );
    for (const { start, end } of problems) assert.match(source.slice(start, end), /^<node /);
  });

  it('has every node where it was', () => {
    const write = ({ text, children }: OutlineNode): string =>
      `<node TEXT="${escapeHtml(text)}">${children.map(write).join('')}</node>`;
    const shape = ({ text, children }: OutlineNode | NoteNode, isMarkdown: boolean): Shape => ({
      text: (isMarkdown ? markdownToPlain(text) : text).replaceAll(/\s+/g, ' '),
      children: (children as readonly NoteNode[]).map((child) => shape(child, isMarkdown)),
    });
    // What looks like HTML or Markdown is taken for it, and has tests of its own.
    const plain = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
      .map((text) => text.replace(/[<&`[\]*\\$_\s]+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(arbitraryForest(plain), (nodes) => {
        // Notes of one line are words.
        fc.pre(nodes.length > 1);
        const { bank, problems } = freemind.import(map(nodes.map(write).join('')));
        assert.deepEqual(problems, []);
        const found = outlineOfNotes(readBank(writeBank(bank)));
        assert.deepEqual(
          found.map((node) => shape(node, true)),
          nodes.map((node) => shape(node, false)),
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('ends quickly, whatever is in the file', () => {
    const bomb =
      '<!DOCTYPE map [<!ENTITY a SYSTEM "file:///etc/passwd">]><map version="1"><node TEXT="&a;"/></map>';
    for (const hostile of [
      bomb,
      map('<node TEXT="a">'.repeat(3000)),
      '<map><node',
      map('<node/>'),
    ]) {
      isQuick(() => freemind.import(hostile), 1000);
    }
    assert.doesNotMatch(freemind.import(bomb).bank.notes ?? '', /root/);
    growsInProportion((n) => freemind.import(map('<node TEXT="leaf of it"/>'.repeat(n))), {
      from: 200,
    });
  });
});
