import { createHash } from 'node:crypto';

/** A few signs that stand for a text and tell nothing of it. */
export function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}

/** A number below `limit` that a text always gives: chance that can be played again. */
export function numberFrom(text: string, limit: number): number {
  return parseInt(fingerprint(text), 16) % limit;
}
