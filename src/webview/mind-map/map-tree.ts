import type { ShownNode } from '../../protocol/mind-map.js';

/** A node of the page, with those below it. */
export interface TreeNode extends ShownNode {
  /** What is seen of its label, as words. */
  readonly words: string;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
  /** Which child of its parent it is, from 0. */
  readonly place: number;
  /** How many nodes hang below it. */
  readonly below: number;
}

type Growing = { -readonly [K in keyof TreeNode]: TreeNode[K] } & { children: Growing[] };

/** The tree that a list of nodes is, parents before their children; undefined of an empty list. */
export function treeOf(nodes: readonly ShownNode[]): TreeNode | undefined {
  const open: Growing[] = [];
  let root: Growing | undefined;
  for (const node of nodes) {
    // Whatever a list says, no node hangs below nothing.
    open.length = Math.min(open.length, node.depth);
    const parent = open.at(-1);
    if (parent === undefined && root !== undefined) continue;
    const words = node.label.map(({ text }) => text).join('');
    const own: Growing = {
      ...node,
      words,
      parent,
      children: [],
      place: parent?.children.length ?? 0,
      below: 0,
    };
    root ??= own;
    parent?.children.push(own);
    for (const above of open) above.below++;
    open.push(own);
  }
  return root;
}

/** A node and all below it, as they are read. */
export function* allOf(root: TreeNode): Generator<TreeNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
}

/** The nodes above a node, from its parent up. */
export function* aboveOf(node: TreeNode): Generator<TreeNode> {
  for (let above = node.parent; above !== undefined; above = above.parent) yield above;
}
