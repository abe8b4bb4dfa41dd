import { shuffledOrder } from '../chance/shuffle.js';
import type { GapSlot } from './slots.js';

type Gap = GapSlot['gap'];

export type GapWidth = 'short' | 'medium' | 'long' | 'longest';

/**
 * How wide the field of a gap is: enough for its answers and its hint, in steps so large that nobody
 * counts the letters of an answer by it.
 */
export function gapWidth({ answers, hint }: Gap): GapWidth {
  const longest = Math.max(
    0,
    ...[...answers, ...(hint ? [hint] : [])].map(({ text }) => text.length),
  );
  if (longest <= 8) return 'short';
  if (longest <= 16) return 'medium';
  return longest <= 28 ? 'long' : 'longest';
}

/** The entries of a dropdown, each once, in an order that says nothing of which is right. */
export function dropdownEntries({ answers, others }: Gap, seed: string): readonly string[] {
  const entries = [...new Set([...answers, ...others].map(({ text }) => text))];
  // Not `mixedOrder`: what is never first is soon known not to be.
  return shuffledOrder(entries.length, seed).map((index) => entries[index]!);
}

/** What a gap is known by when the text around it changes. */
export function gapKey({ answers, others }: Gap): string {
  return JSON.stringify([answers, others].map((texts) => texts.map(({ text }) => text)));
}
