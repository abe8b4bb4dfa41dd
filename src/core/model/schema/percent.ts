import * as z from 'zod/mini';

import type { PercentShape } from './shape-types.js';

/** A share of the points, which a choice may also cost. */
const weightShape: PercentShape = { type: 'percent', min: -100, max: 100 };
/** A part of a whole. */
const partShape: PercentShape = { type: 'percent', min: 0, max: 100 };
/** How far from the answer, in parts of it: more than all of it is allowed. */
const distanceShape: PercentShape = { type: 'percent', min: 0 };

/**
 * What a percentage of this shape looks like. The limits are in the pattern itself, so that the JSON
 * Schema, which cannot compare the number in a text, says the same.
 */
export function percentPattern(shape: PercentShape): RegExp {
  if (shape.max === undefined) return /^\s*\d+(\.\d+)?%\s*$/;
  return shape.min < 0
    ? /^\s*-?0*(100(\.0+)?|\d{1,2}(\.\d+)?)%\s*$/
    : /^\s*0*(100(\.0+)?|\d{1,2}(\.\d+)?)%\s*$/;
}

/** Reads `50%` as 50; null for what is no percentage. */
export function parsePercent(text: string): number | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)%\s*$/.exec(text);
  return match === null ? null : Number(match[1]);
}

/** Whether a value is a percentage within the shape's limits. */
export function isPercent(value: unknown, shape: PercentShape): boolean {
  return typeof value === 'string' && percentPattern(shape).test(value);
}

function percentSchema(shape: PercentShape) {
  return z.custom<string>((value) => isPercent(value, shape), { params: { ...shape } });
}

export const weight = percentSchema(weightShape);
export const percentage = percentSchema(partShape);
export const relativeTolerance = percentSchema(distanceShape);
