import { ruleById } from '../rules/registry.js';
import type { Options, Rule, Surroundings } from '../rules/rule.js';
import type { Severity } from '../problem/problem.js';

/** Which rules are on for a bank; a rule that is not in the map is off. */
export interface RuleSettings {
  readonly rules: ReadonlyMap<string, { readonly severity: Severity; readonly options: Options }>;
}

/** What linting takes beside the text and the settings. */
export interface LintExtra {
  readonly surroundings?: Surroundings;
  /** Report remarks that turn off what reports nothing, whatever the settings say. */
  readonly reportUnusedDisables?: boolean;
  /** Keep what is needed to compare the bank's items with those of other banks. */
  readonly withPrints?: boolean;
}

/** A rule that is on, with what the settings say of it. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Options;
}

/** The rules that are on, sorted by what they look at. */
export interface ActiveRules {
  readonly byId: ReadonlyMap<string, ActiveRule>;
  /** Those that look at one item, for items of a kind; a flashcard is one. */
  readonly itemsOf: (kind: string | undefined) => readonly ActiveRule[];
  readonly text: readonly ActiveRule[];
  readonly head: readonly ActiveRule[];
  readonly index: readonly ActiveRule[];
  /** Those that look at several banks together. */
  readonly across: readonly ActiveRule[];
}

const known = new WeakMap<RuleSettings, ActiveRules>();

/** Finds the rules that settings turn on; the same settings give the same object. */
export function activeRules(settings: RuleSettings): ActiveRules {
  let active = known.get(settings);
  if (active === undefined) {
    const byId = new Map<string, ActiveRule>();
    for (const [id, { severity, options }] of settings.rules) {
      const rule = ruleById(id);
      if (rule !== undefined) byId.set(id, { rule, severity, options });
    }
    const all = [...byId.values()];
    active = {
      byId,
      itemsOf: byKind(all.filter(({ rule }) => rule.checkItem !== undefined)),
      text: all.filter(({ rule }) => rule.checkText !== undefined),
      head: all.filter(({ rule }) => rule.checkHead !== undefined),
      index: all.filter(({ rule }) => rule.createIndex !== undefined),
      across: all.filter(({ rule }) => rule.checkAcross !== undefined),
    };
    known.set(settings, active);
  }
  return active;
}

function byKind(rules: readonly ActiveRule[]): ActiveRules['itemsOf'] {
  const found = new Map<string | undefined, readonly ActiveRule[]>();
  return (kind) => {
    let ofKind = found.get(kind);
    if (ofKind === undefined) {
      ofKind = rules.filter(({ rule: { kinds } }) => kinds?.some((each) => each === kind) ?? true);
      found.set(kind, ofKind);
    }
    return ofKind;
  };
}
