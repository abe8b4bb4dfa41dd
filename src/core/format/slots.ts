import type { Shape } from '../model/schema/shape-types.js';

/** The arm of a shape that takes a list, a map of known keys, or a map of any keys. */
export function partOf<Type extends 'list' | 'map' | 'record'>(
  shape: Shape | undefined,
  type: Type,
): Extract<Shape, { type: Type }> | undefined {
  const arms = shape?.type === 'either' ? shape.arms : [shape];
  return arms.find((arm) => arm?.type === type) as Extract<Shape, { type: Type }> | undefined;
}

/**
 * What a place asks for, as far as it says how a scalar may be written: `text`, where blank space
 * around does not count; `answer`, a text where a number or a yes or no may stand as well; `word`,
 * one of a few words; `other`, where only the signs as typed are sure to mean what they meant.
 */
export type Slot = 'text' | 'answer' | 'word' | 'other';

export function isTextSlot(slot: Slot): boolean {
  return slot === 'text' || slot === 'answer';
}

/** How free the writing of a scalar is at a place. */
export function slotOf(shape: Shape | undefined): Slot {
  const arms = shape?.type === 'either' ? shape.arms : [shape];
  const has = (...types: readonly Shape['type'][]): boolean =>
    arms.some((arm) => arm !== undefined && types.includes(arm.type));
  if (has('text')) return has('number', 'boolean') ? 'answer' : 'text';
  return has('enum', 'duration', 'percent') ? 'word' : 'other';
}
