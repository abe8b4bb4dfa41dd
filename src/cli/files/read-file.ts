import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

import { Failure, isFailure } from '../failure.js';

/** VS Code hands no larger file to extensions either, and no bank written by people comes near. */
export const largestFile = 50 * 1024 * 1024;

/**
 * A file's bytes. Throws a `Failure` with a sentence where they cannot be had; a file over `limit` is
 * refused before any of it is read.
 */
export function readBytes(path: string, name: string, limit = largestFile): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new Failure(`\`${name}\` is a folder, not a file.`);
    if (stats.size > limit) throw tooLarge(name, stats.size, limit);
    // A pipe has no size: it is read until it ends or has had enough.
    return stats.isFile() ? readFileSync(file) : readUpTo(file, name, limit);
  } catch (error) {
    throw isFailure(error) ? error : new Failure(describeFileError(error, name));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function tooLarge(name: string, size: number, limit: number): Failure {
  return new Failure(
    `\`${name}\` has ${megabytes(size)} MB; files over ${megabytes(limit)} MB are not read.`,
    'Split it into several banks.',
  );
}

function readUpTo(file: number, name: string, limit: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const length = readSync(file, chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    size += length;
    if (size > limit) throw tooLarge(name, size, limit);
  }
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toFixed(size % (1024 * 1024) === 0 ? 0 : 1);
}

/** A sentence for what the operating system said. */
export function describeFileError(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file \`${name}\`.`;
    case 'EACCES':
    case 'EPERM':
      return `\`${name}\` cannot be opened: permission denied.`;
    case 'EISDIR':
      return `\`${name}\` is a folder, not a file.`;
    case 'ELOOP':
      return `\`${name}\` is a link that leads back to itself.`;
    case 'EROFS':
      return `\`${name}\` cannot be written: the disk is read-only.`;
    case 'ENOSPC':
      return `\`${name}\` cannot be written: the disk is full.`;
    case 'EEXIST':
      return `\`${name}\` exists already.`;
    case 'ENAMETOOLONG':
      return `The name \`${name.slice(0, 60)}…\` is too long for a file.`;
    default:
      if (code === '') throw error;
      return `\`${name}\` cannot be used (${code}).`;
  }
}
