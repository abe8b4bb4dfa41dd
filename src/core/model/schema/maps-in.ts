import type { MapShape, Shape } from './shape-types.js';

/** The maps that a value may be, or that a list of it may hold. */
export function mapsIn(shape: Shape): readonly MapShape[] {
  switch (shape.type) {
    case 'map':
      return [shape];
    case 'list':
      return mapsIn(shape.of);
    case 'either':
      return shape.arms.flatMap(mapsIn);
    default:
      return [];
  }
}
