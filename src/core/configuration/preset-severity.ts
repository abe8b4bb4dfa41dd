import type { Rule } from '../rules/rule.js';
import type { Preset, SeveritySetting } from './configuration.js';

/** How severe a rule is where a configuration says no more than the name of a preset. */
export function presetSeverity(rule: Rule, preset: Preset = 'recommended'): SeveritySetting {
  if (preset === 'minimal') return rule.severity === 'error' ? 'error' : 'off';
  if (preset === 'strict' && rule.severity === 'off') return rule.strict ?? 'warning';
  return rule.severity;
}
