import { presetSeverity } from '../../../../src/core/configuration/preset-severity.js';
import type { Preset } from '../../../../src/core/configuration/configuration.js';
import type { RuleSettings } from '../../../../src/core/lint/index.js';
import type { Options } from '../../../../src/core/rules/rule.js';
import { rules } from '../../../../src/core/rules/registry.js';

/** The settings of a preset, with some rules turned on or off. */
export function settingsOf(
  preset: Preset,
  changes: Readonly<Record<string, 'on' | 'off'>> = {},
): RuleSettings {
  const on = new Map<string, { severity: 'error' | 'warning' | 'info'; options: Options }>();
  for (const rule of rules) {
    const severity = presetSeverity(rule, preset);
    const change = changes[rule.id];
    if (change === 'off' || (severity === 'off' && change !== 'on')) continue;
    on.set(rule.id, { severity: severity === 'off' ? 'warning' : severity, options: {} });
  }
  return { rules: on };
}

/** Only these rules, each with its own severity. */
export function onlyRules(...ids: readonly string[]): RuleSettings {
  const all = settingsOf('strict').rules;
  return { rules: new Map([...all].filter(([id]) => ids.includes(id))) };
}
