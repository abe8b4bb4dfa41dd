// The linter: runs the rules of `core/rules` over a bank read by `core/document`, and applies fixes.
// No rule lives here, and nothing about files or editors. Settings come from `core/configuration`,
// what lies beside the bank from the host.
export { type BankPrints, checkAcrossBanks, type ItemPrint } from './across-banks.js';
export { bankPrints } from './bank-prints.js';
export { encodingProblem } from './encoding-problem.js';
export { type FixExtra, type FixResult, fixText } from './fix-text.js';
export { LintSession } from './lint-session.js';
export { type LintResult, lintText } from './lint-text.js';
export {
  compareProblems,
  type Fix,
  type Problem,
  type RelatedPlace,
  type Severity,
} from '../problem/problem.js';
export { acrossRules, acrossRulesAt, acrossSettings } from './across-rules.js';
export { AcrossSession } from './across-session.js';
export type { LintExtra, RuleSettings } from './settings.js';
export { AcrossSearch } from './search/across-search.js';
export { wantedStems } from './search/wanted-stems.js';
