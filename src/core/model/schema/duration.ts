import * as z from 'zod/mini';

import type { DurationShape } from './shape-types.js';

/** Hours, minutes, seconds, in that order, at least one of them and not all zero. */
export const durationPattern = /^\s*(?=.*[1-9])(?=\d)(\d+h)?(\d+m)?(\d+s)?\s*$/;

/** Reads `1h30m` as seconds; null for what is no duration. */
export function parseDuration(text: string): number | null {
  if (!durationPattern.test(text)) return null;
  let seconds = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)([hms])/g)) {
    seconds += Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
  }
  // Hundreds of digits would make Infinity, which no timer takes.
  return Math.min(seconds, Number.MAX_SAFE_INTEGER);
}

const shape: DurationShape = { type: 'duration' };

export const duration = z.custom<string>(
  (value) => typeof value === 'string' && durationPattern.test(value),
  { params: { ...shape } },
);
