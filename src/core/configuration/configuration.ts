import type { Severity } from '../problem/problem.js';

/** The names that `extends` takes, from the least said to the most. */
export const presets = ['minimal', 'recommended', 'strict'] as const;
export type Preset = (typeof presets)[number];

export type SeveritySetting = Severity | 'off';

/** What a configuration says of a rule: how severe it is, its options, or both. */
export type RuleSetting = SeveritySetting | Readonly<Record<string, unknown>>;

export type RuleSettingMap = Readonly<Record<string, RuleSetting>>;

/** A configuration that was found valid. Patterns are relative to the folder it stands in. */
export interface Configuration {
  readonly extends?: Preset;
  readonly rules?: RuleSettingMap;
  readonly ignore?: readonly string[];
  readonly files?: readonly string[];
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules?: RuleSettingMap;
  }[];
}

/** What holds where nothing is configured. */
export const defaultConfiguration: Configuration = {};

/** The file's name, in the folder of the banks or above. */
export const configurationFileName = '.quizwright.yaml';
