import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import type { Mapping } from '../../core/convert/data/mapping.js';
import { parseMapping, writeMapping } from '../../core/convert/data/mapping-file.js';
import { importFormats, importSource } from '../../core/convert/import-source.js';
import { type DraftBank, isEmptyDraft, joinDrafts, writeBank } from '../../core/convert/index.js';
import { decodeText, Refusal } from '../../core/convert/package/source-files.js';
import { nearest } from '../../core/model/schema/nearest.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { readBytes } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';
import { createPositions } from '../formats/positions.js';
import { visible } from '../formats/visible.js';
import { writeMedia } from '../import/write-media.js';
import { type NamedSource, readSource } from '../import/read-source.js';
import type { Io } from '../io.js';

const formats = importFormats()
  .map(({ id }) => id)
  .join(', ');

export const importCommand: Command = {
  name: 'import',
  operands: '<file, archive or folder… or ->',
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
    {
      name: 'mapping',
      value: 'FILE',
      help: 'what the keys of JSON, YAML or TOML mean, as --save-mapping wrote it',
    },
    { name: 'save-mapping', value: 'FILE', help: 'keep what the keys were taken for in a file' },
    { name: 'force', help: 'overwrite the file if it exists' },
  ],
  examples: [
    { line: 'quizwright import page.txt -o marketing.quiz.yaml', does: 'a study page as a bank' },
    {
      line: 'quizwright import cards.txt set.txt -o marketing.quiz.yaml',
      does: 'two pages as one bank',
    },
    { line: 'quizwright import pages/*.txt -o banks/', does: 'a bank for each page' },
    {
      line: 'quizwright import quiz.json --save-mapping quiz-mapping.yaml -o quiz.quiz.yaml',
      does: 'questions of another program, and what its keys were taken for',
    },
    { line: 'quizwright import - < page.txt', does: 'from standard input to standard output' },
  ],
  async run(input, io) {
    if (input.operands.length === 0) {
      throw new Failure(
        'What is to be imported? `quizwright import <file>`, or `-` for standard input.',
      );
    }
    const from = readFrom(input);
    const mapping = mappingOf(input, io);
    const sources: NamedSource[] = [];
    for (const operand of input.operands) sources.push(await readSource(operand, io));
    // Every source is understood before anything is written.
    const drafts: Draft[] = [];
    for (const source of sources) drafts.push(await toDraft(source, { from, mapping }, io));
    keepMapping(drafts, input, io);
    write(sources, drafts as [Draft, ...Draft[]], input, io);
    return exitCode.clean;
  },
};

/** What was made of a source: a bank, and the files that it shows. */
interface Draft {
  readonly bank: DraftBank;
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** What the source’s keys were taken for, where that was guessed. */
  readonly mapping: Mapping | undefined;
}

function readFrom(input: Input): string | undefined {
  const id = input.value('from');
  const ids = importFormats().map((known) => known.id);
  if (id === undefined || ids.includes(id)) return id;
  const near = nearest(id, ids);
  const hint = near === undefined ? `There are: ${formats}.` : `Did you mean \`${near}\`?`;
  throw new Failure(`There is no format \`${id}\` to import from.`, hint);
}

/** What a converter makes of a source; its problems go to standard error. */
async function toDraft(
  named: NamedSource,
  {
    from,
    mapping: given,
  }: { readonly from: string | undefined; readonly mapping: Mapping | undefined },
  io: Io,
): Promise<Draft> {
  const { name, source, fileName } = named;
  // Who says what keys mean says that there are keys.
  const format = given === undefined ? from : 'json';
  const options = { fileName, from: format, ...(given === undefined ? {} : { mapping: given }) };
  const read = await importSource(source, options).catch((error: unknown) => {
    throw error instanceof Refusal ? new Failure(`\`${name}\`: ${error.message}`) : error;
  });
  if (read === undefined && source.type === 'text' && source.text.trim() === '') {
    throw new Failure(`\`${name}\` is empty.`);
  }
  if (read === undefined) {
    throw new Failure(
      `The format of \`${name}\` was not recognised.`,
      `Say which it is with \`--from\`: ${formats}.`,
    );
  }
  const { bank, media, problems, mapping } = read;
  if (mapping !== undefined && given === undefined) tellMapping(name, mapping, io);
  const positionsIn = placesOf(named);
  for (const { start, severity, message, path } of problems) {
    const { line, column } = positionsIn(path)(start);
    const where = path === undefined ? name : `${name}/${path}`;
    io.stderr.write(`${visible(`${where}:${line}:${column}: ${severity}: ${message}`)}\n`);
  }
  if (isEmptyDraft(bank)) {
    throw new Failure(`There is nothing in \`${name}\` to make a bank of.`);
  }
  return { bank, media: media ?? new Map<string, Uint8Array>(), mapping };
}

