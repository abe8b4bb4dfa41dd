import type { Span } from '../text/span.js';

/**
 * What a node is: the bank itself, a heading or a bullet of its notes, a learning objective, a group that
 * only holds others together, or a question or flashcard.
 */
export const mapSorts = ['bank', 'heading', 'bullet', 'objective', 'group', 'item'] as const;
export type MapSort = (typeof mapSorts)[number];

/** A node of a mind map, with what hangs below it. */
export interface MapNode {
  /** Unlike that of every other node; the same after an edit, as far as the node is (`followMap`). */
  readonly id: string;
  readonly sort: MapSort;
  /** Markdown on one line. */
  readonly text: string;
  /** Where the bank says it, in offsets of the whole text. */
  readonly span: Span;
  /** Of an item, where it stands among the items of the bank. */
  readonly item?: number;
  /** Of an item, what it is known by (`itemKeys`). */
  readonly key?: string;
  readonly children: readonly MapNode[];
}

/** A node of a map before it has an id. */
export interface RawNode extends Omit<MapNode, 'id' | 'children'> {
  readonly children: readonly RawNode[];
}

/** Every node of a tree, parents before their children, in the order in which they are read. */
export function* nodesOf<T extends { readonly children: readonly T[] }>(root: T): Generator<T> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
}
