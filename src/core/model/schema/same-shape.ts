import type { MapShape, Shape } from './shape-types.js';

/** Whether two shapes take the same values. */
export function sameShape(one: Shape, other: Shape): boolean {
  if (one === other) return true;
  if (one.type === 'list' && other.type === 'list') {
    return one.min === other.min && one.max === other.max && sameShape(one.of, other.of);
  }
  if (one.type === 'record' && other.type === 'record') {
    return sameShape(one.key, other.key) && sameShape(one.of, other.of);
  }
  if (one.type === 'either' && other.type === 'either') {
    return (
      one.arms.length === other.arms.length &&
      one.arms.every((arm, index) => sameShape(arm, other.arms[index]!))
    );
  }
  if (one.type === 'map' && other.type === 'map') return sameMap(one, other);
  // What is left has only plain values in it.
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameMap(one: MapShape, other: MapShape): boolean {
  if (one.keys.size !== other.keys.size) return false;
  for (const [name, key] of one.keys) {
    const match = other.keys.get(name);
    if (match === undefined || match.required !== key.required) return false;
    if (!sameShape(key.shape, match.shape)) return false;
  }
  return true;
}
