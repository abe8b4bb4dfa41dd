import { readBank, updateBank } from '../document/index.js';
import { applyEdits } from '../text/span.js';
import { chooseFixes } from './choose-fixes.js';
import { LintSession } from './lint-session.js';
import type { LintResult } from './lint-text.js';
import type { LintExtra, RuleSettings } from './settings.js';

export interface FixExtra extends LintExtra {
  /** Also apply fixes that may change what is meant. */
  readonly unsafe?: boolean;
  readonly maxPasses?: number;
}

export interface FixResult extends LintResult {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** More passes than this only a fix that undoes another could take. */
const mostPasses = 20;

/**
 * Applies the fixes of a bank's problems until none is left. Fixes that collide are applied one
 * after the other, each to the text that the one before has left.
 */
export function fixText(text: string, settings: RuleSettings, extra: FixExtra = {}): FixResult {
  const session = new LintSession(settings, extra);
  const seen = new Set([text]);
  let document = readBank(text);
  let problems = session.lint(document);
  let applied = 0;
  for (let pass = 0; pass < (extra.maxPasses ?? mostPasses); pass++) {
    const { edits, count } = chooseFixes(problems, extra.unsafe === true);
    if (count === 0) break;
    const next = applyEdits(document.text, edits);
    // Two fixes that undo each other would go on for ever: the first text is as good as the second.
    if (seen.has(next)) break;
    seen.add(next);
    document = updateBank(document, edits);
    problems = session.lint(document);
    applied += count;
  }
  return { text: document.text, problems, items: document.itemCount, applied };
}
