import type { Path } from '../../core/problem/path.js';
import type { Span } from '../../core/text/span.js';
import type { YamlNode } from '../../core/yaml/index.js';

/** What stands at an offset of a configuration. */
export interface ConfigurationPlace {
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly span: Span;
  readonly text: string;
  /** Of a key: all that are in its map. */
  readonly names: readonly string[];
}

export function configurationPlaceAt(
  node: YamlNode | null,
  offset: number,
  path: Path = [],
): ConfigurationPlace | undefined {
  if (node === null || offset < node.start || offset > node.end) return undefined;
  if (node.type === 'map') {
    const names = node.pairs.map(({ key }) => key.text);
    for (const { key, value } of node.pairs) {
      const below = [...path, key.text];
      const { start, end, text } = key;
      if (offset >= start && offset <= end) {
        return { path: below, on: 'key', span: { start, end }, text, names };
      }
      const found = configurationPlaceAt(value, offset, below);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (node.type === 'seq') {
    for (const [index, { value }] of node.entries.entries()) {
      const found = configurationPlaceAt(value, offset, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (node.type !== 'scalar') return undefined;
  const { start, end, text } = node;
  return { path, on: 'value', span: { start, end }, text, names: [] };
}
