import type { BankDocument } from '../../core/document/index.js';
import { leadsOutside } from '../../core/rules/shared/media-references.js';

/** Where images go if the bank has none yet. */
const usualFolder = 'media';
const longestName = 60;

/** What images are called on disk, by what they are. */
const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/avif': 'avif',
};
const known = new Set([...Object.values(extensions), 'jpeg']);

/** Names that mean something else on some system. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The folder beside the bank that most of its images are in; `media` if it has none. */
export function mediaFolderOf({ text }: BankDocument): string {
  const counts = new Map<string, number>();
  for (const [, path] of text.matchAll(/!\[[^\]\n]{0,300}\]\(([^()\s]{1,300})\)/g)) {
    if (/^[a-z][a-z\d+.-]*:|^#/i.test(path!) || leadsOutside(path!)) continue;
    const folder = path!
      .replace(/^(?:\.\/)+/, '')
      .split('/')
      .slice(0, -1)
      .join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  let best = usualFolder;
  let most = 0;
  for (const [folder, count] of counts) if (count > most) [best, most] = [decode(folder), count];
  return best;
}

/**
 * A name for an image that every system takes and that none has in the folder; undefined for what is no
 * image that browsers show.
 */
export function mediaName(
  wanted: string,
  mime: string | undefined,
  taken: readonly string[],
): string | undefined {
  const dot = wanted.lastIndexOf('.');
  const own = dot > 0 ? wanted.slice(dot + 1).toLowerCase() : '';
  const extension =
    (mime === undefined ? undefined : extensions[mime]) ?? (known.has(own) ? own : undefined);
  if (extension === undefined) return undefined;
  const plain = (dot > 0 ? wanted.slice(0, dot) : wanted)
    .replace(/^.*[/\\]/, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '');
  const base =
    plain === '' || reserved.test(plain) ? `image${plain === '' ? '' : `-${plain}`}` : plain;
  const used = new Set(taken.map((name) => name.normalize('NFC').toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${number === 1 ? base : `${base}-${number}`}.${extension}`;
    if (!used.has(name)) return name;
  }
}

/** A path as Markdown takes it. */
export function mediaReference(folder: string, name: string): string {
  return [...folder.split('/'), name]
    .filter((step) => step !== '')
    .map((step) =>
      encodeURI(step).replace(/[()#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
