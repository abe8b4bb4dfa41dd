import type { ItemReading } from '../core/model/reading.js';

/** Faults after which nobody can tell what a line of an item belongs to. */
const breaking: ReadonlySet<string> = new Set([
  'syntax',
  'merge-conflict',
  'too-deep',
  'duplicate-key',
]);

/** Whether an item cannot be read as a whole at the moment, as while a quote is open. */
export function isBroken({ isMap, findings }: ItemReading): boolean {
  return !isMap || findings.some(({ rule }) => breaking.has(rule));
}
