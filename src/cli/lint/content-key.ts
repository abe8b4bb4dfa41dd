import { createHash } from 'node:crypto';

/** A name for what stands in a file, or in several texts together; nothing else has the same. */
export function contentKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // Each with its length, so that no two lists of parts make one text.
    hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('hex').slice(0, 40);
}
