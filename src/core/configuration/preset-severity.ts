import type { Rule } from '../rules/rule.js';
import type { Preset, SeveritySetting } from './configuration.js';

/** How severe a rule is where a configuration says no more than the name of a preset. */
export function presetSeverity(rule: Rule, preset: Preset = 'recommended'): SeveritySetting {
  switch (preset) {
    case 'minimal':
      return rule.severity === 'error' ? 'error' : 'off';
    case 'recommended':
      return rule.severity;
    case 'strict':
      return rule.severity === 'off' ? (rule.strict ?? 'warning') : rule.severity;
  }
}
