import type { YamlNode } from './nodes.js';
import { createPlainMap } from './plain-map.js';
import { toScalarValue } from './scalar-value.js';

/** Plain data without regard to what is asked for where: maps without a prototype, lists, scalars. */
export function toPlainData(node: YamlNode | null): unknown {
  if (node === null) return null;
  switch (node.type) {
    case 'scalar':
      return toScalarValue(node);
    case 'alias':
      return null;
    case 'seq':
      return node.entries.map((entry) => toPlainData(entry.value));
    case 'map': {
      const data = createPlainMap();
      for (const pair of node.pairs) {
        if (!(pair.key.text in data)) data[pair.key.text] = toPlainData(pair.value);
      }
      return data;
    }
  }
}
