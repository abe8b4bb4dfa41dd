import type { BankDocument } from '../core/document/index.js';
import type { MediaEntry } from '../core/media/index.js';
import { writeAddress } from '../core/rules/shared/media-references.js';
import type { Span } from '../core/text/span.js';
import type { Completion } from './completion.js';
import { placeAt } from './place.js';

/** Where the path of an image, a sound or a video is being typed. */
export interface MediaPlace {
  /** The folder that is typed already, from the bank's own, which is `''`. */
  readonly folder: string;
  /** What stands behind it. */
  readonly span: Span;
}

const addressLine = /!\[[^\]\n]*\]\(((?:[^()\s<>/]+\/)*)([^()\s<>/]*)$/;

/** The place of a path at an offset; undefined where none is typed, or one that leads out of the bank's folder. */
export function mediaPlaceAt(document: BankDocument, offset: number): MediaPlace | undefined {
  const { text } = document;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const address = addressLine.exec(line);
  if (address === null || placeAt(document, offset)?.on !== 'value') return undefined;
  const names = address[1]!.split('/').filter((name) => name !== '' && name !== '.');
  if (names.includes('..') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(address[1]!)) return undefined;
  const behind = /^[^()\s<>/]*/.exec(text.slice(offset, offset + 200))![0].length;
  return {
    folder: names.map(decode).join('/'),
    span: { start: offset - address[2]!.length, end: offset + behind },
  };
}

const media =
  /\.(?:apng|avif|bmp|gif|jpe?g|png|svg|webp|aac|flac|m4a|mp3|oga|ogg|opus|wav|m4v|mov|mp4|ogv|webm)$/i;

/** The folders and media files of a folder, as they are written in a link. */
export function mediaCompletions(
  entries: readonly MediaEntry[],
  { span }: MediaPlace,
): readonly Completion[] {
  const offered = entries.filter(
    ({ name, kind }) =>
      !name.startsWith('.') && (kind === 'folder' || (kind === 'file' && media.test(name))),
  );
  const rank = ({ kind }: MediaEntry): number => (kind === 'folder' ? 1 : 0);
  return offered
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .map(({ name, kind }) => {
      const isFolder = kind === 'folder';
      return {
        ...{ label: isFolder ? `${name}/` : name, sort: isFolder ? 'folder' : 'file' },
        ...{ detail: '', documentation: '', span },
        before: write(name) + (isFolder ? '/' : ''),
        after: '',
        goesOn: isFolder,
      };
    });
}

/** As an address, which no quotes around the text must end. */
function write(name: string): string {
  return writeAddress(name, '').replaceAll("'", '%27').replaceAll('"', '%22');
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
