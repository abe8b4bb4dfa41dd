import type { BankDocument } from '../../document/index.js';
import { compareProblems, type Problem } from '../problem.js';
import type { ActiveRules, LintExtra } from '../settings.js';
import { Coverage } from './coverage.js';
import { type Directive, readDirective } from './directive.js';
import { problemsOfDirectives } from './problems-of-directives.js';

/** Leaves out the problems that remarks in the bank turn off, and adds those of the remarks. */
export function applyDisables(
  problems: Problem[],
  document: BankDocument,
  active: ActiveRules,
  extra: LintExtra,
): Problem[] {
  const directives = directivesOf(document);
  if (directives.length === 0) return problems;
  const coverage = new Coverage(directives, document.text);
  const left = problems.filter((problem) => !coverage.covers(problem));
  const own = problemsOfDirectives(directives, coverage, document, active, extra);
  return own.length === 0 ? left : [...left, ...own].sort(compareProblems);
}

/** The remarks of a bank that speak to the linter. */
function directivesOf(document: BankDocument): Directive[] {
  const directives: Directive[] = [];
  for (const { start, end } of document.comments) {
    const directive = readDirective(document.text.slice(start, end), start);
    if (directive !== undefined) directives.push(directive);
  }
  return directives;
}
