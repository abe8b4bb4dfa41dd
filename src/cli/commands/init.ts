import { resolve } from 'node:path';

import { configurationFileName } from '../../core/configuration/configuration.js';
import { firstConfiguration } from '../../core/configuration/first-configuration.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { writeFile } from '../files/write-file.js';
import { findRepository, type Platform, type Repository } from '../init/find-platform.js';
import { type Done, setUpGitHub, setUpGitLab, setUpPreCommit, writeOnce } from '../init/set-up.js';
import type { Io } from '../io.js';

export const init: Command = {
  name: 'init',
  operands: '',
  about: [
    `Writes \`${configurationFileName}\` into this folder, with what can be set in it, and makes each pull`,
    'request checked: a workflow for GitHub or a job for GitLab, as the repository has one or the other,',
    'and an entry for pre-commit where that is used. What is there already stays as it is.',
  ].join('\n'),
  options: [
    {
      name: 'ci',
      value: 'github|gitlab|none',
      help: 'set this one up, or none (default: as the repository has)',
    },
    { name: 'force', help: `overwrite the \`${configurationFileName}\` that is there` },
  ],
  examples: [
    { line: 'quizwright init', does: 'set up what this repository needs' },
    { line: 'quizwright init --ci none', does: 'write a configuration alone' },
  ],
  run(input, io) {
    if (input.operands.length > 0) {
      throw new Failure('`quizwright init` takes no file: it writes into the current folder.');
    }
    const repository = findRepository(io.cwd);
    const platforms = platformsOf(input, repository);
    const place = { root: repository?.root ?? io.cwd, cwd: io.cwd };
    const done: Done[] = [
      writeConfiguration(io, input.has('force')),
      ...(platforms.includes('github') ? [setUpGitHub(place)] : []),
      ...(platforms.includes('gitlab') ? setUpGitLab(place) : []),
      ...(repository?.hasPreCommit === true ? [setUpPreCommit(place)] : []),
    ];
    const lines = done.map(({ line }) => line);
    io.stdout.write(`${[...lines, '', ...nextSteps(done, platforms, repository)].join('\n')}\n`);
    return Promise.resolve(exitCode.clean);
  },
};

function platformsOf(input: Input, repository: Repository | undefined): readonly Platform[] {
  const given = input.value('ci');
  if (given === undefined) return repository?.platforms ?? [];
  if (given === 'none') return [];
  if (given === 'github' || given === 'gitlab') return [given];
  throw new Failure(`\`--ci\` takes github, gitlab or none, not \`${given}\`.`);
}

function writeConfiguration({ cwd }: Io, force: boolean): Done {
  const does = 'what is checked, and how severely';
  if (!force) return writeOnce({ root: cwd, cwd }, configurationFileName, firstConfiguration, does);
  writeFile(resolve(cwd, configurationFileName), firstConfiguration, configurationFileName, true);
  return { line: `Wrote ${configurationFileName}: ${does}.` };
}

/** What is left to somebody who has just begun. */
function nextSteps(
  done: readonly Done[],
  platforms: readonly Platform[],
  repository: Repository | undefined,
): readonly string[] {
  const byHand = done.flatMap(({ next }) => (next === undefined ? [] : [next]));
  const isGated = platforms.length > 0 || repository?.hasPreCommit === true;
  return [
    ...byHand,
    'Next: `quizwright lint` shows what it finds now, and `quizwright lint --fix` mends what is safe.',
    ...(isGated
      ? ['Then commit these files: from then on, what changes is checked.']
      : [
          'No GitHub, GitLab or pre-commit was found here: `--ci github` or `--ci gitlab` sets one up.',
        ]),
  ];
}
