import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { Failure } from '../failure.js';
import { describeFileError } from './read-file.js';

/**
 * Writes a file so that at every moment, whatever is killed, either the old or the new text is there
 * whole: to a temporary neighbour, flushed, renamed. The mode of an existing file is kept, a link is
 * followed.
 */
export function writeFile(
  path: string,
  text: string | Uint8Array,
  name: string,
  overwrite: boolean,
): void {
  const { target, before } = targetOf(path, name, overwrite);
  // A device or a pipe cannot be replaced, only written to.
  if (before !== undefined && !before.isFile()) return writeThrough(target, text, name);
  const neighbour = neighbourOf(target);
  let isOurs = false;
  try {
    const file = openSync(neighbour, 'wx', before === undefined ? 0o666 : before.mode & 0o7777);
    isOurs = true;
    try {
      writeFileSync(file, text);
      if (before !== undefined) keepOwner(file, neighbour, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, target);
  } catch (error) {
    if (isOurs) rmSync(neighbour, { force: true });
    throw new Failure(describeWriteError(error, name));
  }
}

/**
 * The same for what is too large to be held: `make` writes it, into a file beside its place that is not
 * there yet. Whatever goes wrong, nothing of it stays.
 */
export async function writeFileBy(
  path: string,
  name: string,
  overwrite: boolean,
  make: (neighbour: string) => Promise<void>,
): Promise<void> {
  const { target, before } = targetOf(path, name, overwrite);
  const neighbour = neighbourOf(target);
  try {
    await make(neighbour);
    if (before !== undefined && !before.isFile()) {
      return writeThrough(target, readFileSync(neighbour), name);
    }
    const file = openSync(neighbour, 'r+');
    try {
      if (before !== undefined) keepOwner(file, neighbour, before);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw new Failure(describeWriteError(error, name));
    }
    throw error;
  } finally {
    rmSync(neighbour, { force: true });
  }
}

function targetOf(
  path: string,
  name: string,
  overwrite: boolean,
): { readonly target: string; readonly before: Stats | undefined } {
  const target = resolveLink(path);
  const before = statOf(target);
  if (before?.isDirectory()) throw new Failure(`\`${name}\` is a folder, not a file.`);
  if (before !== undefined && !overwrite) {
    throw new Failure(`\`${name}\` exists already.`, 'With `--force` it is overwritten.');
  }
  return { target, before };
}

/** Workers share the process's number, and write at the same time. */
function neighbourOf(target: string): string {
  return join(dirname(target), `.quizwright-${randomUUID()}.tmp`);
}

function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function writeThrough(path: string, text: string | Uint8Array, name: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(describeWriteError(error, name));
  }
}

/** The mask takes bits off the mode at opening; the owner differs where one works as root. */
function keepOwner(file: number, neighbour: string, before: Stats): void {
  try {
    if (process.getuid?.() === 0) fchownSync(file, before.uid, before.gid);
    chmodSync(neighbour, before.mode & 0o7777);
  } catch {
    // Some disks know no owners or modes; the text is what matters.
  }
}

export function describeWriteError(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? `\`${name}\` cannot be written: its folder does not exist.`
    : describeFileError(error, name);
}
