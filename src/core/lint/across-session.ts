import type { Problem } from '../problem/problem.js';
import { compareProblems } from '../problem/problem.js';
import { ruleById } from '../rules/registry.js';
import type { AcrossEntry, AcrossIndex, Rule } from '../rules/rule.js';
import type { QuestionPrint } from '../view/index.js';
import { acrossProblem, type BankPrints, type ItemPrint } from './across-banks.js';
import { acrossRules } from './across-rules.js';

/** An item as the indexes know it; where it stands is brought up to date. */
interface Entry extends AcrossEntry {
  bank: number;
  item: string;
  start: number;
  end: number;
  /** Its place among the items of its bank. */
  at: number;
  /** The rules whose indexes have it. */
  readonly rules: readonly string[];
}

interface KnownBank {
  readonly prints: readonly ItemPrint[];
  readonly settings: BankPrints['settings'];
  readonly entries: ReadonlyMap<QuestionPrint, Entry>;
}

/** So many items are looked at between two moments at which the host may do something else. */
const STEP = 256;

/**
 * Finds what banks have in common again and again as they change: the same as `checkAcrossBanks`. A bank
 * is known by its path; an item that did not change brings the print that it had.
 */
export class AcrossSession {
  readonly #indexes: ReadonlyMap<string, { readonly rule: Rule; readonly index: AcrossIndex }>;
  #known = new Map<string, KnownBank>();

  constructor() {
    this.#indexes = new Map(
      acrossRules.map((id) => {
        const rule = ruleById(id)!;
        return [id, { rule, index: rule.createAcrossIndex!() }];
      }),
    );
  }

  /** The problems of each bank that have to do with another one; all steps must be done. */
  *check(banks: readonly BankPrints[]): Generator<undefined, readonly (readonly Problem[])[]> {
    const before = this.#known;
    const now = new Map<string, KnownBank>();
    this.#known = now;
    for (const [number, bank] of banks.entries()) {
      const known = before.get(bank.path);
      before.delete(bank.path);
      now.set(bank.path, yield* this.#take(bank, number, known));
    }
    for (const { entries } of before.values()) {
      yield;
      for (const entry of entries.values()) this.#remove(entry);
    }
    const inOrder = (a: AcrossEntry, b: AcrossEntry): number =>
      a.bank - b.bank || (a as Entry).at - (b as Entry).at;
    const found: Problem[][] = banks.map(() => []);
    for (const { rule, index } of this.#indexes.values()) {
      for (const report of yield* index.check(inOrder)) {
        found[report.entry.bank]!.push(acrossProblem(report, rule, banks));
      }
    }
    for (const problems of found) problems.sort(compareProblems);
    return found;
  }

  *#take(
    { prints, settings }: BankPrints,
    bank: number,
    known: KnownBank | undefined,
  ): Generator<undefined, KnownBank> {
    if (known !== undefined && known.prints === prints && known.settings === settings) {
      for (const entry of known.entries.values()) entry.bank = bank;
      return known;
    }
    const entries = new Map<QuestionPrint, Entry>();
    const left = new Map(known?.entries);
    for (const [at, { print, item, start, end, rules: allowed }] of prints.entries()) {
      if (at % STEP === 0) yield;
      const rules = allowed.filter((id) => settings.has(id));
      const same = left.get(print);
      if (same !== undefined && sameList(same.rules, rules)) {
        left.delete(print);
        Object.assign(same, { bank, item, start, end, at });
        entries.set(print, same);
      } else {
        const entry: Entry = { bank, item, print, start, end, at, rules };
        entries.set(print, entry);
        for (const id of rules) this.#indexes.get(id)?.index.add(entry);
      }
    }
    for (const entry of left.values()) this.#remove(entry);
    return { prints, settings, entries };
  }

  #remove(entry: Entry): void {
    for (const id of entry.rules) this.#indexes.get(id)?.index.remove(entry);
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
