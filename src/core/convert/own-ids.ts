/** Items with their ids; one that stands twice is nobody's name. */
export function ownIds<T extends { readonly id?: string }>(items: readonly T[]): readonly T[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const { id, ...rest } = item;
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id);
      return item;
    }
    return rest as T;
  });
}
