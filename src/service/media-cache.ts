import {
  type MediaEntry,
  MediaFolder,
  type MediaListing,
  resolveMedia,
} from '../core/media/index.js';
import type { MediaStatus, Surroundings } from '../core/rules/rule.js';

/** How an editor looks at folders; they are named from the bank's own, which is `''`. */
export interface MediaHost {
  /** What is in a folder; undefined where the host cannot tell. */
  list(folder: string): Promise<readonly MediaEntry[] | 'missing' | undefined>;
  /** Calls `changed` when something comes into a folder or goes. */
  watch(folder: string, changed: () => void): { dispose(): void };
}

interface KnownFolder {
  /** Undefined until it is known, and where it cannot be. */
  listing: MediaListing | undefined;
  state: 'listed' | 'listing' | 'listing, and changed since';
  readonly watcher: { dispose(): void };
}

/**
 * What lies beside a bank. Rules ask at once and files answer later: what is not known yet is
 * undefined, and `onChange` tells when asking again is worth it. Each folder is listed when it is first
 * asked for, and again when something in it comes or goes.
 */
export class MediaCache implements Surroundings {
  readonly #folders = new Map<string, KnownFolder>();
  #open = 0;
  #settle: (() => void) | undefined;
  #changed = false;
  #disposed = false;

  constructor(
    private readonly host: MediaHost,
    private readonly onChange: () => void,
  ) {}

  readonly media = (reference: string): MediaStatus | undefined =>
    resolveMedia(reference, this.#list);

  /** Waits until all that was asked for is known: tells whether there was anything to wait for. */
  async settled(): Promise<boolean> {
    if (this.#open === 0) return false;
    await new Promise<void>((resolve) => {
      this.#settle = resolve;
    });
    return true;
  }

  dispose(): void {
    this.#disposed = true;
    for (const { watcher } of this.#folders.values()) watcher.dispose();
    this.#folders.clear();
  }

  readonly #list = (folder: string): MediaListing | undefined => {
    const known = this.#folders.get(folder);
    if (known !== undefined || this.#disposed) return known?.listing;
    // Watched before it is listed: what comes in between is not missed.
    const watcher = this.host.watch(folder, () => this.#relist(folder));
    const come: KnownFolder = { listing: undefined, state: 'listing', watcher };
    this.#folders.set(folder, come);
    void this.#look(folder, come);
    return undefined;
  };

  #relist(folder: string): void {
    const known = this.#folders.get(folder);
    if (known === undefined) return;
    if (known.state === 'listed') void this.#look(folder, known);
    else known.state = 'listing, and changed since';
  }

  async #look(folder: string, known: KnownFolder): Promise<void> {
    this.#open++;
    do {
      known.state = 'listing';
      // oxlint-disable-next-line no-await-in-loop -- again only when it changed meanwhile
      const entries = await this.host.list(folder);
      // The folder may have gone, and another have come in its place.
      if (this.#folders.get(folder) !== known) break;
      this.#take(folder, known, typeof entries === 'object' ? new MediaFolder(entries) : entries);
    } while (this.#isOutdated(known));
    known.state = 'listed';
    // One more lint for all that was looked for together.
    if (--this.#open > 0) return;
    if (this.#changed && !this.#disposed) {
      this.#changed = false;
      this.onChange();
    }
    this.#settle?.();
  }

  #isOutdated({ state }: KnownFolder): boolean {
    return state === 'listing, and changed since';
  }

  #take(folder: string, known: KnownFolder, listing: MediaListing | undefined): void {
    const before = known.listing;
    if (before instanceof MediaFolder && listing instanceof MediaFolder) {
      if (before.equals(listing)) return;
    } else if (before === listing) return;
    known.listing = listing;
    this.#changed = true;
    this.#forgetGone(folder, listing);
  }

  /** Folders that are no more are looked at anew when they come again. */
  #forgetGone(folder: string, listing: MediaListing | undefined): void {
    const above = folder === '' ? '' : `${folder}/`;
    for (const [name, { watcher }] of this.#folders) {
      if (name === folder || !name.startsWith(above)) continue;
      const child = name.slice(above.length).split('/', 1)[0]!;
      if (listing instanceof MediaFolder && listing.has(child, 'folder')) continue;
      watcher.dispose();
      this.#folders.delete(name);
    }
  }
}
