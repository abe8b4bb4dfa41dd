import type { ItemReading, PlacedItem } from '../../../model/reading.js';
import type { Path } from '../../../problem/path.js';
import { askingKey, ItemView, type QuestionPrint } from '../../../view/index.js';
import type { BankContext, BankIndex, BankReport } from '../../rule.js';
import type { Comparison } from './comparison.js';
import { bestOf, type Pair, pairsInGroup } from './find-pairs.js';
import { Groups } from './groups.js';

/** What a rule for things said twice compares, and what it says. */
export interface Sameness extends Comparison {
  readonly describe: (
    print: QuestionPrint,
    other: string,
    alike: number,
  ) => Required<Pick<BankReport, 'message' | 'data'>> & { readonly related: string };
}

/** An item and its print, which is kept as long as the item has a number in common with another. */
interface Entry {
  readonly item: ItemReading;
  readonly print: QuestionPrint;
}

/**
 * The items of one bank by the numbers of their prints. Those that share one are compared, and again
 * only when the items that share it are others.
 */
export class PrintIndex implements BankIndex {
  readonly #groups = new Groups<ItemReading>({ watched: true });
  readonly #entries = new WeakMap<ItemReading, Entry>();
  readonly #pairs = new Map<number, readonly Pair<Entry>[]>();
  #tag = 'en';

  constructor(readonly sameness: Sameness) {}

  add(item: ItemReading, view: ItemView): void {
    this.#tag = view.tag;
    const print = view.shortPrint;
    if (print === undefined) return;
    for (const key of this.sameness.keysOf(print)) this.#groups.add(key, item);
  }

  remove(item: ItemReading): void {
    const print = this.#entries.get(item)?.print ?? new ItemView(item, this.#tag).shortPrint;
    if (print === undefined) return;
    for (const key of this.sameness.keysOf(print)) this.#groups.remove(key, item);
  }

  check({ place, report }: BankContext): void {
    const inOrder = (a: Entry, b: Entry): number => place(a.item).offset - place(b.item).offset;
    for (const [key, items] of this.#groups.takeChanged()) {
      this.#pairs.delete(key);
      if (items === undefined) continue;
      const entries = [...items].map((item) => this.#entryOf(item)).sort(inOrder);
      const pairs = pairsInGroup(entries, this.sameness);
      if (pairs.length > 0) this.#pairs.set(key, pairs);
    }
    if (this.#pairs.size === 0) return;
    for (const { later, earlier, alike } of bestOf([...this.#pairs.values()].flat(), inOrder)) {
      report(this.#reportOf(later.print, place(later.item), place(earlier.item), alike));
    }
  }

  /** Made again for the few that have a number in common. */
  #entryOf(item: ItemReading): Entry {
    let entry = this.#entries.get(item);
    if (entry === undefined) {
      entry = { item, print: new ItemView(item, this.#tag).print as QuestionPrint };
      this.#entries.set(item, entry);
    }
    return entry;
  }

  #reportOf(
    print: QuestionPrint,
    later: PlacedItem,
    earlier: PlacedItem,
    alike: number,
  ): BankReport {
    const told = this.sameness.describe(print, `\`${earlier.name}\``, alike);
    return {
      item: later,
      at: { path: pathOf(later.reading) },
      message: told.message,
      data: told.data,
      related: [{ item: earlier, at: { path: pathOf(earlier.reading) }, message: told.related }],
    };
  }
}

/** The way to what an item asks. */
export function pathOf(item: ItemReading): Path {
  return [askingKey(item)];
}
