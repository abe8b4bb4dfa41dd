import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { largestFile } from './read-file.js';

/** Reads a file; undefined where there is more to say about it than its bytes. */
export type ByteReader = (path: string) => string | undefined;

/**
 * Reads one file after the other into the same memory: of a thousand banks that are only looked through,
 * none costs memory of its own. The text has one character for each byte.
 *
 * What is no plain file, cannot be read or is too large is undefined; `readBytes` says why.
 */
export function createByteReader(): ByteReader {
  let memory = Buffer.allocUnsafeSlow(1 << 18);
  return (path) => {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const stats = fstatSync(file);
      if (!stats.isFile() || stats.size > largestFile) return undefined;
      if (stats.size > memory.length) memory = Buffer.allocUnsafeSlow(stats.size);
      let length = 0;
      while (length < stats.size) {
        const read = readSync(file, memory, length, stats.size - length, null);
        if (read === 0) break;
        length += read;
      }
      return memory.toString('latin1', 0, length);
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
}
