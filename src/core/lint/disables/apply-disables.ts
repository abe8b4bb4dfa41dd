import { compareProblems, type Problem } from '../../problem/problem.js';
import type { ActiveRules, LintExtra } from '../settings.js';
import { Coverage } from './coverage.js';
import type { directivesOf } from './directives-of.js';
import { problemsOfDirectives } from './problems-of-directives.js';

/** Leaves out the problems that remarks in the bank turn off, and adds those of the remarks. */
export function applyDisables(
  problems: Problem[],
  directives: ReturnType<typeof directivesOf>,
  active: ActiveRules,
  extra: LintExtra,
): Problem[] {
  const coverage = new Coverage(directives);
  const left = coverage.uncovered(problems);
  const own = problemsOfDirectives(directives, coverage, active, extra);
  return own.length === 0 ? left : [...left, ...own].sort(compareProblems);
}
