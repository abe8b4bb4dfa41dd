import type { Configuration } from '../../core/configuration/configuration.js';
import { createRuleResolver, type RuleResolver } from '../../core/configuration/resolve-rules.js';
import type { RuleSettings } from '../../core/lint/index.js';
import { rules } from '../../core/rules/registry.js';
import type { BankFile } from '../files/discover.js';
import { relativePath } from '../files/display-path.js';
import type { LintJob } from './job.js';

/** What holds for one file of a job after another; files for which the same holds get the same object. */
export function createSettingsFinder({
  files,
  configurations,
  given,
}: Pick<LintJob, 'files' | 'configurations' | 'given'>): (index: number) => RuleSettings {
  const resolvers = new Map<number, RuleResolver>();
  return (index) => {
    const { path, configuration: number } = files[index]!;
    const { folder, configuration } = configurations[number]!;
    let resolver = resolvers.get(number);
    if (resolver === undefined) {
      resolver = createRuleResolver(configuration, rules, given);
      resolvers.set(number, resolver);
    }
    return resolver.resolve(relativePath(folder, path));
  };
}

/** The same for files that are in no job. */
export function createBankSettings(
  given: LintJob['given'],
): (file: Pick<BankFile, 'path' | 'configuration'>) => RuleSettings {
  const resolvers = new Map<Configuration, RuleResolver>();
  return ({ path, configuration: { folder, configuration } }) => {
    let resolver = resolvers.get(configuration);
    if (resolver === undefined) {
      resolver = createRuleResolver(configuration, rules, given);
      resolvers.set(configuration, resolver);
    }
    return resolver.resolve(relativePath(folder, path));
  };
}
