import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import {
  type Converter,
  converters,
  detectConverter,
  type DraftBank,
  findConverter,
  joinDrafts,
  writeBank,
} from '../../core/convert/index.js';
import { nearest } from '../../core/model/schema/nearest.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { writeFile } from '../files/write-file.js';
import { createPositions } from '../formats/positions.js';
import { visible } from '../formats/visible.js';
import { readSource, type Source } from '../import/read-source.js';
import type { Io } from '../io.js';

const formats = converters.map(({ id }) => id).join(', ');

export const importCommand: Command = {
  name: 'import',
  operands: '<file… or ->',
  about: [
    'Makes a bank from something else. What could not be placed is told on standard error, with',
    'where it stands in the source; what was guessed is marked `# check:` in the bank. Several',
    'files make one bank, or one each where -o names a folder.',
  ].join('\n'),
  options: [
    {
      name: 'from',
      value: 'FORMAT',
      help: `the format of the source, where it is not recognised: ${formats}`,
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'write into this file, not to standard output',
    },
    { name: 'force', help: 'overwrite the file if it exists' },
  ],
  examples: [
    { line: 'quizwright import page.txt -o marketing.quiz.yaml', does: 'a study page as a bank' },
    {
      line: 'quizwright import cards.txt set.txt -o marketing.quiz.yaml',
      does: 'two pages as one bank',
    },
    { line: 'quizwright import pages/*.txt -o banks/', does: 'a bank for each page' },
    { line: 'quizwright import - < page.txt', does: 'from standard input to standard output' },
  ],
  async run(input, io) {
    if (input.operands.length === 0) {
      throw new Failure(
        'What is to be imported? `quizwright import <file>`, or `-` for standard input.',
      );
    }
    const converter = readFrom(input);
    const sources: Source[] = [];
    for (const operand of input.operands) sources.push(await readSource(operand, io));
    // Every source is understood before anything is written.
    const drafts = sources.map((source) => toDraft(source, converter, io));
    write(sources, drafts, input, io);
    return exitCode.clean;
  },
};

function readFrom(input: Input): Converter | undefined {
  const id = input.value('from');
  if (id === undefined) return undefined;
  const converter = findConverter(id);
  if (converter !== undefined) return converter;
  const near = nearest(
    id,
    converters.map((known) => known.id),
  );
  const hint = near === undefined ? `There are: ${formats}.` : `Did you mean \`${near}\`?`;
  throw new Failure(`There is no format \`${id}\` to import from.`, hint);
}

/** What a converter makes of a source; its problems go to standard error. */
function toDraft({ name, path, text }: Source, given: Converter | undefined, io: Io): DraftBank {
  const fileName = path === undefined ? undefined : basename(path);
  const converter = given ?? detectConverter(text, fileName);
  if (converter === undefined) {
    throw new Failure(
      `The format of \`${name}\` was not recognised.`,
      `Say which it is with \`--from\`: ${formats}.`,
    );
  }
  const { bank, problems } = converter.import(text, { fileName });
  const positions = createPositions(text);
  for (const { start, severity, message } of problems) {
    const { line, column } = positions(start);
    io.stderr.write(`${visible(`${name}:${line}:${column}: ${severity}: ${message}`)}\n`);
  }
  if (bank.questions.length + bank.flashcards.length === 0 && bank.notes === undefined) {
    throw new Failure(`There is nothing in \`${name}\` to make a bank of.`);
  }
  return bank;
}

function write(
  sources: readonly Source[],
  drafts: readonly DraftBank[],
  input: Input,
  io: Io,
): void {
  const output = input.value('output');
  const force = input.has('force');
  const path = output === undefined ? undefined : resolve(io.cwd, output);
  if (output === undefined || path === undefined) {
    io.stdout.write(writeBank(joinDrafts(drafts as [DraftBank, ...DraftBank[]])));
  } else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    for (const [index, source] of sources.entries()) {
      const name = bankName(source);
      writeFile(join(path, name), writeBank(drafts[index]!), join(output, name), force);
    }
  } else {
    writeFile(path, writeBank(joinDrafts(drafts as [DraftBank, ...DraftBank[]])), output, force);
  }
}

function bankName({ path }: Source): string {
  return path === undefined
    ? 'imported.quiz.yaml'
    : `${basename(path).replace(/\.[^.]+$/, '')}.quiz.yaml`;
}
