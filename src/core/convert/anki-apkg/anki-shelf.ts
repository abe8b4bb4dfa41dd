/** The files of a package: Anki has all of its media in one folder, with those of other decks. */
export class AnkiShelf {
  readonly #files = new Map<string, Uint8Array>();
  readonly #taken = new Set<string>();

  /** By their names. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }

  /** Takes a file, and says its name there. */
  add(path: string, bytes: Uint8Array): string {
    const name = safeName(path);
    const dot = name.lastIndexOf('.');
    const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    for (let number = 1; ; number += 1) {
      const each = `${stem}${number === 1 ? '' : `-${number}`}${end}`;
      const known = this.#files.get(each);
      if (known !== undefined && equal(known, bytes)) return each;
      if (known !== undefined || this.#taken.has(each.toLowerCase())) continue;
      this.#files.set(each, bytes);
      this.#taken.add(each.toLowerCase());
      return each;
    }
  }
}

/** Without folders, and without the signs that Anki and file systems refuse. */
function safeName(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\\:*?"<>|[\](){}%#&'\s]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return name === '' ? 'file' : name.slice(-100);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
