// The mind map of a bank: what hangs below what, and which node is which after an edit.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeBank } from '../../../../src/core/convert/index.js';
import { writeNotes } from '../../../../src/core/convert/outline/write-notes.js';
import { plainToMarkdown } from '../../../../src/core/convert/markup/plain-to-markdown.js';
import type { OutlineNode } from '../../../../src/core/convert/outline/outline-node.js';
import { readBank } from '../../../../src/core/document/index.js';
import { bankMap, type MapNode, nodesOf } from '../../../../src/core/mind-map/index.js';
import { followMap } from '../../../../src/core/mind-map/follow-map.js';
import type { RawNode } from '../../../../src/core/mind-map/map-node.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { arbitraryForest, arbitraryNodeText } from '../../../generators/outline.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

const text = `title: Cells & *co*
objectives:
  walls: Know the **walls**.
  unused: Nobody asks this.
questions:
  - id: wall
    question: |
      ![A wall](wall.png)

      What is a wall
      made of?
    answer: cellulose
    source: '#walls'
    objectives: [walls]
  - question: Is a cell alive?
    answer: true
    tags: [life, more]
  - cloze: A {{cell}} is small.
  - question: Who knows?
    status: draft
    kind: open
flashcards:
  - front: Core
    back: Nucleus
    tags: [life]
notes: |
  - Above all

  ## Walls
  - in plants
    - cellulose
  ### Thin ones
  Words.
  ## Core
`;

const lines = ({ text: own, sort, children }: MapNode, depth = 0): string[] => [
  `${'  '.repeat(depth)}${sort}: ${own}`,
  ...children.flatMap((child) => lines(child, depth + 1)),
];

