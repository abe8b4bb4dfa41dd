import { readBank } from '../document/index.js';
import type { ItemPrint } from './across-banks.js';
import { LintSession } from './lint-session.js';
import type { Problem } from '../problem/problem.js';
import type { LintExtra, RuleSettings } from './settings.js';

export interface LintResult {
  readonly problems: readonly Problem[];
  /** How many questions and flashcards there are. */
  readonly items: number;
  /** Where `withPrints` asks for them. */
  readonly prints: readonly ItemPrint[];
}

/** Lints the text of a bank. Never throws on content. */
export function lintText(text: string, settings: RuleSettings, extra: LintExtra = {}): LintResult {
  const document = readBank(text);
  const session = new LintSession(settings, extra);
  const problems = session.lint(document);
  return { problems, items: document.itemCount, prints: session.prints };
}
