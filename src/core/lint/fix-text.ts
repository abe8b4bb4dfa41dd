import { type BankDocument, readBank, updateBank } from '../document/index.js';
import { chooseFixes } from './choose-fixes.js';
import { LintSession } from './lint-session.js';
import type { LintResult } from './lint-text.js';
import type { Problem } from '../problem/problem.js';
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

/** More passes than this no bank was ever seen to take. */
const mostPasses = 100;

/** Fixes uncover others, but not for ever: after so many passes without fewer of them it is a circle. */
const mostIdlePasses = 4;

interface State {
  readonly document: BankDocument;
  readonly problems: readonly Problem[];
  readonly applied: number;
  /** How many problems have a fix that may be applied. */
  readonly fixable: number;
  readonly prints: LintResult['prints'];
}

/**
 * Applies the fixes of a bank's problems until none is left. Fixes that collide are applied one
 * after the other, each to the text that the one before has left. Where fixes lead nowhere, the text
 * is left as it was when the fewest were to be made: fixing it again gives the same.
 */
export function fixText(text: string, settings: RuleSettings, extra: FixExtra = {}): FixResult {
  const unsafe = extra.unsafe === true;
  const session = new LintSession(settings, extra);
  const stateOf = (document: BankDocument, applied: number): State => {
    const problems = session.lint(document);
    const fixable = problems.filter(({ fix }) => fix !== undefined && (fix.safe || unsafe)).length;
    return { document, problems, applied, fixable, prints: session.prints };
  };

  let now = stateOf(readBank(text), 0);
  let best = now;
  let idle = 0;
  for (let pass = 0; pass < (extra.maxPasses ?? mostPasses) && idle < mostIdlePasses; pass++) {
    const { edits, count } = chooseFixes(now.problems, unsafe);
    if (count === 0) break;
    now = stateOf(updateBank(now.document, edits), now.applied + count);
    idle = now.fixable < best.fixable ? 0 : idle + 1;
    if (now.fixable < best.fixable) best = now;
  }
  const { document, problems, applied, prints } = extra.maxPasses === undefined ? best : now;
  return { text: document.text, problems, items: document.itemCount, prints, applied };
}
