/** What an address in a text refers to. */
export type MediaAddress =
  /** A file: decoded, with `/` between folders; the suffix is what follows from `?` or `#` on. */
  | {
      readonly type: 'file';
      readonly path: string;
      readonly suffix: string;
      readonly backslashes: boolean;
    }
  /** Something on the web, or of another scheme. */
  | { readonly type: 'web' }
  /** A place in the text itself. */
  | { readonly type: 'here' };

/** Reads the address of an image, with Markdown's escapes resolved. */
export function readMediaAddress(address: string): MediaAddress {
  if (isOnTheWeb(address)) return { type: 'web' };
  if (address.startsWith('#')) return { type: 'here' };
  const at = address.search(/[?#]/);
  const path = decodePercent(at < 0 ? address : address.slice(0, at));
  return {
    type: 'file',
    path: path.replaceAll('\\', '/'),
    suffix: at < 0 ? '' : address.slice(at),
    backslashes: path.includes('\\'),
  };
}

const sounds = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;
const films = /\.(?:mp4|m4v|webm|ogv|mov)$/i;

/** What a file is to a reader, by its name. */
export function mediaSort(path: string): 'image' | 'audio' | 'video' {
  return sounds.test(path) ? 'audio' : films.test(path) ? 'video' : 'image';
}

function isOnTheWeb(address: string): boolean {
  return /^(?:\/\/|(?!file:)[A-Za-z][A-Za-z0-9+.-]+:)/i.test(address);
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%` is a file name's own.
    return path;
  }
}
