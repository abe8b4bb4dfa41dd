/**
 * Where each entry of an earlier list stands in the list as it is now, or undefined where it is gone.
 * An entry is known by its text; one whose text is new, by the place of one whose text is gone.
 */
export function placesNow(
  before: readonly string[],
  now: readonly string[],
): readonly (number | undefined)[] {
  const free = new Map<string, number[]>();
  for (const [place, text] of now.entries()) {
    const places = free.get(text);
    if (places === undefined) free.set(text, [place]);
    else places.push(place);
  }
  const found = before.map((text) => free.get(text)?.shift());
  const taken = new Set(found);
  return found.map((place, i) => place ?? (i < now.length && !taken.has(i) ? i : undefined));
}

/** What a learner did with each entry of a list, kept with the texts by which entries are known again. */
export interface KeptEntries {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];
}

/** What was kept for each entry of a list as it is now: undefined for those that nothing is known of. */
export function valuesNow(kept: unknown, texts: readonly string[]): readonly unknown[] {
  const values: unknown[] = texts.map(() => undefined);
  const { texts: before, values: old } = recordOf(kept);
  if (!isTexts(before) || !Array.isArray(old)) return values;
  for (const [i, place] of placesNow(before, texts).entries()) {
    if (place !== undefined && old[i] !== null) values[place] = old[i];
  }
  return values;
}

/**
 * The order into which a learner brought the entries of a list, as indexes of the list as it is now;
 * those that were not there yet come last. Undefined where no order is kept.
 */
export function orderNow(kept: unknown, texts: readonly string[]): readonly number[] | undefined {
  const { texts: before, order } = recordOf(kept);
  if (!isTexts(before) || !Array.isArray(order)) return undefined;
  const places = placesNow(before, texts);
  const now = new Set<number>();
  for (const index of order as readonly unknown[]) {
    const place = typeof index === 'number' ? places[index] : undefined;
    if (place !== undefined) now.add(place);
  }
  for (const index of texts.keys()) now.add(index);
  return [...now];
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
