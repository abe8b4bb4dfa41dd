import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { Document, Scalar } from 'yaml';

import { readBank } from '../../../../src/core/document/index.js';
import { type NoteNode, outlineOfNotes } from '../../../../src/core/notes/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

/** One line for each node: what it is, how deep it stands, its text. */
function sketch(nodes: readonly NoteNode[], depth = 0): string[] {
  return nodes.flatMap(({ sort, level, text, slug, number, children }) => {
    const name = slug === undefined ? '' : ` #${slug}`;
    const count = number === undefined ? '' : `${number}. `;
    const line = `${'  '.repeat(depth)}${sort[0]}${level} ${count}${text}${name}`;
    return [line, ...sketch(children, depth + 1)];
  });
}

const flat = (nodes: readonly NoteNode[]): NoteNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const bank = (notes: string): string =>
  `title: A\nnotes: |2\n${notes.replaceAll(/^(?=.)/gm, '  ')}\nquestions: []\n`;

const outline = (notes: string): string[] => sketch(outlineOfNotes(readBank(bank(notes))));

describe('outlineOfNotes', () => {
  it('nests headings by their level, and bullets as lists are nested', () => {
    assert.deepEqual(
      outline(
        '# Rivers\n\nText.\n\n- The *Seine*\n  goes to the sea\n  - through Paris\n  - and `Rouen`\n- The Loire\n\n### Deep\n\n3. third\n4. fourth\n\nMountains\n---\n\n* Alps\n',
      ),
      [
        'h1 Rivers #rivers',
        '  b1 The *Seine* goes to the sea',
        '    b2 through Paris',
        '    b2 and `Rouen`',
        '  b1 The Loire',
        '  h3 Deep #deep',
        '    b1 3. third',
        '    b1 4. fourth',
        '  h2 Mountains #mountains',
        '    b1 Alps',
      ],
    );
  });

  it('has the titles of a list of notes, and no section goes on in the next', () => {
    const text =
      'title: A\nnotes:\n  - title: "One: two"\n    body: |\n      - a\n\n      # B\n  - body: |\n      - c\n\n      ## D\n  - {title: D, body: e}\n  - nothing\n';
    assert.deepEqual(sketch(outlineOfNotes(readBank(text))), [
      't0 One: two #one-two',
      '  b1 a',
      '  h1 B #b',
      'b1 c',
      'h2 D #d',
      't0 D #d-1',
    ]);
  });

  it('knows lists in quotes, and what is no list', () => {
    assert.deepEqual(outline('> - quoted\n>   further\n\n- \n  - below nothing\n\na - b\n'), [
      'b1 quoted further',
      'b1 below nothing',
    ]);
    assert.deepEqual(outline('```\n- code\n# code\n```\n\n    - code\n'), []);
    assert.deepEqual(outline('- $a\n- b$ is two\n'), ['b1 $a - b$ is two']);
  });

  it('is empty for one line, for no notes, and for what is no text', () => {
    for (const text of [
      'title: A\n',
      'notes: "# A"\n',
      'notes: 3\n',
      'notes: {a: b}\n',
      'notes:\n',
    ])
      assert.deepEqual(outlineOfNotes(readBank(text)), [], text);
  });

  it('says what belongs to a line', () => {
    const text = bank('# A\n\n- b\n  - c\n\n  more\n\n## D\n\ntext\n\n# E\n');
    const wholes = flat(outlineOfNotes(readBank(text))).map(({ whole: { start, end } }) =>
      text.slice(start, end).replaceAll('\n  ', '\n'),
    );
    assert.deepEqual(wholes, [
      'A\n\n- b\n  - c\n\n  more\n\n## D\n\ntext',
      '- b\n  - c\n\n  more',
      '- c',
      'D\n\ntext',
      'E',
    ]);
  });

  const line = fc
    .tuple(
      fc.constantFrom('# ', '## ', '### ', '- ', '  - ', '    - ', '1. ', '> - ', '', '', '  '),
      fc.constantFrom('Rivers', '*The* sea', 'it\'s "so"', 'a \\\\ b', 'é ü', '$x_1$', 'x: y', ''),
    )
    .map((parts) => parts.join(''));
  const notes = fc
    .array(line, { minLength: 2, maxLength: 12 })
    .map((lines) => `${lines.join('\n')}\n\nThe\nend\n`);
  const styles = fc.constantFrom<Scalar.Type>(
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
  );

  it('has exact places in every style of YAML', () => {
    fc.assert(
      fc.property(notes, styles, fc.boolean(), fc.nat(), (text, style, inList, which) => {
        const scalar = new Scalar(text);
        scalar.type = style;
        const written = inList ? [{ title: 'T', body: scalar }] : scalar;
        const source = new Document({ title: 'A', notes: written, questions: [] }).toString();
        const before = outlineOfNotes(readBank(source));
        const lines = sketch(before);
        assert.deepEqual(
          lines.filter((each) => !each.startsWith('t0')).map((each) => each.trim()),
          outline(text).map((each) => each.trim()),
        );
        const nodes = flat(before);
        // Where lines are folded, one in the place of several may join those around it.
        const isLine = ({ span: { start, end } }: NoteNode): boolean =>
          style !== 'BLOCK_FOLDED' || !source.slice(start, end).includes('\n');
        if (!nodes.some(isLine)) return;
        // What a span covers is replaced by a word: that line says the word, and no other changes.
        const at = nodes.indexOf(nodes.filter(isLine)[which % nodes.filter(isLine).length]!);
        const { start, end } = nodes[at]!.span;
        const edited = `${source.slice(0, start)}Zebra${source.slice(end)}`;
        const after = flat(outlineOfNotes(readBank(edited)));
        assert.deepEqual(
          after.map((node) => node.text),
          nodes.map((node, i) => (i === at ? 'Zebra' : node.text)),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('ends soon, whatever the notes are @long', () => {
    for (const part of [
      '- ',
      '> ',
      '- a\n',
      '# a\n',
      '  - a\n',
      '1. ',
      '-\n',
      '[',
      '$',
      '```\n- ',
    ]) {
      growsInProportion((n) => outline(`\n${part.repeat(n)}\n`), { from: 500 });
    }
  });
});
