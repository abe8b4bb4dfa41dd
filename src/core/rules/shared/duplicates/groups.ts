/**
 * Things by key, of which only keys that several share are ever asked for. Most have one of their own,
 * so that a thing alone costs no list.
 */
export class Groups<T> {
  readonly #alone = new Map<number, T>();
  readonly #crowded = new Map<number, Set<T>>();

  add(number: number, thing: T): void {
    const key = small(number);
    const group = this.#crowded.get(key);
    if (group !== undefined) {
      group.add(thing);
      return;
    }
    const other = this.#alone.get(key);
    if (other === undefined) this.#alone.set(key, thing);
    else if (other !== thing) {
      this.#alone.delete(key);
      this.#crowded.set(key, new Set([other, thing]));
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
    if (group.size > 1) return;
    this.#crowded.delete(key);
    const [left] = group;
    if (left !== undefined) this.#alone.set(key, left);
  }

  /** The things of each key that several have. */
  crowded(): Iterable<ReadonlySet<T>> {
    return this.#crowded.values();
  }
}

/** Engines keep numbers of 30 bits in place. Two that become one only cost a comparison. */
function small(number: number): number {
  return (number % 0x3fffffff) | 0;
}
