import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

import type { MediaStatus, Surroundings } from '../../core/rules/rule.js';

/** What is in a folder, by name; undefined where there is no such folder. */
type Listing = ReadonlySet<string> | undefined;

/** Tells what lies beside banks; each folder is listed once. */
export function createMediaLookup(): (bankFolder: string) => Surroundings {
  const listings = new Map<string, Listing>();

  function list(folder: string): Listing {
    if (!listings.has(folder)) listings.set(folder, readListing(folder));
    return listings.get(folder);
  }

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

function readListing(folder: string): Listing {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}

/**
 * The bank's folder is the border: a reference that leads out of it, by `..`, as an absolute path or
 * through a link, is `outside`, and what is there is not even looked at.
 */
function statusOf(
  reference: string,
  bankFolder: string,
  list: (folder: string) => Listing,
): MediaStatus {
  // `\` and drive letters mean something on one system only; a bank is read on all of them.
  if (reference.startsWith('/') || /^[A-Za-z]:/.test(reference)) return { state: 'outside' };
  const names: string[] = [];
  for (const name of reference.split('/')) {
    if (name === '..' && names.pop() === undefined) return { state: 'outside' };
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  if (names.length === 0 || names.some((name) => /[\0\\]/.test(name))) return { state: 'missing' };

  const actual: string[] = [];
  for (const name of names) {
    const listing = list(join(bankFolder, ...actual));
    const found = listing?.has(name) ? name : findFolded(name, listing);
    if (found === undefined) return { state: 'missing' };
    actual.push(found);
  }
  if (leadsOut(join(bankFolder, ...actual), bankFolder)) return { state: 'outside' };
  return actual.join('/') === names.join('/')
    ? { state: 'found' }
    : { state: 'other-case', actual: actual.join('/') };
}

/** The entry that some systems would take for this name: other case, or accents written otherwise. */
function findFolded(name: string, listing: Listing): string | undefined {
  const folded = fold(name);
  for (const entry of listing ?? []) if (fold(entry) === folded) return entry;
  return undefined;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function leadsOut(path: string, folder: string): boolean {
  try {
    const border = realpathSync(folder);
    return !resolve(realpathSync(path)).startsWith(border.endsWith(sep) ? border : border + sep);
  } catch {
    // A link to nowhere: it is there, but what it promises is not.
    return true;
  }
}
