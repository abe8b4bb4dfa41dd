/** Brings those that stand under one passage together, where the first of them is. */
export function besideEachOther<T>(
  entries: readonly T[],
  passageOf: (entry: T) => string | undefined,
): readonly T[] {
  const byPassage = new Map<string, T[]>();
  const groups: T[][] = [];
  for (const entry of entries) {
    const passage = passageOf(entry);
    const others = passage === undefined ? undefined : byPassage.get(passage);
    if (others !== undefined) others.push(entry);
    else {
      const group = [entry];
      groups.push(group);
      if (passage !== undefined) byPassage.set(passage, group);
    }
  }
  return groups.length === entries.length ? entries : groups.flat();
}
