import { dirname, join } from 'node:path';

import { Failure, isFailure } from '../failure.js';
import { makeFolder } from '../files/make-folder.js';
import { readBytes } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';

/**
 * Writes the files that banks show beside them. What lies there already under such a name stays: if it is
 * something else, nothing is written at all.
 */
export function writeMedia(
  drafts: readonly { readonly media: ReadonlyMap<string, Uint8Array> }[],
  folder: string,
  name: string,
  force: boolean,
): void {
  const wanted = new Map<string, Uint8Array>();
  for (const { media } of drafts) {
    for (const [path, bytes] of media) {
      const other = wanted.get(path);
      if (other !== undefined && !isSame(other, bytes)) {
        throw new Failure(
          `Two of the sources bring a file \`${path}\`, and not the same.`,
          'Import them one by one, into folders of their own.',
        );
      }
      wanted.set(path, bytes);
    }
  }
  const missing = [...wanted].filter(([path, bytes]) => {
    const there = existing(join(folder, path), path);
    if (there === undefined) return true;
    if (isSame(there, bytes)) return false;
    if (force) return true;
    throw new Failure(
      `\`${join(name, path)}\` exists already.`,
      'With `--force` it is overwritten.',
    );
  });
  for (const [path, bytes] of missing) {
    makeFolder(dirname(join(folder, path)));
    writeFile(join(folder, path), bytes, join(name, path), force);
  }
}

function existing(path: string, name: string): Uint8Array | undefined {
  try {
    return readBytes(path, name);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
