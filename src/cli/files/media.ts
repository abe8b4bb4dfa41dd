import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import {
  type MediaEntry,
  MediaFolder,
  type MediaListing,
  resolveMedia,
} from '../../core/media/index.js';
import type { MediaStatus, Surroundings } from '../../core/rules/rule.js';

/** What the disk has in the folder of a real path. */
type ReadFolder = (path: string) => readonly Dirent[] | 'missing';

/** Tells what lies beside banks; each folder is read once, and only where a bank shows something. */
export function createMediaLookup(): (bankFolder: string) => Surroundings {
  const readFolder = remember(readDirectory);
  const borderOf = remember((folder: string) => realPath(folder) ?? folder);
  return remember((bankFolder: string): Surroundings => {
    const list = remember((folder: string) => listBelow(borderOf(bankFolder), folder, readFolder));
    const media = remember((reference: string): MediaStatus | undefined =>
      resolveMedia(reference, list),
    );
    return { media };
  });
}

function listBelow(border: string, folder: string, readFolder: ReadFolder): MediaListing {
  const path = realPath(join(border, folder));
  if (path === undefined) return 'missing';
  if (!isWithin(path, border)) return 'outside';
  const entries = readFolder(path);
  if (entries === 'missing') return 'missing';
  return new MediaFolder(
    entries.map((entry) => ({ name: entry.name, kind: kindOf(entry, path, border) })),
  );
}

function kindOf(entry: Dirent, folder: string, border: string): MediaEntry['kind'] {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : 'file';
  const path = realPath(join(folder, entry.name));
  // A link to nowhere promises what is not there.
  if (path === undefined) return 'missing';
  if (!isWithin(path, border)) return 'outside';
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? 'folder' : 'file';
}

function readDirectory(path: string): readonly Dirent[] | 'missing' {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return 'missing';
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : compute(key);
    known.set(key, value);
    return value;
  };
}
