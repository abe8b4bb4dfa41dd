import { dirname, resolve } from 'node:path';

import { createPathRules } from '../../core/configuration/bank-path.js';
import { createRuleResolver } from '../../core/configuration/resolve-rules.js';
import { rules } from '../../core/rules/registry.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { relativePath } from '../files/display-path.js';
import type { ConfigurationFinder } from '../files/find-configuration.js';
import { visibleJson } from '../formats/visible.js';
import type { Io } from '../io.js';
import type { LintOptions } from './lint-options.js';

/** Prints what holds for one file, which need not exist: from where, and every rule. */
export async function printConfiguration(
  file: string,
  { given }: LintOptions,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<ExitCode> {
  const path = resolve(io.cwd, file);
  const { folder, name, configuration } = await configurationOf(dirname(path));
  const below = relativePath(folder, path);
  const all = createRuleResolver(configuration, rules, given).resolveAll(below);
  const settled = [...all].map(
    ([id, { severity, options }]) => [id, { severity, ...options }] as const,
  );
  const paths = createPathRules(configuration);
  const description = {
    file: relativePath(io.cwd, path),
    configuration: name ?? null,
    extends: configuration.extends ?? 'recommended',
    ignored: paths.isIgnored(below),
    rules: Object.fromEntries(settled),
  };
  io.stdout.write(`${visibleJson(description)}\n`);
  return exitCode.clean;
}
