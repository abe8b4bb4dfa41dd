/** One part of the work, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * The files of one shard, in the order in which they came. The largest goes first, each to the shard
 * that has least so far: so all take about as long. It follows from names and sizes alone, so that each
 * machine of several finds the same parts.
 */
export function chooseShard<T extends { readonly name: string }>(
  files: readonly T[],
  sizeOf: (file: T) => number,
  { index, of }: Shard,
): readonly T[] {
  const bySize = files
    .map((file) => ({ file, size: sizeOf(file) }))
    .sort((a, b) => b.size - a.size || (a.file.name < b.file.name ? -1 : 1));
  const loads = Array.from({ length: of }, () => 0);
  const chosen = new Set<T>();
  for (const { file, size } of bySize) {
    const least = loads.indexOf(Math.min(...loads));
    // A file costs something even if it is empty; otherwise all of those would go to the first.
    loads[least] = loads[least]! + size + 1;
    if (least === index - 1) chosen.add(file);
  }
  return files.filter((file) => chosen.has(file));
}
