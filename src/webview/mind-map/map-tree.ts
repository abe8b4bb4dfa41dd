import type { ShownNode } from '../../protocol/mind-map.js';
import { gatherWideLevels, type Growing } from './wide-levels.js';

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
  /** Whether it only gathers some of its parent’s many children, and is written nowhere. */
  readonly isRange: boolean;
}

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
      isRange: false,
    };
    root ??= own;
    parent?.children.push(own);
    for (const above of open) above.below++;
    open.push(own);
  }
  if (root !== undefined) gatherWideLevels(root);
  return root;
}

/** The node that is written where a node begins: itself, or the first that it gathers. */
export function writtenOf(node: TreeNode): TreeNode {
  let written = node;
  while (written.isRange) written = written.children[0]!;
  return written;
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
