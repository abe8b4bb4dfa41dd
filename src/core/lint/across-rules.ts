import type { BankDocument } from '../document/index.js';
import type { Problem } from '../problem/problem.js';
import { rules } from '../rules/registry.js';
import type { Span } from '../text/span.js';
import { Coverage } from './disables/coverage.js';
import { directivesOf } from './disables/directives-of.js';
import type { RuleSettings } from './settings.js';

/** The rules that look at several banks together. */
export const acrossRules: readonly string[] = rules
  .filter((rule) => 'checkAcross' in rule)
  .map(({ id }) => id);

const known = new WeakMap<RuleSettings, RuleSettings['rules']>();

/** Of a bank's settings those of the rules that look at several banks; the same for the same settings. */
export function acrossSettings(settings: RuleSettings): RuleSettings['rules'] {
  let across = known.get(settings);
  if (across === undefined) {
    across = new Map([...settings.rules].filter(([id]) => acrossRules.includes(id)));
    known.set(settings, across);
  }
  return across;
}

/**
 * For each place: which of the rules that look at several banks no remark turns off
 * there. Settings have no say in it.
 */
export function acrossRulesAt(
  document: BankDocument,
  places: readonly Span[],
): readonly (readonly string[])[] {
  const directives = directivesOf(document);
  if (directives.length === 0) return places.map(() => acrossRules);
  const left = new Map<Problem, string[]>();
  const found = places.map(({ start, end }) => {
    const on: string[] = [];
    for (const rule of acrossRules)
      left.set({ rule, severity: 'info', message: '', start, end }, on);
    return on;
  });
  const inOrder = [...left.keys()].sort((a, b) => a.start - b.start);
  for (const problem of new Coverage(directives).uncovered(inOrder)) {
    left.get(problem)!.push(problem.rule);
  }
  return found;
}
