import { indentAt } from '../yaml/index.js';
import type { ReadCut } from './unsure.js';

/** Not behind `questions: []`, where the brackets may be on the line below. */
export function mayHaveItems(parts: readonly ReadCut[], list: number): boolean {
  const value = parts[list]!.entries[0]?.pair.value;
  return value?.type !== 'seq' || parts[list + 1]?.cut.kind === 'item';
}

/** Beside items that stay as they are, the others have their dashes in the same column. */
export function indentOfItems(text: string, parts: readonly ReadCut[], list: number): number {
  for (let i = list + 1; parts[i]?.cut.kind === 'item'; i++) {
    const { cut, isLeft } = parts[i]!;
    if (!isLeft) continue;
    return cut.before.dashes < 0 ? indentAt(text, cut.start).columns : cut.before.dashes;
  }
  return 2;
}
