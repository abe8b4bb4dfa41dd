// A shape that takes what any of several shapes takes: what a question may be before its kind is known.
import type { KeyShape, ListShape, MapShape, Shape } from './shape-types.js';

/** One shape for values of either shape. */
export function mergeShapes(one: Shape, other: Shape): Shape {
  if (one === other || isSameLeaf(one, other)) return one;
  if (one.type === 'map' && other.type === 'map') return mergeMaps([one, other]);
  if (one.type === 'list' && other.type === 'list') return mergeLists(one, other);
  if (one.type === 'enum' && other.type === 'enum') {
    return { type: 'enum', values: [...new Set([...one.values, ...other.values])] };
  }
  const arms: Shape[] = [];
  for (const arm of [...armsOf(one), ...armsOf(other)]) {
    const at = arms.findIndex((known) => known.type === arm.type);
    if (at < 0) arms.push(arm);
    else arms[at] = mergeShapes(arms[at]!, arm);
  }
  return { type: 'either', arms };
}

/** One map with the keys of all; only what all of them require is required. */
export function mergeMaps(maps: readonly MapShape[]): MapShape {
  const keys = new Map<string, KeyShape>();
  for (const map of maps) {
    for (const [name, key] of map.keys) {
      const known = keys.get(name);
      keys.set(name, known === undefined ? key : mergeKeys(known, key));
    }
  }
  for (const [name, key] of keys) {
    const required = maps.every((map) => map.required.includes(name));
    if (key.required !== required) keys.set(name, { ...key, required });
  }
  const required = [...keys].filter(([, key]) => key.required).map(([name]) => name);
  return { type: 'map', name: maps[0]?.name ?? 'map', keys, required };
}

function mergeKeys(one: KeyShape, other: KeyShape): KeyShape {
  const shape = mergeShapes(one.shape, other.shape);
  if (shape === one.shape) return one;
  const examples = [...one.examples];
  for (const example of other.examples) if (!examples.includes(example)) examples.push(example);
  return { ...one, shape, examples };
}

function mergeLists(one: ListShape, other: ListShape): ListShape {
  return { type: 'list', of: mergeShapes(one.of, other.of), min: Math.min(one.min, other.min) };
}

/** Shapes with others inside are merged piece by piece instead. */
function isSameLeaf(one: Shape, other: Shape): boolean {
  const isLeaf = !['map', 'list', 'record', 'either'].includes(one.type);
  return isLeaf && JSON.stringify(one) === JSON.stringify(other);
}

function armsOf(shape: Shape): readonly Shape[] {
  return shape.type === 'either' ? shape.arms : [shape];
}
