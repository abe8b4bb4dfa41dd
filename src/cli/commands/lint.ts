import { resolve } from 'node:path';

import { unknownRule } from '../../core/configuration/check-rule-settings.js';
import { ruleById, rules } from '../../core/rules/registry.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { visible } from '../formats/visible.js';
import { codeFor, toResult } from '../lint/conclude.js';
import { lintFiles } from '../lint/lint-files.js';
import { lintOptionRows, readLintOptions } from '../lint/lint-options.js';
import { lintStdin } from '../lint/lint-stdin.js';
import { withoutKnown } from '../lint/without-known.js';
import { writeReports } from '../lint/write-reports.js';

export const lint: Command = {
  name: 'lint',
  operands: '[files, folders or globs]',
  about: [
    'Checks banks: `*.quiz.yaml`, `*.quiz.yml`, and YAML files whose first key is `quizwright`.',
    'Without a path, the current folder. A folder means the banks below it, without what',
    '`.gitignore` and the configuration leave out. Exits with 1 if there are errors, with 2 if',
    'something could not be done.',
  ].join('\n'),
  options: lintOptionRows,
  examples: [
    { line: 'quizwright lint', does: 'check every bank in this folder and below' },
    {
      line: 'quizwright lint --fix banks/ extra.yaml',
      does: 'check two places, and mend what is safe',
    },
    {
      line: "quizwright lint 'banks/**/*.quiz.yaml' --fix-dry-run",
      does: 'see what would be mended',
    },
    {
      line: 'quizwright lint -f github -f sarif=quizwright.sarif --max-warnings 0',
      does: 'in a pull request: annotations, a report for code scanning, and no warnings',
    },
    {
      line: 'quizwright lint --since origin/main --changed-lines',
      does: 'what this branch made worse: problems on the lines that it changed',
    },
    {
      line: 'quizwright lint --baseline .quizwright-baseline.json',
      does: 'what is new: known problems stand in that file, which --update-baseline writes',
    },
    {
      line: 'quizwright lint --stdin --stdin-filename banks/a.quiz.yaml < draft.yaml',
      does: 'check a text as if it stood in that file',
    },
  ],
  async run(input, io) {
    if (input.operands.includes('-')) {
      throw new Failure('There is no file `-`.', 'Standard input is checked with `--stdin`.');
    }
    const options = readLintOptions(input, (path) => resolve(io.cwd, path));
    for (const id of options.given.keys()) checkRuleName(id);
    const configurationOf = createConfigurationFinder(options.source, io.cwd);
    if (options.printConfig !== undefined) {
      const { printConfiguration } = await import('../lint/print-configuration.js');
      return printConfiguration(options.printConfig, options, configurationOf, io);
    }
    const run = options.stdin
      ? await lintStdin(options, configurationOf, io)
      : await lintFiles(input.operands, options, configurationOf, io);
    const { faults, unkept, shard, nothing, changes } = run;
    for (const fault of faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    if (unkept !== undefined) io.stderr.write(`quizwright: ${visible(unkept)}\n`);
    if (run.reports.length === 0 && !input.has('format') && shard === undefined) {
      if (faults.length > 0) return exitCode.failed;
      // In a folder without banks there is nothing wrong, but it is worth a word.
      io.stderr.write(nothing ?? 'No banks here. A bank is a file named `*.quiz.yaml`.\n');
      return exitCode.clean;
    }
    const { reports, stale } = await withoutKnown(run, options, io);
    if (options.baseline?.update !== true || input.has('format')) {
      await writeReports({ ...toResult(reports, faults, options), shard, changes }, options, io);
    }
    return codeFor(reports, faults, options, io, stale);
  },
};

function checkRuleName(id: string): void {
  if (ruleById(id) === undefined) {
    throw new Failure(unknownRule(id, rules), '`quizwright rules` lists them all.');
  }
}
