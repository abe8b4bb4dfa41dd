import type { MediaStatus } from '../rules/rule.js';
import type { MediaFolder } from './media-folder.js';

/** What is in a folder, or why that cannot be had. */
export type MediaListing = MediaFolder | 'missing' | 'outside';

/**
 * Follows a reference from the bank's folder. `list` is asked for folders below it by their real
 * names, with `/` between, `''` being the bank's own; it gives undefined while it does not know.
 *
 * The bank's folder is the border: a reference that leads out of it, by `..`, as an absolute path or
 * through a link, is `outside`, and what is there is not even looked at.
 */
export function resolveMedia(
  reference: string,
  list: (folder: string) => MediaListing | undefined,
): MediaStatus | undefined {
  const names = namesOf(reference);
  if (typeof names === 'string') return { state: names };
  let actual = '';
  for (const [index, name] of names.entries()) {
    const listing = list(actual);
    if (listing === undefined) return undefined;
    if (typeof listing === 'string') return { state: listing };
    const entry = listing.find(name);
    if (entry === undefined) return { state: 'missing' };
    const { kind } = entry;
    if (kind === 'unknown') return undefined;
    if (kind === 'outside') return { state: 'outside' };
    if (kind !== (index === names.length - 1 ? 'file' : 'folder')) return { state: 'missing' };
    actual = actual === '' ? entry.name : `${actual}/${entry.name}`;
  }
  return actual === names.join('/') ? { state: 'found' } : { state: 'other-case', actual };
}

/** The names on the way to what a reference means. */
function namesOf(reference: string): readonly string[] | 'missing' | 'outside' {
  // `\` and drive letters mean something on one system only; a bank is read on all of them.
  if (reference.startsWith('/') || /^[A-Za-z]:/.test(reference)) return 'outside';
  const names: string[] = [];
  for (const name of reference.split('/')) {
    if (name === '..' && names.pop() === undefined) return 'outside';
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  return names.length === 0 || names.some((name) => /[\0\\]/.test(name)) ? 'missing' : names;
}
