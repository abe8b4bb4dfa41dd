import {
  createPlainMap,
  isNullScalar,
  type ScalarNode,
  toPlainData,
  toScalarValue,
  type YamlNode,
} from '../yaml/index.js';
import type { Shape } from './schema/shape-types.js';

/**
 * Makes plain data of what was read, as its shape asks: in a slot for text a bare `1.10` or `True` is
 * those characters, elsewhere it is what YAML says. What the shape does not know is read as YAML
 * reads it, so that it can be told.
 */
export function dataOfNode(node: YamlNode | null, shape: Shape): unknown {
  if (node === null || node.type === 'alias') return null;
  if (node.type === 'scalar') return dataOfScalar(node, shape);
  if (shape.type === 'either') {
    const arm = shape.arms.find((each) =>
      node.type === 'seq' ? each.type === 'list' : each.type === 'map' || each.type === 'record',
    );
    return arm === undefined ? toPlainData(node) : dataOfNode(node, arm);
  }
  if (node.type === 'seq') {
    if (shape.type !== 'list') return toPlainData(node);
    const { of } = shape;
    return node.entries.map((entry) => dataOfNode(entry.value, of));
  }
  const data = createPlainMap();
  for (const { key, value } of node.pairs) {
    if (key.text in data) continue;
    let of: Shape | undefined;
    if (shape.type === 'map') of = shape.keys.get(key.text)?.shape;
    else if (shape.type === 'record') of = shape.of;
    data[key.text] = of === undefined ? toPlainData(value) : dataOfNode(value, of);
  }
  return data;
}

function dataOfScalar(node: ScalarNode, shape: Shape): unknown {
  switch (shape.type) {
    case 'text':
      return textOfScalar(node);
    case 'list':
      // One value where a list is asked for: read as its entry would be.
      return dataOfScalar(node, shape.of);
    case 'either': {
      const hasText = shape.arms.some((arm) => arm.type === 'text');
      const hasValue = shape.arms.some((arm) => arm.type === 'number' || arm.type === 'boolean');
      if (hasText && !hasValue) return textOfScalar(node);
      const value = toScalarValue(node);
      return typeof value === 'string' ? value.trim() : value;
    }
    default: {
      const value = toScalarValue(node);
      return typeof value === 'string' ? value.trim() : value;
    }
  }
}

/** What the author typed, without the blank space around it; null where nothing is written. */
export function textOfScalar(node: ScalarNode): string | null {
  if (node.style === 'plain') return isNullScalar(node) ? null : node.text;
  return node.text.trim();
}
