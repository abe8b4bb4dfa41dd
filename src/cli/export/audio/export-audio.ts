import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Exporter, ExportOptions } from '../../../core/convert/exporters.js';
import { lessonsOf, ssmlExporter } from '../../../core/convert/ssml/export.js';
import type { Lesson } from '../../../core/speech/index.js';
import { Failure } from '../../failure.js';
import { writeFileBy } from '../../files/write-file.js';
import type { Io } from '../../io.js';
import { createProgress } from '../../lint/progress.js';
import type { BankToExport } from '../export-banks.js';
import { makeFolderFor, type Output, outputsIn } from '../output-names.js';
import type { AudioOptions } from './audio-options.js';
import { findProgram } from './find-program.js';
import { chooseVoices } from './voices.js';
import { type Speaking, writeAudio } from './write-audio.js';

/** Sound is a lesson that a program of this machine reads; only the command line can start one. */
export const audioExporter: Exporter = {
  ...ssmlExporter,
  id: 'audio',
  title: 'A recording',
  extension: '.wav',
  export: () => {
    throw new TypeError('sound is written by exportAudio');
  },
};

export interface AudioRequest {
  readonly banks: readonly BankToExport[];
  readonly lesson: ExportOptions['lesson'];
  readonly audio: AudioOptions;
  /** A file, or a folder that is there; standard output, if nothing is said. */
  readonly output: string | undefined;
  readonly force: boolean;
}

/**
 * Lets a program of the machine read banks into WAVs. Interrupted, it ends the program, leaves nothing
 * half written, and goes as it was asked to. Throws a `Failure`.
 */
export async function exportAudio(request: AudioRequest, io: Io): Promise<void> {
  const ending = new AbortController();
  let asked: NodeJS.Signals | undefined;
  const end = (signal: NodeJS.Signals): void => {
    asked ??= signal;
    ending.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, end);
  try {
    await speakAll(request, io, ending.signal);
  } catch (error) {
    if (asked === undefined) throw error;
  } finally {
    // What is still speaking has nobody to speak to.
    ending.abort();
    for (const signal of signals) process.off(signal, end);
  }
  if (asked === undefined) return;
  io.stderr.write('\nEnded before it was done: nothing was written.\n');
  process.kill(process.pid, asked);
}

async function speakAll(
  { banks, lesson, audio, output, force }: AudioRequest,
  io: Io,
  signal: AbortSignal,
): Promise<void> {
  const found = findProgram(audio.program, io);
  const outputs = output === undefined ? undefined : outputsOf(banks, output, force, io);
  const lessons = await lessonsOf(
    banks.map(({ bank }) => bank),
    { lesson },
  );
  const languages = new Map<string, string>();
  for (const [i, each] of lessons.entries()) {
    for (const language of languagesOf(each)) {
      if (!languages.has(language)) languages.set(language, banks[i]!.name);
    }
  }
  const spoken = [...languages].map(([language, bank]) => ({ language, bank }));
  const voiceOf = await chooseVoices(found, spoken, audio.voice, signal);
  const speakInto = async (path: string, some: readonly Lesson[]): Promise<void> => {
    const total = some.flatMap(({ parts }) => parts.flatMap((part) => part.utterances)).length;
    const progress = createProgress(total, io.stderr, io.now, 'Speaking');
    const onStep: Speaking['onStep'] = () => progress.step();
    try {
      await writeAudio(some, path, { found, voiceOf, speed: audio.speed, signal, onStep });
    } finally {
      progress.end();
    }
  };
  if (output === undefined) return speakOut(lessons, speakInto, io);
  refuseOtherSound(output);
  if (outputs === undefined) {
    const path = resolve(io.cwd, output);
    return writeFileBy(path, output, force, (neighbour) => speakInto(neighbour, lessons));
  }
  for (const [i, to] of outputs.entries()) {
    const own = lessons.slice(i, i + 1);
    makeFolderFor(to);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await writeFileBy(to.path, to.name, force, (neighbour) => speakInto(neighbour, own));
  }
}

/** Who names an MP3 wants one, and would wonder why nothing plays it. */
function refuseOtherSound(output: string): void {
  const [, other] = /\.(mp3|m4a|m4b|aac|ogg|oga|opus|flac|wma)$/i.exec(output) ?? [];
  if (other === undefined) return;
  const wave = `${output.slice(0, -other.length)}wav`;
  throw new Failure(
    `A recording is written as WAV, not as ${other.toUpperCase()}.`,
    `Name it \`${wave}\`; another program makes the other of it: \`ffmpeg -i ${wave} ${output}\`.`,
  );
}

/** A file for each bank, where the output is a folder; found before an hour is spent on speaking. */
function outputsOf(
  banks: readonly BankToExport[],
  output: string,
  force: boolean,
  { cwd }: Io,
): readonly Output[] | undefined {
  const isFolder = statSync(resolve(cwd, output), { throwIfNoEntry: false })?.isDirectory();
  if (isFolder !== true) return undefined;
  return outputsIn(output, banks, audioExporter.extension, { cwd, force });
}

async function speakOut(
  lessons: readonly Lesson[],
  speakInto: (path: string, some: readonly Lesson[]) => Promise<void>,
  io: Io,
): Promise<void> {
  if (io.stdout.isTerminal) throw new Failure('This format is no text; name a file with `-o`.');
  const folder = mkdtempSync(join(tmpdir(), 'quizwright-audio-'));
  try {
    const path = join(folder, 'lesson.wav');
    await speakInto(path, lessons);
    io.stdout.write(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function languagesOf({ parts }: Lesson): readonly string[] {
  return parts.flatMap(({ utterances }) =>
    utterances.flatMap(({ sentences, language }) => (sentences.length === 0 ? [] : language)),
  );
}
