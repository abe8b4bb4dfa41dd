import { basename, resolve } from 'node:path';

import {
  type Converter,
  converters,
  detectConverter,
  findConverter,
  writeBank,
} from '../../core/convert/index.js';
import { nearest } from '../../core/model/schema/nearest.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { largestFile, readBytes, tooLarge } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';
import { createPositions } from '../formats/positions.js';
import { visible } from '../formats/visible.js';
import type { Io } from '../io.js';

const formats = converters.map(({ id }) => id).join(', ');

export const importCommand: Command = {
  name: 'import',
  operands: '<file… or ->',
  about: [
    'Makes a bank from something else, and writes it to standard output or a file. What could not',
    'be placed is told on standard error, with where it stands in the source; what was guessed is',
    'marked `# check:` in the bank. Several files become one bank each in a folder given by -o.',
  ].join('\n'),
  options: [
    {
      name: 'from',
      value: 'FORMAT',
      help: `the format of the source, where it is not recognised: ${formats}`,
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'write into this file instead' },
    { name: 'force', help: 'overwrite the file if it exists' },
  ],
  examples: [
    { line: 'quizwright import page.txt -o marketing.quiz.yaml', does: 'a study page as a bank' },
    { line: 'pbpaste | quizwright import - > marketing.quiz.yaml', does: 'what was just copied' },
  ],
  async run(input, io) {
    if (input.operands.length === 0) {
      throw new Failure('What is to be imported? `quizwright import <file>`, or `-` for standard input.');
    }
    const converter = readFrom(input);
    const sources = await Promise.all(input.operands.map((operand) => readSource(operand, io)));
    // Every source is read and understood before anything is written.
    const banks = sources.map((source) => toBank(source, converter, io));
    const output = input.value('output');
    if (output === undefined) for (const bank of banks) io.stdout.write(bank);
    else writeFile(resolve(io.cwd, output), banks.join(''), output, input.has('force'));
    return exitCode.clean;
  },
};

function readFrom(input: Input): Converter | undefined {
  const id = input.value('from');
  if (id === undefined) return undefined;
  const converter = findConverter(id);
  if (converter !== undefined) return converter;
  const near = nearest(id, converters.map((known) => known.id));
  const hint = near === undefined ? `There are: ${formats}.` : `Did you mean \`${near}\`?`;
  throw new Failure(`There is no format \`${id}\` to import from.`, hint);
}

interface Source {
  readonly name: string;
  readonly text: string;
}

async function readSource(operand: string, io: Io): Promise<Source> {
  const name = operand === '-' ? 'standard input' : operand;
  const bytes = operand === '-' ? await io.readStdin(largestFile) : readBytes(resolve(io.cwd, operand), name);
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
  const decoded = decode(bytes);
  if (decoded.state === 'bad') {
    const { line, column } = createPositions(decoded.text)(decoded.offset);
    throw new Failure(
      `\`${name}\` is no text in UTF-8: line ${line}, column ${column} is something else.`,
      'Save it as UTF-8 from the program it comes from.',
    );
  }
  return { name, text: decoded.text };
}

/** The bank of a source as YAML; its problems go to standard error. */
function toBank({ name, text }: Source, given: Converter | undefined, io: Io): string {
  const fileName = name === 'standard input' ? undefined : basename(name);
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
  return writeBank(bank);
}
