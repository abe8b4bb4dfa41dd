import type { BankDocument } from '../document/index.js';
import type { ItemReading } from '../model/reading.js';
import { compareProblems, type Problem } from '../problem/problem.js';
import { type Span, shiftSpan } from '../text/span.js';
import { ItemView, type QuestionPrint } from '../view/index.js';
import type { ItemPrint } from './across-banks.js';

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
    const spans = this.#spansOf(document);
    const { left, on } = applyAmong(spans, this.#rules, problems, applyDisables);
    this.placed = spans.map((each, i) => ({ ...each, rules: on[i]! }));
    return left;
  }

  #spansOf(document: BankDocument): readonly Omit<ItemPrint, 'rules'>[] {
    const spans: Omit<ItemPrint, 'rules'>[] = [];
    for (const { reading, offset, name } of document.items) {
      const print = this.#byItem.get(reading);
      if (print === undefined) continue;
      spans.push({ ...shiftSpan(reading.asked, offset), item: name, print });
    }
    return spans;
  }
}

/**
 * The bank's own problems that remarks leave where another bank may have the same as this one. Nothing is
 * compared here; but a remark for that counts as used.
 */
export function applyAmongOthers(
  document: BankDocument,
  rules: readonly string[],
  problems: readonly Problem[],
  applyDisables: (problems: Problem[]) => Problem[],
): Problem[] {
  const spans = document.items.flatMap(({ reading, offset }) =>
    asksSomething(reading, document.head.language) ? [shiftSpan(reading.asked, offset)] : [],
  );
  return applyAmong(spans, rules, problems, applyDisables).left;
}

const known = new WeakMap<ItemReading, boolean>();

/** Whether an item has a print, whatever the language. */
function asksSomething(reading: ItemReading, language: string): boolean {
  let asks = known.get(reading);
  if (asks === undefined) {
    asks = new ItemView(reading, language).shortPrint !== undefined;
    known.set(reading, asks);
  }
  return asks;
}

/** The problems that are left, and for each place the rules that may report something there. */
function applyAmong(
  spans: readonly Span[],
  rules: readonly string[],
  problems: readonly Problem[],
  applyDisables: (problems: Problem[]) => Problem[],
): { left: Problem[]; on: readonly (readonly string[])[] } {
  const possible = new Map<Problem, string[]>();
  const on = spans.map(({ start, end }) => {
    const here: string[] = [];
    for (const rule of rules) {
      possible.set({ rule, severity: 'info', message: '', start, end }, here);
    }
    return here;
  });
  const all = [...problems, ...possible.keys()].sort(compareProblems);
  const left = applyDisables(all).filter((problem) => {
    const here = possible.get(problem);
    here?.push(problem.rule);
    return here === undefined;
  });
  return { left, on };
}
