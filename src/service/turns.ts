/** Tells, after a wait, whether what was begun for a thing is still the latest that was. */
export class Turns<T extends object> {
  readonly #latest = new WeakMap<T, object>();

  /** Begins a turn for a thing; the function says whether no other has begun since. */
  take(thing: T): () => boolean {
    const turn = {};
    this.#latest.set(thing, turn);
    return () => this.#latest.get(thing) === turn;
  }
}
