import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { type IgnoreFiles, ignoreFilesFor, ignoreFilesIn, isGitIgnored } from './gitignore.js';
import { describeFileError } from './read-file.js';

/** Deeper than this there are no banks, only folders that somebody made to keep us busy. */
const deepest = 200;

/**
 * The files below a folder, sorted, as absolute paths: never in `node_modules` or in folders that
 * begin with a dot, without what `.gitignore` says. Links are not followed: one could lead out of the
 * repository, into what its author may not read, or back up.
 */
export function* walk(
  folder: string,
  name: string,
  onFault: (sentence: string) => void,
): Generator<string> {
  yield* walkFolder({ folder, name, depth: 0 }, ignoreFilesFor(folder), onFault);
}

interface Place {
  readonly folder: string;
  readonly name: string;
  readonly depth: number;
}

function* walkFolder(
  { folder, name, depth }: Place,
  ignoreFiles: IgnoreFiles,
  onFault: (sentence: string) => void,
): Generator<string> {
  const folders: string[] = [];
  for (const entry of entriesOf(folder, name, onFault)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) {
      if (!isGitIgnored(path, false, ignoreFiles)) yield path;
    } else if (entry.isDirectory() && depth < deepest) {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      if (!isGitIgnored(path, true, ignoreFiles)) folders.push(entry.name);
    }
  }
  for (const below of folders) {
    const place = { folder: join(folder, below), name: `${name}/${below}`, depth: depth + 1 };
    yield* walkFolder(place, ignoreFilesIn(place.folder, ignoreFiles), onFault);
  }
}

function entriesOf(folder: string, name: string, onFault: (sentence: string) => void): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onFault(describeFileError(error, name));
    return [];
  }
}
