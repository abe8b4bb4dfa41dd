import type { MapNode } from './map-node.js';

/** How well what hangs below a node is known, of which so many cards were answered. */
export interface KnownOfNode {
  readonly cards: number;
  readonly answered: number;
  /** From 0 to 1: the mean of all cards, where one that was never answered is not known. */
  readonly share: number;
}

/** What is known of an item: the mean of the cards that were answered. */
export type KnownOfItem = KnownOfNode;

/**
 * What is known of each node, from what is known of the items by their keys: an item that hangs below a node twice
 * counts once. Nodes without items below them are not in it.
 */
export function knownOfMap(
  root: MapNode,
  known: ReadonlyMap<string, KnownOfItem>,
): ReadonlyMap<string, KnownOfNode> {
  const found = new Map<string, KnownOfNode>();
  const keysOf = (node: MapNode): ReadonlySet<string> => {
    const keys = new Set<string>(node.key !== undefined && known.has(node.key) ? [node.key] : []);
    for (const child of node.children) for (const key of keysOf(child)) keys.add(key);
    if (keys.size > 0) found.set(node.id, together([...keys].map((key) => known.get(key)!)));
    return keys;
  };
  keysOf(root);
  return found;
}

function together(all: readonly KnownOfItem[]): KnownOfNode {
  let [cards, answered, sum] = [0, 0, 0];
  for (const each of all) {
    cards += each.cards;
    answered += each.answered;
    sum += each.share * each.answered;
  }
  return { cards, answered, share: cards === 0 ? 0 : sum / cards };
}
