import type { TreeNode } from './map-tree.js';

/** So many children stand below each other; more are gathered by so many. */
const [most, gathered] = [120, 100];

/** A node while its tree is made. */
export type Growing = { -readonly [K in Exclude<keyof TreeNode, 'children'>]: TreeNode[K] } & {
  children: Growing[];
};

/**
 * Gathers the children of nodes that have hundreds below nodes of their own, “1–100”, “101–200”: a level of ten
 * thousand could not be read, and takes seconds to be drawn. Ranges themselves are gathered, too, where they are many.
 */
export function gatherWideLevels(root: Growing): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let size = 1; node.children.length > most;) {
      size *= gathered;
      node.children = rangesOf(node, size);
    }
    for (const [place, child] of node.children.entries()) {
      Object.assign(child, { place, parent: node, depth: node.depth + 1 });
      waiting.push(child);
    }
  }
}

/** `size`: how many of the node’s own children each range holds at most. */
function rangesOf(node: Growing, size: number): Growing[] {
  const count = Math.ceil(node.children.length / gathered);
  return Array.from({ length: count }, (_, i): Growing => {
    const children = node.children.slice(i * gathered, (i + 1) * gathered);
    const last = children.at(-1)!;
    const end = last.isRange ? Number(last.words.split('–')[1]) : i * gathered + children.length;
    const words = `${i * size + 1}–${end}`;
    return {
      id: `${node.id} ${words}`,
      depth: node.depth + 1,
      sort: 'group',
      label: [{ style: 'plain', text: words }],
      words,
      isRange: true,
      parent: node,
      children,
      place: i,
      below: children.reduce((sum, child) => sum + child.below + (child.isRange ? 0 : 1), 0),
    };
  });
}
