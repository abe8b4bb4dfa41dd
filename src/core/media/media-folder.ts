/** One name in a folder. A link has the kind of what it leads to. */
export interface MediaEntry {
  readonly name: string;
  /**
   * `outside` and `missing` are links that lead out of the bank's folder, or nowhere; `unknown` is a
   * link of which the host cannot tell.
   */
  readonly kind: 'file' | 'folder' | 'outside' | 'missing' | 'unknown';
}

/** What is in a folder, by name. */
export class MediaFolder {
  readonly #entries: ReadonlyMap<string, MediaEntry>;
  #folded: ReadonlyMap<string, MediaEntry> | undefined;

  constructor(entries: readonly MediaEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** The entry of this name, or the one that some systems would take for it: see `fold`. */
  find(name: string): MediaEntry | undefined {
    return this.#entries.get(name) ?? this.#byFoldedName().get(fold(name));
  }

  /** Whether an entry of this very name and kind is there. */
  has(name: string, kind: MediaEntry['kind']): boolean {
    return this.#entries.get(name)?.kind === kind;
  }

  equals(other: MediaFolder): boolean {
    const entries = [...this.#entries.values()];
    return (
      entries.length === other.#entries.size &&
      entries.every(({ name, kind }) => other.has(name, kind))
    );
  }

  /** Of several the one that sorts first, since systems list in orders of their own. */
  #byFoldedName(): ReadonlyMap<string, MediaEntry> {
    if (this.#folded !== undefined) return this.#folded;
    const folded = new Map<string, MediaEntry>();
    for (const entry of this.#entries.values()) {
      const key = fold(entry.name);
      const known = folded.get(key);
      if (known === undefined || entry.name < known.name) folded.set(key, entry);
    }
    return (this.#folded = folded);
  }
}

/** Names that are one name on some systems: other case, or accents written otherwise. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