describe('the map of a bank', () => {
  const document = readBank(text);

  it('has the notes with what comes from them, objectives, and the rest by tag', () => {
    assert.deepEqual(lines(bankMap(document)), [
      'bank: Cells \\& \\*co\\*',
      '  bullet: Above all',
      '  heading: Walls',
      '    bullet: in plants',
      '      bullet: cellulose',
      '    item: What is a wall made of?',
      '    heading: Thin ones',
      '  heading: Core',
      '  group: Objectives',
      '    objective: Know the **walls**.',
      '      item: What is a wall made of?',
      '    objective: Nobody asks this.',
      '  group: Questions',
      '    group: life',
      '      item: Is a cell alive?',
      '    item: A … is small.',
      '    item: Who knows?',
      '  group: Flashcards',
      '    group: life',
      '      item: Core',
    ]);
  });

  it('leaves drafts out where it is told to, and speaks the language of the bank', () => {
    const map = lines(bankMap(document, { withoutDrafts: true }));
    assert.ok(!map.some((line) => line.includes('Who knows')));
    const french = lines(bankMap(readBank(`language: fr\n${text}`)));
    assert.ok(french.includes('  group: Objectifs') && french.includes('  group: Cartes mémoire'));
  });

  it('says of each node where it is written', () => {
    const at = (wanted: string): string => {
      const node = [...nodesOf(bankMap(document))].find((each) => each.text === wanted)!;
      return text.slice(node.span.start, node.span.end);
    };
    assert.equal(at('Cells \\& \\*co\\*'), 'Cells & *co*');
    assert.equal(at('in plants'), 'in plants');
    assert.equal(at('Thin ones'), 'Thin ones');
    assert.equal(at('Know the **walls**.'), 'walls: Know the **walls**.');
    assert.match(at('Is a cell alive?'), /^question: Is a cell alive\?/);
  });

  it('has a root where nothing else is', () => {
    for (const empty of ['', 'title:', 'questions: 5', '- - -', 'notes: []']) {
      const { sort, children } = bankMap(readBank(empty));
      assert.equal(sort, 'bank');
      assert.deepEqual(children, []);
    }
  });

  it('can be made of whatever somebody types, with spans in the text and ids once each', () => {
    fc.assert(
      fc.property(arbitraryBankText(), (typed) => {
        const nodes = [...nodesOf(bankMap(readBank(typed)))];
        assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
        for (const { span } of nodes) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= typed.length);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('the ids of a map', () => {
  const bankOf = (nodes: readonly OutlineNode[]) =>
    readBank(
      writeBank({
        ...{ title: 'T', language: 'en', questions: [], flashcards: [] },
        notes: `${writeNotes(nodes)}\n\n# End\n\n- end`,
      }),
    );
  const idsOf = (map: MapNode): string[] => [...nodesOf(map)].map(({ id }) => id);
  const forest = arbitraryForest(arbitraryNodeText().map(plainToMarkdown));
  /** The same tree with another one made of each node that a function names. */
  const changed = (
    nodes: readonly OutlineNode[],
    change: (node: OutlineNode, index: number) => readonly OutlineNode[],
  ): readonly OutlineNode[] => {
    let index = 0;
    const each = (list: readonly OutlineNode[]): OutlineNode[] =>
      list.flatMap((node) =>
        change(node, index++).map((own) => ({ ...own, children: each(own.children) })),
      );
    return each(nodes);
  };
  const count = (nodes: readonly OutlineNode[]): number =>
    nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);

  it('are found in a time that grows with the map, also where all nodes are alike', () => {
    const leaf = (sort: RawNode['sort'], words: string): RawNode => ({
      sort,
      text: words,
      span: { start: 0, end: 0 },
      children: [],
    });
    const root = (children: readonly RawNode[]): RawNode => ({ ...leaf('bank', 'T'), children });
    const alike = (n: number, sort: RawNode['sort'], words: string): readonly RawNode[] =>
      Array.from({ length: n }, () => leaf(sort, words));
    growsInProportion((n) => followMap(root(alike(n, 'bullet', 'a'))), { from: 400 });
    growsInProportion(
      (n) =>
        followMap(
          root([...alike(n, 'group', 'new'), ...alike(n, 'bullet', 'new')]),
          followMap(root([...alike(n, 'bullet', 'old'), ...alike(n, 'objective', 'old')])),
        ),
      { from: 200 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(forest, (nodes) => {
        const map = bankMap(bankOf(nodes));
        assert.deepEqual(bankMap(bankOf(nodes)), map);
        assert.deepEqual(bankMap(bankOf(nodes), { before: map }), map);
      }),
      { numRuns: runs(60) },
    );
  });

  it('all stay where one node is typed in', () => {
    fc.assert(
      fc.property(forest, fc.nat(), (nodes, at) => {
        fc.pre(count(nodes) > 0);
        const place = at % count(nodes);
        const before = bankMap(bankOf(nodes));
        const edited = changed(nodes, (node, i) => [
          i === place ? { ...node, text: `${node.text} and more` } : node,
        ]);
        assert.deepEqual(idsOf(bankMap(bankOf(edited), { before })), idsOf(before));
      }),
      { numRuns: runs(100) },
    );
  });

  it('of all others stay where a leaf comes or goes', () => {
    fc.assert(
      fc.property(forest, fc.nat(), (nodes, at) => {
        fc.pre(count(nodes) > 0);
        const place = at % count(nodes);
        const fresh = { text: 'Never seen before', note: '', children: [] };
        const more = changed(nodes, (node, i) =>
          i === place ? [{ ...node, children: [...node.children, fresh] }] : [node],
        );
        const [less, grown] = [bankMap(bankOf(nodes)), bankOf(more)];
        const after = bankMap(grown, { before: less });
        const old = idsOf(after).filter((id) => idsOf(less).includes(id));
        // One leaf may have made its parent a heading and a list: nothing else is new.
        assert.ok(idsOf(less).every((id) => old.includes(id)));
        assert.equal(idsOf(after).length, idsOf(less).length + 1);
        const back = bankMap(bankOf(nodes), { before: after });
        assert.deepEqual(idsOf(back), idsOf(less));
      }),
      { numRuns: runs(100) },
    );
  });

  it('stay with what has the same below it, however much is typed above', () => {
    const read = (notes: string) =>
      readBank(`title: T\nnotes: |\n${notes.replaceAll(/^/gm, '  ')}`);
    const before = bankMap(read('## Walls\n- thin\n## Core\n- plan\n'));
    const after = bankMap(read('## New\n- x\n## Walls of it\n- thin\n## Core now\n- plan\n'), {
      before,
    });
    const [walls, core] = before.children;
    const [fresh, wallsNow, coreNow] = after.children;
    assert.deepEqual([wallsNow?.id, coreNow?.id], [walls?.id, core?.id]);
    assert.ok(![walls?.id, core?.id].includes(fresh?.id));
  });

  it('go along with what is moved elsewhere', () => {
    const [a, b] = [
      '## A\n- x\n  - deep\n- y\n## B\n- z\n',
      '## A\n- y\n## B\n- z\n- x\n  - deep\n',
    ].map((notes) => readBank(`title: T\nnotes: |\n${notes.replaceAll(/^/gm, '  ')}`));
    const idOf = (map: MapNode, wanted: string): string | undefined =>
      [...nodesOf(map)].find((node) => node.text === wanted)?.id;
    const before = bankMap(a!);
    const after = bankMap(b!, { before });
    for (const name of ['A', 'B', 'x', 'deep', 'y', 'z']) {
      assert.equal(idOf(after, name), idOf(before, name), name);
    }
  });
});
