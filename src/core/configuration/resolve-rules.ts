import type { RuleSettings } from '../lint/index.js';
import type { Options, Rule } from '../rules/rule.js';
import type {
  Configuration,
  RuleSetting,
  RuleSettingMap,
  SeveritySetting,
} from './configuration.js';
import { createPathTest } from './path-patterns.js';
import { presetSeverity } from './preset-severity.js';

/** What holds for one rule; unlike in `RuleSettings`, it may be off. */
export interface ResolvedRule {
  readonly severity: SeveritySetting;
  readonly options: Options;
}

/** The rules for one path after another. */
export interface RuleResolver {
  /** Every rule, also those that are off. */
  resolveAll(path: string): ReadonlyMap<string, ResolvedRule>;
  /** The rules that are on. Paths for which the same holds get the same object. */
  resolve(path: string): RuleSettings;
}

/**
 * Settles what holds for each rule: the preset, then the configuration's `rules`, then the overrides
 * whose patterns fit the path, in their order, then `given` (the command line).
 */
export function createRuleResolver(
  configuration: Configuration,
  rules: readonly Rule[],
  given: ReadonlyMap<string, SeveritySetting> = new Map(),
): RuleResolver {
  const overrides = (configuration.overrides ?? []).map((override) => ({
    test: createPathTest(override.files),
    rules: override.rules ?? {},
  }));
  const known = new Map<
    string,
    { all: ReadonlyMap<string, ResolvedRule>; settings: RuleSettings }
  >();

  function look(path: string): { all: ReadonlyMap<string, ResolvedRule>; settings: RuleSettings } {
    const fitting = overrides.filter(({ test }) => test(path));
    const key = fitting.map((override) => overrides.indexOf(override)).join();
    let entry = known.get(key);
    if (entry === undefined) {
      const layers = [configuration.rules ?? {}, ...fitting.map((override) => override.rules)];
      const all = settle(rules, configuration, layers, given);
      entry = { all, settings: { rules: onlyOn(all) } };
      known.set(key, entry);
    }
    return entry;
  }

  return { resolveAll: (path) => look(path).all, resolve: (path) => look(path).settings };
}

/** The rules that are on for one path, relative to the configuration's folder. */
export function resolveRules(
  configuration: Configuration,
  path: string,
  rules: readonly Rule[],
): RuleSettings {
  return createRuleResolver(configuration, rules).resolve(path);
}

function settle(
  rules: readonly Rule[],
  configuration: Configuration,
  layers: readonly RuleSettingMap[],
  given: ReadonlyMap<string, SeveritySetting>,
): ReadonlyMap<string, ResolvedRule> {
  const all = new Map<string, ResolvedRule>();
  for (const rule of rules) {
    let resolved: ResolvedRule = {
      severity: presetSeverity(rule, configuration.extends),
      options: defaultOptions(rule),
    };
    for (const layer of layers) {
      if (Object.hasOwn(layer, rule.id)) resolved = apply(resolved, layer[rule.id]!);
    }
    const severity = given.get(rule.id);
    all.set(rule.id, severity === undefined ? resolved : { ...resolved, severity });
  }
  return all;
}

/** A severity alone leaves the options as they are; options alone leave the severity. */
function apply(before: ResolvedRule, setting: RuleSetting): ResolvedRule {
  if (typeof setting === 'string') return { ...before, severity: setting };
  const { severity, ...options } = setting;
  return {
    severity: (severity as SeveritySetting | undefined) ?? before.severity,
    options: { ...before.options, ...options },
  };
}

function defaultOptions(rule: Rule): Options {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]),
  );
}

function onlyOn(all: ReadonlyMap<string, ResolvedRule>): RuleSettings['rules'] {
  const on: [string, RuleSettings['rules'] extends ReadonlyMap<string, infer V> ? V : never][] = [];
  for (const [id, { severity, options }] of all) {
    if (severity !== 'off') on.push([id, { severity, options }]);
  }
  return new Map(on);
}
