import type { Shape } from '../model/schema/shape-types.js';
import type { Slot } from './write-scalar.js';

/** The arm of a shape that takes a list, a map of known keys, or a map of any keys. */
export function partOf<Type extends 'list' | 'map' | 'record'>(
  shape: Shape | undefined,
  type: Type,
): Extract<Shape, { type: Type }> | undefined {
  const arms = shape?.type === 'either' ? shape.arms : [shape];
  return arms.find((arm) => arm?.type === type) as Extract<Shape, { type: Type }> | undefined;
}

/** How free the writing of a scalar is at a place. */
export function slotOf(shape: Shape | undefined): Slot {
  const arms = shape?.type === 'either' ? shape.arms : [shape];
  if (arms.some((arm) => arm?.type === 'text')) return 'text';
  const isWord = arms.some((arm) => arm !== undefined && WORDS.has(arm.type));
  return isWord ? 'word' : 'other';
}

const WORDS: ReadonlySet<Shape['type']> = new Set<Shape['type']>(['enum', 'duration', 'percent']);
