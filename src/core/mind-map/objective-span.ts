import type { BankHead } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { pairOf } from '../yaml/index.js';

/** Where the head of a bank says what an objective is, in offsets of the whole text. */
export function spanOfObjective({ entries }: BankHead, id: string): Span | undefined {
  const entry = entries.find(({ pair }) => pair.key.text === 'objectives');
  const map = entry?.pair.value;
  if (entry === undefined || map?.type !== 'map') return undefined;
  const pair = pairOf(map, id);
  if (pair === undefined) return undefined;
  const { start } = pair.key;
  return { start: entry.offset + start, end: entry.offset + (pair.value ?? pair.key).end };
}
