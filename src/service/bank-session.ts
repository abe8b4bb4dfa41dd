import { type BankDocument, readBank, updateBank } from '../core/document/index.js';
import {
  type LintExtra,
  LintSession,
  type Problem,
  type RuleSettings,
} from '../core/lint/index.js';
import type { Edit } from '../core/text/span.js';

/**
 * One bank that is open in an editor: told of each edit, it always has the bank as it is now, and
 * its problems when they are asked for.
 */
export class BankSession {
  #document: BankDocument;
  #linter: LintSession;
  #problems: readonly Problem[] | undefined;

  constructor(text: string, settings: RuleSettings, extra: LintExtra = {}) {
    this.#document = readBank(text);
    this.#linter = new LintSession(settings, extra);
  }

  get document(): BankDocument {
    return this.#document;
  }

  /** Takes in edits, in offsets of the text before all of them. */
  edit(edits: readonly Edit[]): void {
    this.#document = updateBank(this.#document, edits);
    this.#problems = undefined;
  }

  /** Takes a whole new text, for hosts that cannot say what changed. */
  replace(text: string): void {
    this.#document = readBank(text);
    this.#problems = undefined;
  }

  /** Lints with other settings, or with what is now known of the files around the bank, from here on. */
  configure(settings: RuleSettings, extra: LintExtra = {}): void {
    this.#linter = new LintSession(settings, extra);
    this.#problems = undefined;
  }

  /** All problems of the bank as it is now, in order. */
  get problems(): readonly Problem[] {
    return (this.#problems ??= this.#linter.lint(this.#document));
  }
}
