import { nearest } from '../model/schema/nearest.js';
import { found } from '../model/schema/phrase.js';
import type { Path } from '../problem/path.js';
import type { OptionSpec, Rule } from '../rules/rule.js';
import type { Configuration, RuleSettingMap } from './configuration.js';

/** What is wrong with a rule's setting, by the way to it. */
export interface RuleSettingProblem {
  readonly rule: 'unknown-key' | 'wrong-type';
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly message: string;
}

const typeNames: Readonly<Record<OptionSpec['type'], string>> = {
  number: 'a number',
  string: 'text',
  boolean: '`true` or `false`',
  list: 'a list',
};

/** Finds the names of rules and options that do not exist, and options of the wrong type. */
export function checkRuleSettings(
  configuration: Configuration,
  rules: readonly Rule[],
): readonly RuleSettingProblem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const problems: RuleSettingProblem[] = [];
  check(configuration.rules, ['rules']);
  for (const [index, override] of (configuration.overrides ?? []).entries()) {
    check(override.rules, ['overrides', index, 'rules']);
  }
  return problems;

  function check(settings: RuleSettingMap | undefined, path: Path): void {
    for (const [id, setting] of Object.entries(settings ?? {})) {
      const rule = byId.get(id);
      if (rule === undefined) {
        const message = unknownRule(id, rules);
        problems.push({ rule: 'unknown-key', path: [...path, id], on: 'key', message });
      } else if (typeof setting === 'object') {
        problems.push(...checkOptions(rule, setting, [...path, id]));
      }
    }
  }
}

/** The sentence for a rule's name that no rule has. */
export function unknownRule(id: string, rules: readonly Rule[]): string {
  const near = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return `There is no rule \`${id}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`;
}

function* checkOptions(
  rule: Rule,
  setting: Readonly<Record<string, unknown>>,
  path: Path,
): Generator<RuleSettingProblem> {
  const specs = rule.options ?? {};
  const names = Object.keys(specs);
  for (const [name, value] of Object.entries(setting)) {
    if (name === 'severity') continue;
    if (!Object.hasOwn(specs, name)) {
      const near = nearest(name, [...names, 'severity']);
      const known =
        names.length === 0
          ? `\`${rule.id}\` has no options, only a \`severity\`, so \`${name}\` means nothing here.`
          : `\`${rule.id}\` has no option \`${name}\`.`;
      const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
      yield { rule: 'unknown-key', path: [...path, name], on: 'key', message: known + hint };
    } else if (!hasType(value, specs[name]!.type)) {
      const expected = typeNames[specs[name]!.type];
      const message = `\`${name}\` of \`${rule.id}\` is ${expected}, not ${found(value)}.`;
      yield { rule: 'wrong-type', path: [...path, name], on: 'value', message };
    }
  }
}

function hasType(value: unknown, type: OptionSpec['type']): boolean {
  return type === 'list' ? Array.isArray(value) : typeof value === type;
}
