import type { ItemReading, PlacedItem } from '../../../model/reading.js';
import type { Path } from '../../../problem/path.js';
import { askingKey, ItemView, type QuestionPrint, type ShortPrint } from '../../../view/index.js';
import type { AcrossEntry, AcrossReport, BankContext, BankIndex, BankReport } from '../../rule.js';
import { findPairs, type Pair } from './find-pairs.js';
import { Groups } from './groups.js';

/** How a rule for things said twice tells which of them to compare, and what it says. */
export interface Sameness {
  /** Two prints that are the same to the rule have one of these numbers in common. */
  readonly keysOf: (print: ShortPrint) => readonly number[];
  /** The same within a group of prints with one such number, where it is large. */
  readonly splitBy?: (print: QuestionPrint) => readonly number[];
  /** How alike two prints are, 0 to 1; undefined where they are not. */
  readonly compare: (a: QuestionPrint, b: QuestionPrint) => number | undefined;
  readonly describe: (
    print: QuestionPrint,
    other: string,
    alike: number,
  ) => Required<Pick<BankReport, 'message' | 'data'>> & { readonly related: string };
}

/** The items of one bank by the numbers of their prints; those that share one are compared. */
export class PrintIndex implements BankIndex {
  readonly #groups = new Groups<ItemReading>();
  readonly #prints = new WeakMap<ItemReading, QuestionPrint>();
  #tag = 'en';

  constructor(readonly sameness: Sameness) {}

  add(item: ItemReading, view: ItemView): void {
    this.#tag = view.tag;
    const print = view.shortPrint;
    if (print === undefined) return;
    for (const key of this.sameness.keysOf(print)) this.#groups.add(key, item);
  }

  remove(item: ItemReading): void {
    const print = new ItemView(item, this.#tag).shortPrint;
    if (print === undefined) return;
    for (const key of this.sameness.keysOf(print)) this.#groups.remove(key, item);
  }

  check({ place, report }: BankContext): void {
    const entries = new Map<ItemReading, BankEntry>();
    const entryOf = (item: ItemReading): BankEntry => {
      let entry = entries.get(item);
      if (entry === undefined) {
        entries.set(item, (entry = { placed: place(item), print: this.#printOf(item) }));
      }
      return entry;
    };
    const groups: BankEntry[][] = [];
    for (const group of this.#groups.crowded()) groups.push([...group].map(entryOf));
    const pairs = findPairs(
      split(groups, this.sameness),
      (a, b) => a.placed.offset - b.placed.offset,
      (a, b) => this.sameness.compare(a.print, b.print),
    );
    for (const pair of pairs) report(this.#reportOf(pair));
  }

  /** Made again for the few that have a number in common, and kept for the next keystroke. */
  #printOf(item: ItemReading): QuestionPrint {
    let print = this.#prints.get(item);
    if (print === undefined) {
      print = new ItemView(item, this.#tag).print as QuestionPrint;
      this.#prints.set(item, print);
    }
    return print;
  }

  #reportOf({ later, earlier, alike }: Pair<BankEntry>): BankReport {
    const told = this.sameness.describe(later.print, `\`${earlier.placed.name}\``, alike);
    return {
      item: later.placed,
      at: { path: pathOf(later.placed.reading) },
      message: told.message,
      data: told.data,
      related: [
        {
          item: earlier.placed,
          at: { path: pathOf(earlier.placed.reading) },
          message: told.related,
        },
      ],
    };
  }
}

/** A group of more is parted before its things are compared with each other. */
const LARGE = 16;

function split<T extends { readonly print: QuestionPrint }>(
  groups: readonly (readonly T[])[],
  { splitBy }: Sameness,
): readonly (readonly T[])[] {
  if (splitBy === undefined) return groups;
  return groups.flatMap((group) => {
    if (group.length <= LARGE) return [group];
    const parts = new Groups<T>();
    for (const thing of group) for (const key of splitBy(thing.print)) parts.add(key, thing);
    return [...parts.crowded()].map((part) => [...part]);
  });
}

interface BankEntry {
  readonly placed: PlacedItem;
  readonly print: QuestionPrint;
}

/** The way to what an item asks. */
export function pathOf(item: ItemReading): Path {
  return [askingKey(item)];
}

/** The items of several banks that are alike, where they are in different ones. */
export function* checkAcross(
  entries: readonly AcrossEntry[],
  sameness: Sameness,
): Generator<AcrossReport> {
  const { keysOf, compare, describe } = sameness;
  // One object for each entry, however many groups it is in, so that a pair is told once.
  const groups = new Groups<{ readonly index: number; readonly print: QuestionPrint }>();
  entries.forEach(({ print }, index) => {
    const numbered = { index, print };
    for (const key of keysOf(print)) groups.add(key, numbered);
  });
  const pairs = findPairs(
    split(
      [...groups.crowded()].map((group) => [...group]),
      sameness,
    ),
    (a, b) => a.index - b.index,
    (a, b) =>
      entries[a.index]!.bank === entries[b.index]!.bank ? undefined : compare(a.print, b.print),
  );
  for (const { later, earlier, alike } of pairs) {
    const told = describe(later.print, '{other}', alike);
    yield {
      entry: entries[later.index]!,
      other: entries[earlier.index]!,
      message: told.message,
      otherMessage: told.related,
      data: told.data,
    };
  }
}
