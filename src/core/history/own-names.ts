/** Gives names of which none is given twice: what is taken gets `.2`, `.3`… behind it. */
export class OwnNames {
  readonly #taken: Set<string>;
  /** Where to go on, so that a thousand of one name are not counted through a thousand times. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  give(name: string): string {
    let own = name;
    let count = this.#next.get(name) ?? 2;
    while (this.#taken.has(own)) own = `${name}.${count++}`;
    this.#next.set(name, count);
    this.#taken.add(own);
    return own;
  }
}
