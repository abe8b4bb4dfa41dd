/**
 * Things by key, of which only keys that several share are ever asked for. Most have one of their own,
 * so that a thing alone costs no list.
 */
export class Groups<T> {
  readonly #alone = new Map<number, T>();
  readonly #crowded = new Map<number, Set<T>>();
  /** Keys whose things are others than when they were last asked for; kept only for who asks. */
  #changed: Set<number> | undefined;

  /** @param options.watched whether `takeChanged` will be called */
  constructor({ watched = false } = {}) {
    if (watched) this.#changed = new Set();
  }

  add(number: number, thing: T): void {
    const key = small(number);
    const group = this.#crowded.get(key);
    if (group !== undefined) {
      group.add(thing);
      this.#changed?.add(key);
      return;
    }
    const other = this.#alone.get(key);
    if (other === undefined) this.#alone.set(key, thing);
    else if (other !== thing) {
      this.#alone.delete(key);
      this.#crowded.set(key, new Set([other, thing]));
      this.#changed?.add(key);
    }
  }

  remove(number: number, thing: T): void {
    const key = small(number);
    const group = this.#crowded.get(key);
    if (group === undefined) {
      if (this.#alone.get(key) === thing) this.#alone.delete(key);
      return;
    }
    group.delete(thing);
    this.#changed?.add(key);
    if (group.size > 1) return;
    this.#crowded.delete(key);
    const [left] = group;
    if (left !== undefined) this.#alone.set(key, left);
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
  return (number % 0x3fffffff) | 0;
}
