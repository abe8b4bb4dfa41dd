import type { CardState } from './card-state.js';
import type { ReviewSettings } from './review-settings.js';

/**
 * Whether a card is forgotten again and again: it takes more time than all others, and is better written
 * anew than learnt once more.
 */
export function isLeech(
  { lapses }: Pick<CardState, 'lapses'>,
  { leechLapses }: Pick<ReviewSettings, 'leechLapses'>,
): boolean {
  return leechLapses > 0 && lapses >= leechLapses;
}
