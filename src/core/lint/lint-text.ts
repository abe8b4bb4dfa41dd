import { readBank } from '../document/index.js';
import { LintSession } from './lint-session.js';
import type { Problem } from '../problem/problem.js';
import type { LintExtra, RuleSettings } from './settings.js';

export interface LintResult {
  readonly problems: readonly Problem[];
  /** How many questions and flashcards there are. */
  readonly items: number;
}

/** Lints the text of a bank. Never throws on content. */
export function lintText(text: string, settings: RuleSettings, extra: LintExtra = {}): LintResult {
  const document = readBank(text);
  const problems = new LintSession(settings, extra).lint(document);
  return { problems, items: document.itemCount };
}
