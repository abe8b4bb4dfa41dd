import { readMediaAddress } from '../../media/media-address.js';
import type { ImagePart } from '../../markdown/parts.js';
import type { MarkdownText } from '../../markdown/markdown-text.js';
import type { MediaStatus, Surroundings } from '../rule.js';

/** An image, sound or video of a text that is a file beside the bank. */
export interface MediaReference {
  readonly image: ImagePart;
  /** Where the address stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Decoded, with `/` between folders, without what follows `?` or `#`. */
  readonly path: string;
  /** What follows the path. */
  readonly suffix: string;
  readonly backslashes: boolean;
}

/** The references of a text that are files; addresses on the web are none of our business. */
export function mediaReferences(text: MarkdownText): readonly MediaReference[] {
  if (!text.text.includes('![')) return [];
  const references: MediaReference[] = [];
  for (const image of text.parts.images) {
    if (image.target === undefined) continue;
    const address = readMediaAddress(unescapeMarkdown(text.slice(image.target)));
    if (address.type !== 'file') continue;
    const { path, suffix, backslashes } = address;
    const { start: from, end: to } = image.target;
    references.push({ image, from, to, path, suffix, backslashes });
  }
  return references;
}

/**
 * Whether a path leads out of the bank's folder by its form alone: from the root, from a drive, or
 * up more folders than it went down.
 */
export function leadsOutside(path: string): boolean {
  if (/^(?:\/|~\/|[A-Za-z]:|file:)/.test(path)) return true;
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** What the host found at a path inside the bank's folder; undefined where it cannot tell. */
export function statusOf(
  { path }: MediaReference,
  surroundings: Surroundings,
): MediaStatus | undefined {
  if (path === '' || leadsOutside(path)) return undefined;
  return surroundings.media?.(path);
}

/** A path as an address in Markdown. */
export function writeAddress(path: string, suffix: string): string {
  return (
    path.replace(/[\s()<>%\\?#]/g, (sign) =>
      encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
    ) + suffix
  );
}

function unescapeMarkdown(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
