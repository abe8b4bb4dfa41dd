/** Where files that come along with a bank are put, from the bank's own folder. */
const folder = 'media';
/** Longer names are cut: some systems take no longer ones. */
const longest = 60;

/**
 * The files that a bank brings along, each once, under names that every system takes and that Markdown
 * needs no signs around.
 */
export class MediaShelf {
  readonly #files = new Map<string, Uint8Array>();
  /** By what a file is made of: so the same picture comes once, however often it is shown. */
  readonly #known = new Map<string, string[]>();
  /** Systems that do not tell `A.png` from `a.png` have one file of two. */
  readonly #taken = new Set<string>();
  /** By a name, how many had it: a thousand pictures may be called `image.png`. */
  readonly #alike = new Map<string, number>();

  /** The files by their paths. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }

  /** Takes a file, and says the path that the bank has for it. */
  add(name: string, bytes: Uint8Array): string {
    const print = fingerprint(bytes);
    const alike = this.#known.get(print) ?? [];
    const same = alike.find((path) => equal(this.#files.get(path)!, bytes));
    if (same !== undefined) return same;
    const path = this.#freePath(safeName(name));
    this.#files.set(path, bytes);
    this.#known.set(print, [...alike, path]);
    return path;
  }

  #freePath(name: string): string {
    const dot = name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    const asked = name.toLowerCase();
    for (let number = (this.#alike.get(asked) ?? 0) + 1; ; number += 1) {
      const path = `${folder}/${stem}${number === 1 ? '' : `-${number}`}${end}`;
      if (this.#taken.has(path.toLowerCase())) continue;
      this.#taken.add(path.toLowerCase());
      this.#alike.set(asked, number);
      return path;
    }
  }
}

/** The last step of a path as a file's name: letters, digits, points and dashes. */
function safeName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/-+\./g, '.');
  const dot = plain.lastIndexOf('.');
  const end = dot > 0 ? plain.slice(dot).slice(0, 10) : '';
  const stem = [...(dot > 0 ? plain.slice(0, dot) : plain)].slice(0, longest).join('');
  // Names that Windows keeps for itself.
  const isKept = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return stem === '' ? `file${end}` : `${isKept ? '_' : ''}${stem}${end}`;
}

/** FNV-1a of a sample: only what has the same is compared as a whole. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  const step = Math.max(1, Math.floor(bytes.length / 4096));
  for (let at = 0; at < bytes.length; at += step) {
    hash = Math.imul(hash ^ bytes[at]!, 0x01000193) >>> 0;
  }
  return `${bytes.length}:${hash}`;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
