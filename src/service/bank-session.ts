import { type BankDocument, updateBank } from '../core/document/index.js';
import {
  fixText,
  type LintExtra,
  LintSession,
  type Problem,
  type RuleSettings,
} from '../core/lint/index.js';
import type { Edit } from '../core/text/span.js';
import { minimalEdit } from './minimal-edit.js';

/**
 * One bank that is open in an editor: told of each edit, it always has the bank as it is now, and
 * its problems when they are asked for.
 */
export class BankSession {
  #document: BankDocument;
  #linter: LintSession;
  #settings: RuleSettings;
  #extra: LintExtra;
  #problems: readonly Problem[] | undefined;
  /** A linting that was begun; of the bank as it was then. */
  #running:
    | { readonly of: BankDocument | undefined; readonly steps: Iterator<undefined, Problem[]> }
    | undefined;

  constructor(document: BankDocument, settings: RuleSettings, extra: LintExtra = {}) {
    this.#document = document;
    this.#linter = new LintSession(settings, extra);
    this.#settings = settings;
    this.#extra = extra;
  }

  get document(): BankDocument {
    return this.#document;
  }

  /** Takes in edits, in offsets of the text before all of them. */
  edit(edits: readonly Edit[]): void {
    this.#document = updateBank(this.#document, edits);
    this.#problems = undefined;
  }

  /** Lints with other settings, or with what is now known of the files around the bank, from here on. */
  configure(settings: RuleSettings, extra: LintExtra = {}): void {
    const { amongOthers } = this.#linter;
    this.#linter = new LintSession(settings, extra);
    this.#linter.amongOthers = amongOthers;
    this.#settings = settings;
    this.#extra = extra;
    this.#problems = undefined;
    this.#running = undefined;
  }

  /** Whether the bank is one of several: tells whether this changes anything. */
  setAmongOthers(amongOthers: boolean): boolean {
    if (this.#linter.amongOthers === amongOthers) return false;
    this.#linter.amongOthers = amongOthers;
    this.#problems = undefined;
    // What was begun is ended, but says nothing of the bank as it is now.
    if (this.#running !== undefined) this.#running = { ...this.#running, of: undefined };
    return true;
  }

  /** All problems of the bank as it is now, in order; at once, however long that takes. */
  get problems(): readonly Problem[] {
    while (this.#problems === undefined) this.#advance();
    return this.#problems;
  }

  /** The same where they have been found already; nothing is done for it. */
  get knownProblems(): readonly Problem[] | undefined {
    return this.#problems;
  }

  /** Finds the problems of the bank as it is now, also when it is edited meanwhile, in small steps. */
  *bringUpToDate(): Generator<undefined, void> {
    while (this.#problems === undefined) {
      this.#advance();
      yield;
    }
  }

  /** What makes of the bank what all safe fixes lead to, as on the command line: one edit or none. */
  fixAll(): Edit[] {
    // Without a first fix there is no second; linting is done already, unlike fixing.
    if (!this.problems.some(({ fix }) => fix?.safe === true)) return [];
    const { text } = this.#document;
    const extra = { ...this.#extra, withPrints: this.#linter.amongOthers };
    const edit = minimalEdit(text, fixText(text, this.#settings, extra).text);
    return edit === undefined ? [] : [edit];
  }

  /** A linting of what the bank was before an edit is ended all the same; the next takes over from it. */
  #advance(): void {
    this.#running ??= { of: this.#document, steps: this.#linter.lintInSteps(this.#document) };
    const { of, steps } = this.#running;
    const step = steps.next();
    if (step.done !== true) return;
    this.#running = undefined;
    if (of === this.#document) this.#problems = step.value;
  }
}
