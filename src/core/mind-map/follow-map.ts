import { hashText } from '../view/hash-words.js';
import type { MapNode, RawNode } from './map-node.js';
import { nodesOf } from './map-node.js';

/** What nodes are known by, as long as nobody edits them. */
function keyOf(node: RawNode): string {
  return `${sortOf(node)} ${node.key ?? node.text}`;
}

/** A bullet that becomes a heading stays what it is. */
function sortOf({ sort }: RawNode): string {
  return sort === 'bullet' ? 'heading' : sort;
}

/**
 * Gives every node its id: that of the node it was in the map before the edit (`before`), so that what is folded
 * and selected stays so. Without a map before, ids follow from what nodes say and where, and are the same each
 * time. No two nodes have the same id.
 */
export function followMap(raw: RawNode, before?: MapNode): MapNode {
  const olds = before === undefined ? new Map<RawNode, MapNode>() : new Follower(raw, before).olds;
  const taken = new Set<string>([...olds.values()].map(({ id }) => id));
  /** Of names that several nodes would have: the number to try next. */
  const numbers = new Map<string, number>();
  const idOf = (node: RawNode, parent: string): string => {
    const known = olds.get(node)?.id;
    if (known !== undefined) return known;
    const hash = hashText(`${parent}/${keyOf(node)}`) >>> 0;
    const name = `${sortOf(node)[0]}${hash.toString(36)}`;
    let id = name;
    let n = numbers.get(name) ?? 2;
    for (; taken.has(id); n++) id = `${name}.${n}`;
    numbers.set(name, n);
    taken.add(id);
    return id;
  };
  const named = (node: RawNode, parent: string): MapNode => {
    const id = idOf(node, parent);
    return { ...node, id, children: node.children.map((child) => named(child, id)) };
  };
  return named(raw, '');
}

/** Finds what each node of a map was before an edit. */
class Follower {
  readonly olds = new Map<RawNode, MapNode>();
  readonly #found = new Set<MapNode>();

  constructor(raw: RawNode, before: MapNode) {
    this.#match(raw, before);
    this.#matchMoved(raw, before);
    this.#matchByChildren(raw, before);
    this.#matchEdited(raw);
  }

  /** Two nodes are one; those below them that say the same are, too. */
  #match(node: RawNode, old: MapNode): void {
    const waiting: [RawNode, MapNode][] = [[node, old]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [present, past] = next;
      this.olds.set(present, past);
      this.#found.add(past);
      const free = past.children.filter((child) => !this.#found.has(child));
      const own = present.children.filter((child) => !this.olds.has(child));
      for (const pair of sameAmong(own, free)) waiting.push(pair);
    }
  }

  /** What says something that nothing else says may stand anywhere by now. */
  #matchMoved(raw: RawNode, before: MapNode): void {
    const left = onlyOnes([...nodesOf(before)].filter((old) => !this.#found.has(old)));
    const fresh = onlyOnes([...nodesOf(raw)].filter((node) => !this.olds.has(node)));
    for (const [key, node] of fresh) {
      const old = left.get(key);
      if (old !== undefined && !this.#found.has(old) && !this.olds.has(node))
        this.#match(node, old);
    }
  }

  /** What has the children of another is that one with other words. */
  #matchByChildren(raw: RawNode, before: MapNode): void {
    const parents = new Map<MapNode, MapNode>();
    for (const old of nodesOf(before)) for (const child of old.children) parents.set(child, old);
    // From below, so that what is found of a node tells of the one above it.
    for (const node of [...nodesOf(raw)].reverse()) {
      if (this.olds.has(node)) continue;
      const old = node.children
        .map((child) => parents.get(this.olds.get(child)!))
        .find((parent) => parent !== undefined && this.#isFree(parent));
      if (old !== undefined && sortOf(old) === sortOf(node)) this.#match(node, old);
    }
  }

  /** What stands where another stood, between the same neighbours, is that one with other words. */
  #matchEdited(raw: RawNode): void {
    for (const node of nodesOf(raw)) {
      const old = this.olds.get(node);
      if (old === undefined) continue;
      const places = new Map(old.children.map((child, i) => [child, i]));
      let gone = new Map<string, MapNode[]>();
      let at = 0;
      for (const child of node.children) {
        const known = this.olds.get(child);
        if (known !== undefined) {
          const place = places.get(known);
          if (place !== undefined) [at, gone] = [place + 1, new Map()];
          continue;
        }
        for (; at < old.children.length && this.#isFree(old.children[at]!); at++) {
          addTo(gone, sortOf(old.children[at]!), old.children[at]!);
        }
        const past = gone.get(sortOf(child))?.shift();
        if (past !== undefined) this.#match(child, past);
      }
    }
  }

  #isFree(old: MapNode): boolean {
    return !this.#found.has(old);
  }
}

/** Pairs of nodes that say the same: from both ends first, so that of several alike each keeps its place. */
function sameAmong(
  nodes: readonly RawNode[],
  olds: readonly MapNode[],
): readonly [RawNode, MapNode][] {
  const pairs: [RawNode, MapNode][] = [];
  const isSame = (i: number, j: number): boolean => keyOf(nodes[i]!) === keyOf(olds[j]!);
  let start = 0;
  let [end, oldEnd] = [nodes.length, olds.length];
  for (; start < end && start < oldEnd && isSame(start, start); start++) {
    pairs.push([nodes[start]!, olds[start]!]);
  }
  for (; end > start && oldEnd > start && isSame(end - 1, oldEnd - 1); end--, oldEnd--) {
    pairs.push([nodes[end - 1]!, olds[oldEnd - 1]!]);
  }
  const waiting = new Map<string, MapNode[]>();
  for (const old of olds.slice(start, oldEnd)) {
    addTo(waiting, keyOf(old), old);
  }
  for (const node of nodes.slice(start, end)) {
    const old = waiting.get(keyOf(node))?.shift();
    if (old !== undefined) pairs.push([node, old]);
  }
  return pairs;
}

function addTo(groups: Map<string, MapNode[]>, key: string, node: MapNode): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [node]);
  else group.push(node);
}

/** Nodes that say what no other among them says. */
function onlyOnes<T extends RawNode>(nodes: readonly T[]): ReadonlyMap<string, T> {
  const ones = new Map<string, T | undefined>();
  for (const node of nodes) {
    const key = keyOf(node);
    ones.set(key, ones.has(key) ? undefined : node);
  }
  const known = [...ones].flatMap(([key, node]) =>
    node === undefined ? [] : [[key, node] as const],
  );
  return new Map(known);
}
