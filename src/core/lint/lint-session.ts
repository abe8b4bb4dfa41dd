import {
  type BankDocument,
  type BlockContent,
  type PlacedBlock,
  placeItem,
} from '../document/index.js';
import type { BankHead, ItemReading, PlacedItem } from '../model/reading.js';
import type { BankIndex, ItemHead, Surroundings } from '../rules/rule.js';
import { shufflesChoices } from '../rules/shared/balance/key-places.js';
import { BankRun } from './bank-run.js';
import { BlockResults } from './block-results.js';
import { applyDisables } from './disables/apply-disables.js';
import { directivesOf } from './disables/directives-of.js';
import { HeadTexts } from './head-texts.js';
import { ItemRun } from './item-run.js';
import type { ItemPrint } from './across-banks.js';
import { problemsOfFindings } from './local-problem.js';
import { applyAmongOthers, Prints } from './prints.js';
import { compareProblems, type Problem } from '../problem/problem.js';
import {
  type ActiveRule,
  type ActiveRules,
  activeRules,
  type LintExtra,
  type RuleSettings,
} from './settings.js';

/**
 * Lints one bank again and again as it is edited. What was computed for an item holds as long as the
 * document gives the same reading of it; indexes over the bank are told of each change.
 */
export class LintSession {
  /** Whether the bank is one of several that somebody else compares: what turns that off is of use. */
  amongOthers = false;
  readonly #active: ActiveRules;
  readonly #extra: LintExtra;
  readonly #surroundings: Surroundings;
  readonly #headTexts: HeadTexts;
  #indexes: readonly (readonly [ActiveRule, BankIndex])[] = [];
  readonly #results = new BlockResults({
    add: (item, view) => {
      for (const [, index] of this.#indexes) index.add(item, view);
      this.#prints?.add(item, view);
    },
    remove: (item) => {
      for (const [, index] of this.#indexes) index.remove(item);
      this.#prints?.remove(item);
    },
  });
  readonly #prints: Prints | undefined;
  #run: ItemRun | undefined;
  #headKey = '';

  constructor(settings: RuleSettings, extra: LintExtra = {}) {
    this.#active = activeRules(settings);
    this.#extra = extra;
    this.#surroundings = extra.surroundings ?? {};
    this.#headTexts = new HeadTexts(this.#active, this.#surroundings);
    if (extra.withPrints === true && this.#active.across.length > 0) {
      this.#prints = new Prints(this.#active.across.map(({ rule }) => rule.id));
    }
  }

  /** The items as they are compared with those of other banks, as of the last linting. */
  get prints(): readonly ItemPrint[] {
    return this.#prints?.placed ?? [];
  }

  /** All problems of the bank as it is now, in order. */
  lint(document: BankDocument): Problem[] {
    const steps = this.lintInSteps(document);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /**
   * The same, some items at a time. Once begun it has to be brought to its end, or the session given up:
   * its indexes know only what was judged by then.
   */
  *lintInSteps(document: BankDocument): Generator<undefined, Problem[]> {
    const run = yield* this.#runFor(document.head);
    yield* this.#results.update(document.blocks, run);
    const problems: Problem[] = [];
    this.#results.addTo(problems, document.blocks);
    yield* this.#addBankProblems(document, problems);
    // Items come in order already, so that this is a merge of two or three sorted runs.
    problems.sort(compareProblems);
    const directives = directivesOf(document);
    if (directives.length === 0) {
      this.#prints?.place(document);
      return problems;
    }
    const apply = (all: Problem[]): Problem[] =>
      applyDisables(all, directives, this.#active, this.#extra);
    if (this.#prints !== undefined) return this.#prints.placeAmong(document, problems, apply);
    const across = this.#active.across.map(({ rule }) => rule.id);
    const isOfUse =
      this.amongOthers &&
      this.#active.byId.has('unused-disable') &&
      directives.some(({ names }) => mayNameOneOf(across, names));
    return isOfUse ? applyAmongOthers(document, across, problems, apply) : apply(problems);
  }

  /** The run over items; where they see another head than before, all are judged and counted anew. */
  *#runFor({ language, data }: BankHead): Generator<undefined, ItemRun> {
    const written = data['defaults'];
    const defaults =
      typeof written === 'object' && written !== null ? (written as ItemHead['defaults']) : {};
    const shuffled = shufflesChoices(data);
    const key = JSON.stringify([language, defaults, shuffled]);
    if (this.#run === undefined || key !== this.#headKey) {
      this.#headKey = key;
      this.#run = new ItemRun(
        this.#active,
        { language, defaults, shufflesChoices: shuffled },
        this.#surroundings,
      );
      this.#indexes = this.#active.index.flatMap((active) => {
        const index = active.rule.createIndex?.(active.options);
        return index === undefined ? [] : [[active, index] as const];
      });
      yield* this.#results.rejudge(this.#run);
    }
    return this.#run;
  }

  *#addBankProblems(document: BankDocument, problems: Problem[]): Generator<undefined, void> {
    const { head, blocks, findings } = document;
    const told = [...head.findings, ...findings];
    if (told.length > 0) {
      problems.push(...problemsOfFindings(told, this.#active, () => document.text, null));
    }
    problems.push(...this.#headTexts.check(head));
    const run = new BankRun(document, this.#placer(blocks));
    for (const active of this.#active.head) {
      run.start(active);
      active.rule.checkHead?.(run);
    }
    for (const [active, index] of this.#indexes) {
      yield;
      run.start(active);
      index.check(run);
    }
    problems.push(...run.problems);
  }

  /** Finds where an item stands now, without placing all of them. */
  #placer(blocks: readonly PlacedBlock[]): (reading: ItemReading) => PlacedItem | undefined {
    let places: ReadonlyMap<BlockContent, PlacedBlock> | undefined;
    return (reading) => {
      const home = this.#results.homeOf(reading);
      if (home === undefined) return undefined;
      places ??= new Map(blocks.map((block) => [block.content, block]));
      const block = places.get(home.content);
      return block === undefined ? undefined : placeItem(home.item, block);
    };
  }
}

/** Whether a remark for these rules, all where it names none, may speak of one of some others. */
function mayNameOneOf(
  rules: readonly string[],
  names: readonly { readonly name: string }[],
): boolean {
  return names.length === 0 || names.some(({ name }) => rules.includes(name));
}
