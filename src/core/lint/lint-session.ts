import type { BankDocument } from '../document/index.js';
import type { BankHead, ItemReading, PlacedItem } from '../model/reading.js';
import type { BankIndex, ItemHead, Surroundings } from '../rules/rule.js';
import { BankRun, HeadTexts } from './bank-run.js';
import { applyDisables } from './disables/apply-disables.js';
import { ItemRun } from './item-run.js';
import { type LocalProblem, placeProblem, problemsOfFindings } from './local-problem.js';
import { compareProblems, type Problem } from './problem.js';
import { type ActiveRule, type ActiveRules, activeRules, type LintExtra, type RuleSettings } from './settings.js';

/** An item's problems, and the same once more where they stood last. */
interface ItemResult {
  readonly local: readonly LocalProblem[];
  offset: number;
  name: string;
  placed: readonly Problem[];
}

/**
 * Lints one bank again and again as it is edited. What was computed for an item holds as long as the
 * document gives the same reading of it; indexes over the bank are told of each change.
 */
export class LintSession {
  readonly #active: ActiveRules;
  readonly #extra: LintExtra;
  readonly #surroundings: Surroundings;
  readonly #indexes: readonly (readonly [ActiveRule, BankIndex])[];
  readonly #headTexts: HeadTexts;
  #run: ItemRun | undefined;
  #headKey = '';
  #readings: ItemReading[] = [];
  #results: (ItemResult | undefined)[] = [];
  /** Where each reading stands among the items; made when a rule first asks, kept up while it can be. */
  #positions: Map<ItemReading, number> | undefined;

  constructor(settings: RuleSettings, extra: LintExtra = {}) {
    this.#active = activeRules(settings);
    this.#extra = extra;
    this.#surroundings = extra.surroundings ?? {};
    this.#indexes = this.#active.index.map((active) => [
      active,
      (active.rule.createIndex as NonNullable<typeof active.rule.createIndex>)(active.options),
    ]);
    this.#headTexts = new HeadTexts(this.#active, this.#surroundings);
  }

  /** All problems of the bank as it is now, in order. */
  lint(document: BankDocument): Problem[] {
    const run = this.#runFor(document.head);
    this.#takeItems(document.items, run);
    const problems: Problem[] = [];
    this.#addItemProblems(document.items, problems);
    this.#addBankProblems(document, problems);
    // Items come in order already, so that this is a merge of two or three sorted runs.
    problems.sort(compareProblems);
    return applyDisables(problems, document, this.#active, this.#extra);
  }

  /** The run over items, a new one with nothing known where items see another head than before. */
  #runFor({ language, data }: BankHead): ItemRun {
    const defaults = data['defaults'];
    const head: ItemHead = {
      language,
      defaults: typeof defaults === 'object' && defaults !== null ? (defaults as ItemHead['defaults']) : {},
    };
    const key = JSON.stringify([head.language, head.defaults]);
    if (this.#run === undefined || key !== this.#headKey) {
      this.#headKey = key;
      this.#run = new ItemRun(this.#active, head, this.#surroundings);
      const run = this.#run;
      this.#results = this.#readings.map((reading) => judge(reading, run));
    }
    return this.#run;
  }

  /** Judges the items that are new, and tells the indexes who came and who went. */
  #takeItems(items: readonly PlacedItem[], run: ItemRun): void {
    const old = this.#readings;
    const shorter = Math.min(old.length, items.length);
    let same = 0;
    while (same < shorter && old[same] === (items[same] as PlacedItem).reading) same++;
    let tail = 0;
    while (
      tail < shorter - same &&
      old[old.length - 1 - tail] === (items[items.length - 1 - tail] as PlacedItem).reading
    ) {
      tail++;
    }
    if (same === old.length && same === items.length) return;

    const gone = new Map<ItemReading, ItemResult | undefined>();
    for (let i = same; i < old.length - tail; i++) gone.set(old[i] as ItemReading, this.#results[i]);
    const readings: ItemReading[] = [];
    const results: (ItemResult | undefined)[] = [];
    const come: ItemReading[] = [];
    for (let i = same; i < items.length - tail; i++) {
      const { reading } = items[i] as PlacedItem;
      readings.push(reading);
      if (gone.has(reading)) {
        results.push(gone.get(reading));
        gone.delete(reading);
      } else {
        results.push(judge(reading, run));
        come.push(reading);
      }
    }
    for (const [, index] of this.#indexes) {
      for (const reading of gone.keys()) index.remove(reading);
      for (const reading of come) index.add(reading);
    }
    const length = old.length - tail - same;
    this.#updatePositions(gone, readings, same, length);
    this.#readings = replaceRange(old, same, length, readings);
    this.#results = replaceRange(this.#results, same, length, results);
  }

  #updatePositions(gone: ReadonlyMap<ItemReading, unknown>, readings: readonly ItemReading[], at: number, length: number): void {
    if (this.#positions === undefined) return;
    if (readings.length !== length) {
      this.#positions = undefined;
      return;
    }
    for (const reading of gone.keys()) this.#positions.delete(reading);
    for (const [i, reading] of readings.entries()) this.#positions.set(reading, at + i);
  }

  readonly #place = (reading: ItemReading, items: readonly PlacedItem[]): PlacedItem | undefined => {
    this.#positions ??= new Map(items.map((item, i) => [item.reading, i]));
    const position = this.#positions.get(reading);
    return position === undefined ? undefined : items[position];
  };

  #addItemProblems(items: readonly PlacedItem[], problems: Problem[]): void {
    const results = this.#results;
    for (let i = 0; i < results.length; i++) {
      const result = results[i];
      if (result === undefined) continue;
      const { offset, name } = items[i] as PlacedItem;
      if (result.offset !== offset || result.name !== name) {
        result.offset = offset;
        result.name = name;
        result.placed = result.local.map((problem) => placeProblem(problem, offset, name));
      }
      for (const problem of result.placed) problems.push(problem);
    }
  }

  #addBankProblems(document: BankDocument, problems: Problem[]): void {
    const { head, items, findings } = document;
    const told = [...head.findings, ...findings];
    if (told.length > 0) {
      problems.push(...problemsOfFindings(told, this.#active, () => document.text, null));
    }
    problems.push(...this.#headTexts.check(head));
    const run = new BankRun(head, items, (reading) => this.#place(reading, items));
    for (const active of this.#active.head) {
      run.rule = active;
      run.options = active.options;
      active.rule.checkHead?.(run);
    }
    for (const [active, index] of this.#indexes) {
      run.rule = active;
      run.options = active.options;
      index.check(run);
    }
    problems.push(...run.problems);
  }
}

function judge(reading: ItemReading, run: ItemRun): ItemResult | undefined {
  const local = run.check(reading);
  return local.length === 0 ? undefined : { local, offset: -1, name: '', placed: [] };
}

/** A list in which a range is other entries; the old list where nothing but one entry's value changes. */
function replaceRange<T>(list: T[], at: number, length: number, by: readonly T[]): T[] {
  if (length === by.length) {
    for (let i = 0; i < by.length; i++) list[at + i] = by[i] as T;
    return list;
  }
  return [...list.slice(0, at), ...by, ...list.slice(at + length)];
}
