import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import {
  type Exporter,
  type ExportBank,
  type ExportOptions,
  exporters,
  hasNotesFor,
  isWritten,
  type Loss,
  lossesOf,
  type PaperOptions,
} from '../../core/convert/exporters.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { nearest } from '../../core/model/schema/nearest.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import {
  audioOptions,
  lessonOptions,
  readAudioOptions,
  readLessonOptions,
} from '../export/audio/audio-options.js';
import { audioExporter, exportAudio } from '../export/audio/export-audio.js';
import { type BankToExport, banksToExport } from '../export/export-banks.js';
import { type MediaReader, mediaReader } from '../export/media-reader.js';
import { makeFolderFor, outputsIn } from '../export/output-names.js';
import { isListOnPaper, paperOptions, readPaper } from '../export/paper-options.js';
import { Failure } from '../failure.js';
import { writeFile } from '../files/write-file.js';
import { createPositions } from '../formats/positions.js';
import { visible } from '../formats/visible.js';
import type { Io } from '../io.js';
import { inEnglish } from '../terminal/in-english.js';

/** What is written by programs of the machine stands behind what is written by us. */
const known: readonly Exporter[] = [...exporters, audioExporter];
const formats = known.map(({ id }) => id).join(', ');

export const exportCommand: Command = {
  name: 'export',
  operands: '<files, folders or globs>',
  about: [
    'Writes banks as something else. What the other format cannot carry is listed on standard error,',
    'with where it stands in the bank; it is written all the same, unless you say otherwise. Several',
    'banks make one file, or one each where -o names a folder that is there; where two have the same',
    'name, all keep the folders that they are in. Drafts are left out.',
  ].join('\n'),
  options: [
    { name: 'to', value: 'FORMAT', help: `what to write: ${formats}` },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'write into this file, not to standard output',
    },
    { name: 'check', help: 'only list what would be lost; exit 1 if anything would' },
    { name: 'no-loss', help: 'write nothing if anything would be lost; exit 1 then' },
    { name: 'drafts', help: 'with drafts, as far as they say enough' },
    ...paperOptions,
    ...lessonOptions,
    ...audioOptions,
    { name: 'force', help: 'overwrite the file if it exists' },
  ],
  examples: [
    {
      line: 'quizwright export cells.quiz.yaml --to gift -o cells.gift',
      does: 'a bank for Moodle',
    },
    { line: 'quizwright export banks/ --to gift --check', does: 'what Moodle’s GIFT cannot carry' },
    { line: 'quizwright export banks/ --to aiken -o out/', does: 'a file for each bank' },
    {
      line: 'quizwright export cells.quiz.yaml --to html --sheet questions --versions 3 -o exam.html',
      does: 'a question paper in versions A, B and C, to be printed',
    },
    {
      line: 'quizwright export cells.quiz.yaml --to html --sheet answers --versions 3 -o key.html',
      does: 'the answers to these three',
    },
    {
      line: 'quizwright export cells.quiz.yaml --to svg -o cells.svg',
      does: 'its mind map as a picture: notes, objectives and what is asked',
    },
    {
      line: 'quizwright export cells.quiz.yaml --to opml -o cells.opml',
      does: 'the same as an outline, for programs that draw mind maps',
    },
    {
      line: 'quizwright export cells.quiz.yaml --to audio --think 8s -o cells.wav',
      does: 'a lesson to listen to, spoken by espeak-ng, piper or say',
    },
  ],
  async run(input, io) {
    const exporter = exporterOf(input);
    const paper = readPaper(input, exporter);
    const lesson = readLessonOptions(input, exporter);
    const audio = exporter === audioExporter ? readAudioOptions(input) : undefined;
    if (input.operands.length === 0) {
      throw new Failure('What is to be exported? `quizwright export <bank> --to FORMAT`.');
    }
    const drafts = input.has('drafts');
    const { banks, faults } = await banksToExport(input.operands, { drafts }, io);
    for (const fault of faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    if (faults.length > 0) return exitCode.failed;
    if (banks.length === 0) throw new Failure('There is no bank to export.');
    const media = mediaReader(banks);
    const lost = banks
      .map((bank) => tellLosses(bank, exporter, media, paper, io))
      .reduce((a, b) => a + b, 0);
    if (input.has('check')) return lost > 0 ? exitCode.problems : exitCode.clean;
    if (lost > 0 && input.has('no-loss')) {
      io.stderr.write('Nothing was written, since something would be lost.\n');
      return exitCode.problems;
    }
    if (!banks.some(({ bank }) => hasAnything(bank, exporter, paper))) {
      throw new Failure(`There is nothing here that ${exporter.title} could hold.`);
    }
    if (audio !== undefined) {
      const [output, force] = [input.value('output'), input.has('force')];
      await exportAudio({ banks, lesson, audio, output, force }, io);
    } else {
      await write(banks, exporter, { media: media.read, now: io.now(), paper, lesson }, input, io);
    }
    return exitCode.clean;
  },
};

