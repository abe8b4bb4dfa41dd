import type { MapNode, YamlNode } from '../../yaml/nodes.js';

/** The names of the keys in the map whose key stands at `start`. */
export function siblingKeys(
  root: YamlNode | null,
  start: number,
  source: string,
): ReadonlySet<string> {
  const map = root === null ? undefined : mapWithKeyAt(root, start);
  if (map !== undefined) return new Set(map.pairs.map(({ key }) => key.text));
  // The bank's own keys stand in the first column.
  return new Set([...source.matchAll(/^([a-z-]+)[ \t]*:/gm)].map(([, name]) => name as string));
}

/** The map that has a key beginning at `start`. */
function mapWithKeyAt(node: YamlNode, start: number): MapNode | undefined {
  if (node.type === 'map') {
    if (node.pairs.some(({ key }) => key.start === start)) return node;
    for (const { value } of node.pairs) {
      const found = value === null ? undefined : mapWithKeyAt(value, start);
      if (found !== undefined) return found;
    }
  } else if (node.type === 'seq') {
    for (const { value } of node.entries) {
      const found = value === null ? undefined : mapWithKeyAt(value, start);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
