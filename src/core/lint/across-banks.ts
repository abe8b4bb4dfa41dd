import type { Severity, Problem } from '../problem/problem.js';
import { compareProblems } from '../problem/problem.js';
import { ruleById } from '../rules/registry.js';
import type { AcrossEntry, AcrossReport, Options, Rule } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import type { QuestionPrint } from '../view/index.js';
import { toProblem } from './local-problem.js';

/** An item as it is compared with those of other banks. Plain data: it may come from another thread. */
export interface ItemPrint extends Span {
  /** Its id, else `questions[3]`; the span is that of its stem in the whole text. */
  readonly item: string;
  readonly print: QuestionPrint;
  /** The rules that may report something here: they are on, and no remark turns them off. */
  readonly rules: readonly string[];
}

/** A bank among those that are checked together. */
export interface BankPrints {
  /** What its problems are called in messages: a path with `/`. */
  readonly path: string;
  readonly prints: readonly ItemPrint[];
  /** How its settings have the rules that look across banks. */
  readonly settings: ReadonlyMap<
    string,
    { readonly severity: Severity; readonly options: Options }
  >;
}

/** The problems of each bank that have to do with another one, in the order of the banks. */
export function checkAcrossBanks(banks: readonly BankPrints[]): readonly (readonly Problem[])[] {
  const found: Problem[][] = banks.map(() => []);
  const ids = new Set(banks.flatMap(({ settings }) => [...settings.keys()]));
  const all = banks.flatMap(({ prints }, bank) => prints.map((each) => ({ ...each, bank })));
  for (const id of ids) {
    const rule = ruleById(id);
    if (rule?.checkAcross === undefined) continue;
    const entries = all.filter(({ rules }) => rules.includes(id));
    for (const report of rule.checkAcross(entries, {})) {
      found[report.entry.bank]!.push(acrossProblem(report, rule, banks));
    }
  }
  for (const problems of found) problems.sort(compareProblems);
  return found;
}

/** What a rule reports about items of two banks, as a problem of the first; entries are prints, too. */
export function acrossProblem(
  { entry, other, message, otherMessage, data }: AcrossReport,
  rule: Rule,
  banks: readonly Pick<BankPrints, 'path' | 'settings'>[],
): Problem {
  const { bank, item, start, end } = entry as AcrossEntry & ItemPrint;
  const { severity, options } = banks[bank]!.settings.get(rule.id)!;
  const { path } = banks[other.bank]!;
  const place = other as AcrossEntry & ItemPrint;
  const problem = toProblem(
    { rule, severity, options },
    {
      start,
      end,
      message,
      data: { ...data, other: `\`${other.item}\` in \`${path}\`` },
      related: [{ start: place.start, end: place.end, message: otherMessage }],
    },
  );
  const related = problem.related?.map((each) => ({ ...each, path }));
  return { ...problem, item, ...(related === undefined ? {} : { related }) };
}
