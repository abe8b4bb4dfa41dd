import { isTexts, placesNow, recordOf } from './kept-entries.js';

/** What a learner chose for each left side, as a right side that is offered now. */
export interface KeptMatching {
  readonly texts: readonly string[];
  readonly rights: readonly string[];
  /** For each left side the index of a right one; `null` where none is chosen. */
  readonly chosen: readonly (number | null)[];
}

/** The right side that was chosen for each left one, by its place among those that are offered. */
export function matchesNow(
  kept: unknown,
  lefts: readonly string[],
  rights: readonly string[],
): readonly (number | undefined)[] {
  const now: (number | undefined)[] = lefts.map(() => undefined);
  const { texts, rights: offered, chosen } = recordOf(kept);
  if (!isTexts(texts) || !isTexts(offered) || !Array.isArray(chosen)) return now;
  const places = placesNow(offered, rights);
  for (const [i, place] of placesNow(texts, lefts).entries()) {
    const right: unknown = chosen[i];
    if (place !== undefined && typeof right === 'number') now[place] = places[right];
  }
  return now;
}
