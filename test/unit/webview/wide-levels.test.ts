import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ShownNode } from '../../../src/protocol/mind-map.js';
import { allOf, treeOf, writtenOf } from '../../../src/webview/mind-map/map-tree.js';

const nodeOf = (id: string, depth: number): ShownNode => ({
  ...{ id, depth, sort: depth === 0 ? 'bank' : 'heading' },
  label: [{ style: 'plain', text: id }],
});

/** A root whose children have so many children each. */
function listOf(counts: readonly number[]): readonly ShownNode[] {
  return [
    nodeOf('root', 0),
    ...counts.flatMap((count, i) => [
      nodeOf(`${i}`, 1),
      ...Array.from({ length: count }, (_, j) => nodeOf(`${i}.${j}`, 2)),
    ]),
  ];
}

describe('a wide level of a mind map', () => {
  it('is gathered without a node lost, moved or hung below too many', () => {
    const counts = fc.array(
      fc.oneof(fc.nat(3), fc.integer({ min: 115, max: 130 }), fc.nat(11_000)),
      {
        maxLength: 6,
      },
    );
    const wide = fc
      .integer({ min: 115, max: 13_000 })
      .map((length) => Array<number>(length).fill(0));
    fc.assert(
      fc.property(fc.oneof(counts, wide), (each) => {
        const list = listOf(each);
        const root = treeOf(list)!;
        const all = [...allOf(root)];
        assert.deepEqual(
          all.filter(({ isRange }) => !isRange).map(({ id }) => id),
          list.map(({ id }) => id),
        );
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        for (const node of all) {
          assert.ok(node.children.length <= 120, `${node.children.length} below ${node.id}`);
          for (const [place, child] of node.children.entries()) {
            assert.deepEqual([child.place, child.depth], [place, node.depth + 1]);
            assert.equal(child.parent, node);
          }
          const below = [...allOf(node)].filter(({ isRange }) => !isRange).length;
          assert.equal(node.below, node.isRange ? below : below - 1);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is called by what it holds', () => {
    const root = treeOf(listOf(Array<number>(12_345).fill(0)))!;
    assert.deepEqual(
      root.children.map(({ words }) => words),
      ['1–10000', '10001–12345'],
    );
    const inside = root.children[1]!.children;
    assert.deepEqual(
      [inside[0]!.words, inside.at(-1)!.words, inside.length],
      ['10001–10100', '12301–12345', 24],
    );
    assert.equal(writtenOf(inside[1]!).id, '10100');
  });

  it('stays as it is as long as it can be read', () => {
    assert.ok(treeOf(listOf([120, 5]))!.children.every(({ isRange }) => !isRange));
  });
});
