import type { BankDocument } from '../document/index.js';
import type { ItemReading } from '../model/reading.js';
import { compareProblems, type Problem } from '../problem/problem.js';
import { pathOf } from '../rules/shared/duplicates/print-index.js';
import { shiftSpan } from '../text/span.js';
import type { ItemView, QuestionPrint } from '../view/index.js';
import type { ItemPrint } from './across-banks.js';
import { resolvePlace } from './item-run.js';

/** The prints of one bank's items, kept for rules that look at several banks. */
export class Prints {
  readonly #byItem = new Map<ItemReading, QuestionPrint>();
  readonly #rules: readonly string[];
  /** Where the items stood when they were last placed. */
  placed: readonly ItemPrint[] = [];

  constructor(rules: readonly string[]) {
    this.#rules = rules;
  }

  add(item: ItemReading, { print }: ItemView): void {
    if (print !== undefined) this.#byItem.set(item, print);
  }

  remove(item: ItemReading): void {
    this.#byItem.delete(item);
  }

  /** Finds where the items stand. Without remarks in the bank, every rule may report there. */
  place(document: BankDocument): void {
    const rules = this.#rules;
    this.placed = this.#spansOf(document).map((each) => ({ ...each, rules }));
  }

  /**
   * Finds where the items stand, and which rules may report there. What could be reported goes the way
   * of the bank's own problems, so that a remark that turns it off counts as used.
   *
   * @returns the bank's own problems that are left
   */
  placeAmong(
    document: BankDocument,
    problems: readonly Problem[],
    applyDisables: (problems: Problem[]) => Problem[],
  ): Problem[] {
    const possible = new Map<Problem, string[]>();
    const placed: ItemPrint[] = [];
    for (const each of this.#spansOf(document)) {
      const rules: string[] = [];
      placed.push({ ...each, rules });
      for (const rule of this.#rules) {
        const { start, end } = each;
        possible.set({ rule, severity: 'info', message: '', start, end }, rules);
      }
    }
    this.placed = placed;
    const all = [...problems, ...possible.keys()].sort(compareProblems);
    return applyDisables(all).filter((problem) => {
      const rules = possible.get(problem);
      rules?.push(problem.rule);
      return rules === undefined;
    });
  }

  #spansOf(document: BankDocument): readonly Omit<ItemPrint, 'rules'>[] {
    const spans: Omit<ItemPrint, 'rules'>[] = [];
    for (const { reading, offset, name } of document.items) {
      const print = this.#byItem.get(reading);
      if (print === undefined) continue;
      const span = shiftSpan(resolvePlace({ path: pathOf(reading) }, reading), offset);
      spans.push({ ...span, item: name, print });
    }
    return spans;
  }
}
