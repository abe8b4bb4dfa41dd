import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

import type { MediaStatus, Surroundings } from '../../core/rules/rule.js';

/** What is in a folder, and where it really is. */
interface Listing {
  readonly names: ReadonlySet<string>;
  readonly path: string;
}

/** The listing of a folder below `border`; a word where it cannot be had. */
type List = (folder: string, border: string) => Listing | 'missing' | 'outside';

/** Tells what lies beside banks; each folder is listed once. */
export function createMediaLookup(): (bankFolder: string) => Surroundings {
  const listings = new Map<string, Listing | 'missing'>();

  const list: List = (folder, border) => {
    const path = realPath(folder);
    if (path === undefined) return 'missing';
    if (path !== border && !isBelow(path, border)) return 'outside';
    let listing = listings.get(path);
    if (listing === undefined) {
      listing = readListing(path);
      listings.set(path, listing);
    }
    return listing;
  };

  return (bankFolder) => {
    const known = new Map<string, MediaStatus>();
    return {
      media(reference) {
        let status = known.get(reference);
        if (status === undefined) {
          status = statusOf(reference, bankFolder, list);
          known.set(reference, status);
        }
        return status;
      },
    };
  };
}

function readListing(path: string): Listing | 'missing' {
  try {
    return { names: new Set(readdirSync(path)), path };
  } catch {
    return 'missing';
  }
}

/**
 * The bank's folder is the border: a reference that leads out of it, by `..`, as an absolute path or
 * through a link, is `outside`, and what is there is not even looked at.
 */
function statusOf(reference: string, bankFolder: string, list: List): MediaStatus {
  // `\` and drive letters mean something on one system only; a bank is read on all of them.
  if (reference.startsWith('/') || /^[A-Za-z]:/.test(reference)) return { state: 'outside' };
  const names: string[] = [];
  for (const name of reference.split('/')) {
    if (name === '..' && names.pop() === undefined) return { state: 'outside' };
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  if (names.length === 0 || names.some((name) => /[\0\\]/.test(name))) return { state: 'missing' };

  const border = realPath(bankFolder) ?? bankFolder;
  const actual: string[] = [];
  let path = border;
  for (const name of names) {
    const listing = list(path, border);
    if (typeof listing === 'string') return { state: listing };
    const found = listing.names.has(name) ? name : findFolded(name, listing.names);
    if (found === undefined) return { state: 'missing' };
    actual.push(found);
    path = join(listing.path, found);
  }
  const real = realPath(path);
  // A link to nowhere promises what is not there.
  if (real === undefined) return { state: 'missing' };
  if (!isBelow(real, border)) return { state: 'outside' };
  return actual.join('/') === names.join('/')
    ? { state: 'found' }
    : { state: 'other-case', actual: actual.join('/') };
}

/** The entry that some systems would take for this name: other case, or accents written otherwise. */
function findFolded(name: string, names: ReadonlySet<string>): string | undefined {
  const folded = fold(name);
  for (const entry of names) if (fold(entry) === folded) return entry;
  return undefined;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