function exporterOf(input: Input): Exporter {
  const id = input.value('to');
  if (id === undefined) throw new Failure(`Say what to write with \`--to\`: ${formats}.`);
  const exporter = known.find((each) => each.id === id);
  if (exporter !== undefined) return exporter;
  const near = nearest(
    id,
    known.map((each) => each.id),
  );
  const hint = near === undefined ? `There are: ${formats}.` : `Did you mean \`${near}\`?`;
  throw new Failure(`There is no format \`${id}\` to export to.`, hint);
}

function hasAnything(
  bank: ExportBank,
  exporter: Exporter,
  paper: PaperOptions | undefined,
): boolean {
  const { items, leftOut } = bank;
  const isWanted = ({ placed }: { readonly placed: PlacedItem }): boolean =>
    isListOnPaper(placed.reading.list, paper);
  return (
    hasNotesFor(bank, exporter) ||
    items.some((item) => isWritten(item, exporter) && isWanted(item)) ||
    (exporter.takesAll === true && leftOut.some((item) => item.why !== 'draft' && isWanted(item)))
  );
}

/** Lists what is lost of a bank, and says how much that is. */
function tellLosses(
  { name, document, bank }: BankToExport,
  exporter: Exporter,
  media: MediaReader,
  paper: PaperOptions | undefined,
  io: Io,
): number {
  const losses = lossesOf(document, bank, exporter, inEnglish, media.stateOf).filter(({ item }) =>
    isListOnPaper(item?.reading.list, paper),
  );
  const positions = createPositions(document.text);
  for (const loss of losses) {
    const { line, column } = positions(loss.start);
    io.stderr.write(`${visible(`${name}:${line}:${column}: ${itemOf(loss)}${loss.message}`)}\n`);
  }
  const drafts = bank.leftOut.filter(({ why }) => why === 'draft').length;
  if (drafts > 0) {
    const said = drafts === 1 ? 'One draft is left out' : `${drafts} drafts are left out`;
    io.stderr.write(`${visible(name)}: ${said}; \`--drafts\` takes them along.\n`);
  }
  return losses.length;
}

function itemOf({ item }: Loss): string {
  return item === undefined ? '' : `${item.name}: `;
}

async function write(
  banks: readonly BankToExport[],
  exporter: Exporter,
  options: ExportOptions,
  input: Input,
  io: Io,
): Promise<void> {
  const output = input.value('output');
  const force = input.has('force');
  const path = output === undefined ? undefined : resolve(io.cwd, output);
  const all = banks.map(({ bank }) => bank);
  if (output === undefined || path === undefined) {
    const made = await exporter.export(all, options);
    if (typeof made !== 'string' && io.stdout.isTerminal) {
      throw new Failure('This format is no text; name a file with `-o`.');
    }
    io.stdout.write(made);
  } else if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    const outputs = outputsIn(output, banks, exporter.extension, { cwd: io.cwd, force });
    for (const [i, { bank }] of banks.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
      const made = await exporter.export([bank], options);
      makeFolderFor(outputs[i]!);
      writeFile(outputs[i]!.path, made, outputs[i]!.name, force);
    }
  } else {
    writeFile(path, await exporter.export(all, options), output, force);
  }
}
