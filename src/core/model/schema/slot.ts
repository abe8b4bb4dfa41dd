// Where in the data, and in the shape of it, a path leads.
import type { Path } from '../../problem/path.js';
import { formOf, type Form } from './forms.js';
import { isMap } from './forms.js';
import type { Shape } from './shape-types.js';

export interface Slot {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: unknown;
}

/** Follows a path down from a slot; it ends early where the data is of no form that has a shape. */
export function descend(from: Slot, path: Path): Slot {
  let { shape, value } = from;
  for (const step of path) {
    const arm = armFor(shape, value);
    if (arm === undefined) break;
    if (arm.type === 'map') shape = arm.keys.get(String(step))?.shape ?? { type: 'any' };
    else if (arm.type === 'list' || arm.type === 'record') shape = arm.of;
    else break;
    value = childOf(value, step);
  }
  return { path: [...from.path, ...path], shape, value };
}

function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return (value as unknown[])[Number(step)];
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** The arm of a shape that takes values of this value's form; for what is no either, the shape. */
export function armFor(shape: Shape, value: unknown): Shape | undefined {
  const form = formOf(value);
  if (shape.type !== 'either') return takes(shape, form) ? shape : undefined;
  return shape.arms.find((arm) => takes(arm, form));
}

/** Whether a shape takes values of a form, right or not. */
export function takes(shape: Shape, form: Form): boolean {
  switch (shape.type) {
    case 'text':
      return (
        form === 'text' ||
        (shape.format !== 'language' && (form === 'number' || form === 'boolean'))
      );
    case 'duration':
    case 'percent':
      return form === 'text';
    case 'number':
    case 'boolean':
    case 'list':
    case 'map':
      return form === shape.type;
    case 'record':
      return form === 'map';
    case 'enum':
      return shape.values.some((value) => formOf(value) === form);
    case 'either':
      return shape.arms.some((arm) => takes(arm, form));
    case 'any':
      return true;
  }
}
