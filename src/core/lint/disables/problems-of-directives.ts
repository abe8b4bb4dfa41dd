import { nearest } from '../../model/schema/nearest.js';
import { isSlip } from '../../rules/shared/is-slip.js';
import { ruleById, rules } from '../../rules/registry.js';
import type { Edit } from '../../text/span.js';
import { type LocalProblem, type Told, toProblem } from '../local-problem.js';
import type { Problem } from '../../problem/problem.js';
import type { ActiveRule, ActiveRules, LintExtra } from '../settings.js';
import type { Coverage } from './coverage.js';
import type { Directive, RuleName } from './directive.js';

/** What there is to say about the remarks themselves: misspelt names, no reason, no use. */
export function problemsOfDirectives(
  directives: readonly Directive[],
  coverage: Coverage,
  active: ActiveRules,
  extra: LintExtra,
): Problem[] {
  const problems: LocalProblem[] = [];
  const tell = (rule: ActiveRule | undefined, told: Told): void => {
    if (rule !== undefined) problems.push(toProblem(rule, told));
  };
  const unknown = active.byId.get('unknown-rule-in-disable');
  const reason = active.byId.get('disable-without-reason');
  const unused =
    active.byId.get('unused-disable') ??
    (extra.reportUnusedDisables === true ? onRequest() : undefined);
  for (const directive of directives) {
    const { word, names, command } = directive;
    if (command === undefined) {
      tell(unknown, { ...spanOf(word), message: 'command', data: { name: word.name } });
      continue;
    }
    for (const name of names) if (ruleById(name.name) === undefined) tell(unknown, misspelt(name));
    if (command !== 'enable' && directive.reason === '')
      tell(reason, { ...spanOf(word), message: 'reason' });
    if (unused !== undefined) {
      for (const told of idleParts(directive, coverage, active, extra)) tell(unused, told);
    }
  }
  return problems;
}

/** The rule as `--report-unused-disables` turns it on. */
function onRequest(): ActiveRule | undefined {
  const rule = ruleById('unused-disable');
  return rule && { rule, severity: 'warning', options: {} };
}

function misspelt({ name, start, end }: RuleName): Told {
  const meant = nearest(
    name,
    rules.map(({ id }) => id),
  );
  if (meant === undefined) return { start, end, message: 'unknown', data: { name } };
  const fix = {
    safe: isSlip(name, meant),
    title: `Write \`${meant}\``,
    edits: [{ start, end, text: meant }],
  };
  return { start, end, message: 'did-you-mean', data: { name, nearest: meant }, fix };
}

/** What a directive turns off, or on, without effect. */
function idleParts(
  directive: Directive,
  coverage: Coverage,
  active: ActiveRules,
  extra: LintExtra,
): Told[] {
  const { command, names, word } = directive;
  const remove = {
    safe: true,
    title: 'Take the remark away',
    edits: [{ ...directive.removal, text: '' }],
  };
  if (command === 'enable') {
    return coverage.idle.has(directive)
      ? [{ ...spanOf(word), message: 'enable', fix: remove }]
      : [];
  }
  if (names.length === 0) {
    return coverage.isUsed(directive) ? [] : [{ ...spanOf(word), message: 'all', fix: remove }];
  }
  const idle: RuleName[] = [];
  const used: RuleName[] = [];
  for (const each of names) {
    const isIdle = !coverage.isUsed(directive, each.name) && isJudged(each.name, active, extra);
    (isIdle ? idle : used).push(each);
  }
  const edits = used.length === 0 ? remove.edits : [keepOnly(used, names)];
  const title = used.length === 0 ? remove.title : 'Take the name away';
  return idle.map(({ name, start, end }) => ({
    start,
    end,
    message: 'rule',
    data: { name },
    fix: { safe: true, title, edits },
  }));
}

/** Whether a rule would have reported a problem, had there been one. */
function isJudged(name: string, active: ActiveRules, extra: LintExtra): boolean {
  const on = active.byId.get(name);
  if (on === undefined) return false;
  return on.rule.needsSurroundings !== true || extra.surroundings?.media !== undefined;
}

function keepOnly(used: readonly RuleName[], names: readonly RuleName[]): Edit {
  const start = (names[0] as RuleName).start;
  const end = (names.at(-1) as RuleName).end;
  return { start, end, text: used.map(({ name }) => name).join(', ') };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}