/** What was guessed is shown before anybody relies on it. */
function tellMapping(name: string, mapping: Mapping, io: Io): void {
  io.stderr.write(`${visible(name)}: its keys were taken for\n`);
  for (const line of writeMapping(mapping).trimEnd().split('\n')) {
    io.stderr.write(`  ${visible(line)}\n`);
  }
  io.stderr.write(
    '`--save-mapping FILE` keeps this, to be mended and used with `--mapping FILE`.\n',
  );
}

function mappingOf(input: Input, io: Io): Mapping | undefined {
  const file = input.value('mapping');
  if (file === undefined) return undefined;
  const mapping = parseMapping(readBytes(resolve(io.cwd, file), file).toString('utf8'));
  if (typeof mapping !== 'string') return mapping;
  throw new Failure(`\`${file}\` is no mapping. ${mapping}`);
}

function keepMapping(drafts: readonly Draft[], input: Input, io: Io): void {
  const file = input.value('save-mapping');
  if (file === undefined) return;
  const mapping = drafts.find((draft) => draft.mapping !== undefined)?.mapping;
  if (mapping === undefined) {
    throw new Failure('There is no mapping to be kept: none of the sources needs one.');
  }
  writeFile(resolve(io.cwd, file), writeMapping(mapping), file, input.has('force'));
}

/** Lines and columns in a source, or in a file of it. */
function placesOf({
  source,
}: NamedSource): (path: string | undefined) => ReturnType<typeof createPositions> {
  const known = new Map<string | undefined, ReturnType<typeof createPositions>>();
  return (path) => {
    let positions = known.get(path);
    if (positions === undefined) {
      const bytes =
        source.type === 'files' && path !== undefined ? source.files.read(path) : undefined;
      const text = bytes === undefined ? '' : decodeText(bytes);
      positions = createPositions(source.type === 'text' ? source.text : text);
      known.set(path, positions);
    }
    return positions;
  };
}

function write(
  sources: readonly NamedSource[],
  drafts: readonly [Draft, ...Draft[]],
  input: Input,
  io: Io,
): void {
  const output = input.value('output');
  const force = input.has('force');
  const path = output === undefined ? undefined : resolve(io.cwd, output);
  if (output !== undefined && statSync(path!, { throwIfNoEntry: false })?.isDirectory() === true) {
    writeMedia(drafts, path!, output, force);
    for (const [index, source] of sources.entries()) {
      const name = bankName(source);
      writeFile(join(path!, name), writeBank(drafts[index]!.bank), join(output, name), force);
    }
    return;
  }
  const [first, ...others] = drafts.map(({ bank }) => bank) as [DraftBank, ...DraftBank[]];
  const text = writeBank(joinDrafts([first, ...others]));
  if (output === undefined) {
    const files = drafts.reduce((sum, { media }) => sum + media.size, 0);
    if (files > 0) {
      io.stderr.write(`Files that the bank shows (${files}) are written with \`-o FILE\` only.\n`);
    }
    io.stdout.write(text);
    return;
  }
  writeMedia(drafts, dirname(path!), dirname(output), force);
  writeFile(path!, text, output, force);
}

function bankName({ path }: NamedSource): string {
  return path === undefined
    ? 'imported.quiz.yaml'
    : `${basename(path).replace(/\.[^.]+$/, '')}.quiz.yaml`;
}
