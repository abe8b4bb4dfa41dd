import { MediaShelf } from '../../package/media-shelf.js';
import { pathFrom, type SourceFiles } from '../../package/source-files.js';

/** Where Canvas and common cartridges say that their files are. */
const base = /^(?:\$|%24)IMS[-_]CC[-_]FILE_?BASE(?:\$|%24)\/?/i;
const folders = ['', 'web_resources/', 'resources/', 'images/'];

/** Files that texts of a package show, taken along once each. */
export class PackageMedia {
  readonly shelf = new MediaShelf();
  readonly #files: SourceFiles | undefined;
  readonly #taken = new Map<string, string | undefined>();
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(files?: SourceFiles) {
    this.#files = files;
  }

  /** The path that the bank has for a file; undefined where the package has none. */
  take(reference: string, from: string): string | undefined {
    const key = `${from}\n${reference}`;
    if (!this.#taken.has(key)) this.#taken.set(key, this.#find(reference, from));
    return this.#taken.get(key);
  }

  #find(reference: string, from: string): string | undefined {
    const path = this.#candidates(reference, from).find(
      (each) => this.#files?.read(each) !== undefined,
    );
    return path === undefined ? undefined : this.shelf.add(path, this.#files!.read(path)!);
  }

  #candidates(reference: string, from: string): readonly string[] {
    const rest = reference.replace(base, '');
    const isFromTop = rest !== reference;
    const places = isFromTop ? folders.map((folder) => `${folder}${rest}`) : [];
    const near = pathFrom(from, rest);
    const direct = places.flatMap((place) => pathFrom('x', place) ?? []);
    const found = [...direct, ...(near === undefined ? [] : [near])];
    // Some writers leave out the folders that all files are in.
    const plain = pathFrom('x', rest.replace(/^(?:\.\.\/)+/, ''));
    if (plain === undefined) return found;
    const name = plain.slice(plain.lastIndexOf('/') + 1).toLowerCase();
    const ends = `/${plain.toLowerCase()}`;
    const alike = this.#named(name).filter((path) => `/${path.toLowerCase()}`.endsWith(ends));
    return alike.length === 1 ? [...found, plain, alike[0]!] : [...found, plain];
  }

  #named(name: string): readonly string[] {
    if (this.#byName === undefined) {
      const byName = new Map<string, string[]>();
      for (const path of this.#files?.paths ?? []) {
        const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
        const list = byName.get(last);
        if (list === undefined) byName.set(last, [path]);
        else list.push(path);
      }
      this.#byName = byName;
    }
    return this.#byName.get(name) ?? [];
  }
}

/** Whether a reference is to a file beside the text, and not to the web or to nothing. */
export function isLocal(reference: string): boolean {
  return reference !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(reference.replace(base, ''));
}
