import { editDistance } from '../../model/schema/nearest.js';

/**
 * Whether one word is a slip of the finger for another: one edit, or two in a longer word. Case,
 * quotes, and blanks or `_` for `-` make no difference.
 */
export function isSlip(typed: string, meant: string): boolean {
  const word = typed
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const distance = editDistance(word, meant.toLowerCase());
  return distance <= 1 || (distance === 2 && meant.length >= 6);
}
