/**
 * Things by key, of which only keys that several share are ever asked for. Most have one of their own,
 * so that a thing alone costs no list.
 */
export class Groups<T extends object> {
  readonly #things = new Map<number, T | Set<T>>();
  readonly #crowded = new Map<number, Set<T>>();
  /** Keys whose things are others than when they were last asked for; kept only for who asks. */
  #changed: Set<number> | undefined;

  /** @param options.watched whether `takeChanged` will be called */
  constructor({ watched = false } = {}) {
    if (watched) this.#changed = new Set();
  }

  add(number: number, thing: T): void {
    const key = small(number);
    const known = this.#things.get(key);
    if (known === undefined) this.#things.set(key, thing);
    else if (known instanceof Set) {
      known.add(thing);
      this.#changed?.add(key);
    } else if (known !== thing) {
      const group = new Set([known, thing]);
      this.#things.set(key, group);
      this.#crowded.set(key, group);
      this.#changed?.add(key);
    }
  }

  remove(number: number, thing: T): void {
    const key = small(number);
    const known = this.#things.get(key);
    if (known === thing) this.#things.delete(key);
    if (!(known instanceof Set)) return;
    known.delete(thing);
    this.#changed?.add(key);
    if (known.size > 1) return;
    this.#crowded.delete(key);
    const [left] = known;
    if (left === undefined) this.#things.delete(key);
    else this.#things.set(key, left);
  }

  /** The things of each key that several have. */
  crowded(): Iterable<ReadonlySet<T>> {
    return this.#crowded.values();
  }

  /** The keys that were crowded or are, and whose things have changed since this was last called. */
  *takeChanged(): Generator<readonly [key: number, things: ReadonlySet<T> | undefined]> {
    const changed = this.#changed ?? [];
    if (this.#changed !== undefined) this.#changed = new Set();
    for (const key of changed) yield [key, this.#crowded.get(key)];
  }
}

/** Engines keep numbers of 30 bits in place. Two that become one only cost a comparison. */
function small(number: number): number {
  return (number | 0) >> 2;
}
