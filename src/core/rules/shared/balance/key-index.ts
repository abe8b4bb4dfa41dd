import type { ItemReading } from '../../../model/reading.js';
import type { Edit } from '../../../text/span.js';
import type { ItemView } from '../../../view/index.js';
import type { BankContext, BankIndex, Options } from '../../rule.js';
import { type KeyPlace, keyPlaceOf } from './key-places.js';
import { moveKey } from './move-key.js';

/** What the rules on where keys stand know of a bank: the place of the key of each question. */
export abstract class KeyIndex<O extends Options> implements BankIndex<O> {
  protected readonly places = new Map<ItemReading, KeyPlace>();
  /** The moves that were tried, by where to: a bank with a fault has the same ones at every keystroke. */
  readonly #moves = new WeakMap<ItemReading, Map<number, readonly Edit[] | undefined>>();
  #tag = 'en';

  add(item: ItemReading, view: ItemView): void {
    this.#tag = view.tag;
    const place = keyPlaceOf(item, view);
    if (place !== undefined) this.places.set(item, place);
  }

  remove(item: ItemReading): void {
    this.places.delete(item);
  }

  abstract check(context: BankContext<O>): void;

  /** The edits of `moveKey`, in offsets of the item's text. */
  protected move(item: ItemReading, from: number, to: number): readonly Edit[] | undefined {
    let moves = this.#moves.get(item);
    if (moves === undefined) this.#moves.set(item, (moves = new Map()));
    if (!moves.has(to)) moves.set(to, moveKey(item, this.#tag, from, to));
    return moves.get(to);
  }
}
