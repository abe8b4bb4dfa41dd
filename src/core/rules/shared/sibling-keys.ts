import type { MapNode, YamlNode } from '../../yaml/nodes.js';

type Names = ReadonlySet<string>;

/** By an item's root: the names beside each key, by where the key begins. */
const known = new WeakMap<YamlNode, ReadonlyMap<number, Names>>();

/** What was found for a bank last: each of its own keys asks for the same. */
let lastBank: { readonly source: string; readonly names: Names } | undefined;

/** The names of the keys in the map whose key stands at `start`. */
export function siblingKeys(root: YamlNode | null, start: number, source: string): Names {
  if (root === null) return namesOfBank(source);
  let names = known.get(root);
  if (names === undefined) {
    names = collect(root, new Map());
    known.set(root, names);
  }
  return names.get(start) ?? namesOfBank(source);
}

/** The bank's own keys stand in the first column. */
function namesOfBank(source: string): Names {
  if (lastBank?.source !== source) {
    const names = new Set<string>();
    for (const [, name] of source.matchAll(/^([a-z-]+)[ \t]*:/gm)) names.add(name as string);
    lastBank = { source, names };
  }
  return lastBank.names;
}

function collect(node: YamlNode, into: Map<number, Names>): ReadonlyMap<number, Names> {
  if (node.type === 'map') {
    const names = namesOf(node);
    for (const { key } of node.pairs) if (!into.has(key.start)) into.set(key.start, names);
    for (const { value } of node.pairs) if (value !== null) collect(value, into);
  } else if (node.type === 'seq') {
    for (const { value } of node.entries) if (value !== null) collect(value, into);
  }
  return into;
}

function namesOf({ pairs }: MapNode): Names {
  return new Set(pairs.map(({ key }) => key.text));
}
