import { resolve } from 'node:path';

import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { relativePath } from '../files/display-path.js';
import { discover } from '../files/discover.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { largestFile, tooLarge } from '../files/read-file.js';
import { formatDecoded, type FormattedFile, formatFile } from '../fmt/format-file.js';
import { plural } from '../formats/summary-line.js';
import { visible } from '../formats/visible.js';
import type { Io } from '../io.js';

export const fmt: Command = {
  name: 'fmt',
  operands: '[files, folders or globs]',
  about: [
    'Writes banks in their canonical layout: the order of keys, texts that need it after `|`,',
    'indentation, one empty line between items. What a bank says stays the same, and so do its',
    'remarks. What cannot be read with certainty is left as it is. Without a path, the banks of the',
    'current folder. The files that were changed are listed.',
  ].join('\n'),
  options: [
    { name: 'check', help: 'change nothing, list what would be changed, and exit 1 if anything' },
    { name: 'stdin', help: 'format the text on standard input, to standard output' },
    { name: 'stdin-filename', value: 'FILE', help: 'the name that text would have' },
    { name: 'config', value: 'FILE', help: 'use this configuration for what is left out' },
    { name: 'no-config', help: 'use no configuration' },
  ],
  examples: [
    { line: 'quizwright fmt', does: 'format every bank in this folder and below' },
    { line: 'quizwright fmt --check banks/', does: 'in a pull request: is everything formatted?' },
    {
      line: 'quizwright fmt --stdin --stdin-filename a.quiz.yaml < draft.yaml',
      does: 'for an editor: from standard input to standard output',
    },
  ],
  async run(input, io) {
    checkOptions(input);
    if (input.has('stdin')) return formatStdin(input, io);
    const check = input.has('check');
    const config = input.value('config');
    const configurationOf = createConfigurationFinder(
      input.has('no-config')
        ? { from: 'nowhere' }
        : config === undefined
          ? { from: 'look-up' }
          : { from: 'file', path: resolve(io.cwd, config) },
      io.cwd,
    );
    const { files, faults } = await discover(input.operands, io.cwd, configurationOf);
    const told = [...faults];
    let done = 0;
    let changed = 0;
    for (const file of files) {
      const outcome = formatFile(file, !check);
      if ('fault' in outcome) {
        told.push(outcome.fault);
        continue;
      }
      done++;
      if (outcome.isChanged) {
        changed++;
        io.stdout.write(`${visible(outcome.name)}\n`);
      }
      tellNote(outcome, io);
    }
    for (const fault of told) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    if (files.length === 0 && told.length === 0) {
      io.stderr.write('No banks here. A bank is a file named `*.quiz.yaml`.\n');
    } else if (done > 0) io.stderr.write(`${describe(changed, done, check)}\n`);
    if (told.length > 0) return exitCode.failed;
    return check && changed > 0 ? exitCode.problems : exitCode.clean;
  },
};

function checkOptions(input: Input): void {
  if (input.operands.includes('-')) {
    throw new Failure('There is no file `-`.', 'Standard input is formatted with `--stdin`.');
  }
  if (input.has('stdin') && input.operands.length > 0) {
    throw new Failure('With `--stdin`, no files or folders can be given.');
  }
  if (input.has('stdin-filename') && !input.has('stdin')) {
    throw new Failure('`--stdin-filename` goes with `--stdin`.');
  }
  if (input.has('config') && input.has('no-config')) {
    throw new Failure('`--config` and `--no-config` contradict each other.');
  }
}

/** A text that holds no bank comes to nothing: who sent it keeps what they have. */
async function formatStdin(input: Input, io: Io): ReturnType<Command['run']> {
  const given = input.value('stdin-filename');
  const name = given === undefined ? 'stdin' : relativePath(io.cwd, resolve(io.cwd, given));
  const bytes = await io.readStdin(largestFile);
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
  const decoded = decode(bytes);
  const formatted = formatDecoded(name, decoded);
  const check = input.has('check');
  const mark = decoded.state === 'text' && decoded.hasMark ? '\uFEFF' : '';
  if (!check) io.stdout.write(mark + formatted.text);
  else if (formatted.isChanged) io.stdout.write(`${visible(name)}\n`);
  tellNote(formatted, io);
  return check && formatted.isChanged ? exitCode.problems : exitCode.clean;
}

function tellNote({ note }: FormattedFile, io: Io): void {
  if (note !== undefined) io.stderr.write(`${visible(note)}\n`);
}

function describe(changed: number, all: number, check: boolean): string {
  const banks = plural(all, 'bank');
  if (changed === 0) return `Nothing to format in ${banks}.`;
  const share = all === changed ? banks : `${changed} of ${banks}`;
  if (!check) return `Formatted ${share}.`;
  return `${share} ${changed === 1 ? 'is' : 'are'} not formatted. \`quizwright fmt\` formats ${changed === 1 ? 'it' : 'them'}.`;
}
