// What lives here: what `.quizwright.yaml` says, and what follows from it for a path and for a rule.
// What may not: looking for the file, or any file; whoever runs core does that.
// Where its data comes from: the file's text, and the registry of rules.
export {
  beginsLikeBank,
  createPathRules,
  hasBankName,
  isBankPath,
  isIgnored,
  isYamlPath,
  type PathRules,
} from './bank-path.js';
export { unknownRule } from './check-rule-settings.js';
export {
  type Configuration,
  configurationFileName,
  defaultConfiguration,
  type Preset,
  type SeveritySetting,
} from './configuration.js';
export { firstConfiguration } from './first-configuration.js';
export { ignoredByLines, type IgnoreLine, parseIgnoreLines } from './git-ignore.js';
export { presetSeverity } from './preset-severity.js';
export { type ConfigurationProblem, readConfiguration } from './read-configuration.js';
export {
  createRuleResolver,
  type ResolvedRule,
  type RuleResolver,
  resolveRules,
} from './resolve-rules.js';
