/** The banks in `examples/`, and what the linter says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createMediaLookup } from '../../../src/cli/files/media.js';
import { createPositions } from '../../../src/cli/formats/positions.js';
import {
  createRuleResolver,
  defaultConfiguration,
  type Configuration,
} from '../../../src/core/configuration/index.js';
import type { LintExtra, Problem, RuleSettings } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';

export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));
export const examplesFolder = join(repositoryRoot, 'examples');

/** The banks that a newcomer opens first, by name. */
export const exampleNames: readonly string[] = readdirSync(examplesFolder).filter((name) =>
  name.endsWith('.quiz.yaml'),
);

export function readExample(name: string): string {
  return readFileSync(join(examplesFolder, name), 'utf8');
}

/** The settings of a preset, as the command line and the editor make them. */
export function presetSettings(preset: Configuration['extends']): RuleSettings {
  return createRuleResolver({ ...defaultConfiguration, extends: preset }, rules).resolve('a.quiz.yaml');
}

/** The files beside the examples. */
export function besideExamples(): LintExtra {
  return { surroundings: createMediaLookup()(examplesFolder) };
}

/** Problems as people read them: place, rule, message. */
export function describeProblems(text: string, problems: readonly Problem[]): string[] {
  const at = createPositions(text);
  return problems.map(({ start, rule, message }) => {
    const { line, column } = at(start);
    return `${line}:${column} ${rule}: ${message}`;
  });
}
