// Where nodes stand: none covers another, each level in its column, the same each time.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  estimateWidth,
  labelOf,
  layoutMap,
  linkOf,
  type MapLayout,
  nodesOf,
  startFolds,
  writeSvg,
} from '../../../../src/core/mind-map/index.js';
import { arbitraryForest } from '../../../generators/outline.js';
import { faultOfXml } from '../convert/opml/well-formed.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

interface Node {
  readonly id: string;
  readonly sort: string;
  readonly text: string;
  readonly children: readonly Node[];
}

type Plain = Pick<Node, 'text'> & { readonly children: readonly Plain[] };

function named({ text, children }: Plain, id = '0'): Node {
  const own = children.map((child, i) => named(child, `${id}.${i}`));
  return { id, sort: 'bullet', text, children: own };
}

const long = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 200 });
const arbitraryTree = (): fc.Arbitrary<Node> =>
  arbitraryForest(long).map((children) => named({ text: 'Root', children }));

const place = (
  root: Node,
  isFolded: (node: Node) => boolean,
  isMirrored = false,
): MapLayout<Node> =>
  layoutMap(root, {
    measure: estimateWidth,
    labelOf: ({ text }) => labelOf(text),
    isFolded,
    isMirrored,
  });

const flat = (count: number): Node =>
  named({
    text: 'Root',
    children: Array.from({ length: count }, (_, i) => ({
      text: `Branch ${i}`,
      children: Array.from({ length: 9 }, (__, j) => ({ text: `Leaf ${j}`, children: [] })),
    })),
  });

describe('the layout of a mind map', () => {
  it('lets no node cover another, nor leave the map', () => {
    fc.assert(
      fc.property(arbitraryTree(), fc.func(fc.boolean()), fc.boolean(), (root, fold, mirror) => {
        const { nodes, width, height } = place(root, ({ id }) => fold(id), mirror);
        for (const [i, a] of nodes.entries()) {
          assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height);
          for (const b of nodes.slice(i + 1)) {
            const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
            const isBelow = a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert.ok(isBeside || isBelow, `${a.node.text} and ${b.node.text}`);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('shows what is not below a fold, parents before children, siblings from above', () => {
    fc.assert(
      fc.property(arbitraryTree(), fc.func(fc.boolean()), (root, fold) => {
        const seen: string[] = [];
        const see = (node: Node): void => {
          seen.push(node.id);
          if (!fold(node.id)) node.children.forEach(see);
        };
        see(root);
        const { nodes } = place(root, ({ id }) => fold(id));
        assert.deepEqual(
          nodes.map(({ node }) => node.id),
          seen,
        );
        for (const { parent, depth, y, node } of nodes) {
          assert.equal(parent?.depth ?? -1, depth - 1);
          const before = nodes.filter((other) => other.parent === parent && other.y < y);
          assert.equal(before.length, parent?.node.children.indexOf(node) ?? 0);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('grows to the left where it is mirrored, otherwise the same', () => {
    const [there, back] = [place(flat(3), () => false), place(flat(3), () => false, true)];
    assert.equal(there.width, back.width);
    for (const [i, { x, y, width }] of there.nodes.entries()) {
      assert.equal(back.nodes[i]!.x, there.width - x - width);
      assert.equal(back.nodes[i]!.y, y);
    }
  });

  it('leads lines past the neighbours of a node', () => {
    const { nodes } = place(flat(4), () => false);
    for (const placed of nodes) {
      const column = nodes.filter(({ depth }) => depth === placed.depth);
      const end = Math.max(...column.map(({ x, width }) => x + width));
      if (!placed.isFolded && placed.node.children.length > 0) assert.equal(placed.exit, end);
      if (placed.parent !== undefined) assert.match(String(linkOf(placed)?.attributes['d']), /^M/);
    }
  });

  it('has room for 5,000 nodes in time that grows with their number', () => {
    growsInProportion((n) => place(flat(n), () => false), { from: 25 });
    assert.equal(place(flat(500), () => false).nodes.length, 5001);
  });
});

describe('what is folded at first', () => {
  it('leaves so much to see that it can be looked over, and always what hangs on the root', () => {
    const seenOf = (root: Node): number => {
      const folds = startFolds(root);
      return place(root, ({ id }) => folds.has(id)).nodes.length;
    };
    assert.equal(seenOf(flat(2)), 21);
    assert.equal(seenOf(flat(20)), 21);
    assert.equal(seenOf(flat(500)), 501);
    const folds = startFolds(flat(20));
    for (const node of nodesOf(flat(20))) {
      assert.equal(folds.has(node.id), node.children.length > 0 && node.text !== 'Root');
    }
  });
});

describe('a map as SVG', () => {
  it('is XML that holds all it shows, whatever the texts are', () => {
    fc.assert(
      fc.property(arbitraryTree(), fc.string(), (root, title) => {
        const svg = writeSvg(
          place(root, () => false),
          { title },
        );
        assert.equal(faultOfXml(svg), undefined);
        assert.doesNotMatch(
          svg,
          /<(?:script|foreignObject|image|a|use|style)\b|\b(?:href|on\w+|url\()=/,
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('shows texts as texts', () => {
    const svg = writeSvg(
      place(named({ text: '</text><script>alert(1)</script>', children: [] }), () => false),
      { title: '<script>' },
    );
    assert.doesNotMatch(svg, /<script/);
    assert.match(svg, /&#60;script/);
  });
});
