import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Lesson, Utterance } from '../../../core/speech/index.js';
import { Failure } from '../../failure.js';
import type { FoundProgram } from './find-program.js';
import { runSpeech } from './run-speech.js';
import type { VoiceOf } from './voices.js';
import {
  isSameFormat,
  longestWave,
  readWave,
  silence,
  type Wave,
  type WaveFormat,
  waveHeader,
} from './wave.js';

/** So many run at a time: most take one core each. */
const atOnce = 2;

export interface Speaking {
  readonly found: FoundProgram;
  readonly voiceOf: VoiceOf;
  readonly speed: number;
  readonly signal: AbortSignal;
  /** Told after each utterance, of so many. */
  readonly onStep: (done: number, of: number) => void;
}

/**
 * Speaks lessons into one WAV, at `path`, which is new; silence where nothing is said. What is said is
 * spoken two at a time and written in order, so that no more is in memory. Throws a `Failure`.
 */
export async function writeAudio(
  lessons: readonly Lesson[],
  path: string,
  speaking: Speaking,
): Promise<void> {
  const utterances = lessons.flatMap(({ parts }) => parts.flatMap((part) => part.utterances));
  // First the file: where it may not be written, nothing is left behind.
  const file = openSync(path, 'wx');
  const folder = mkdtempSync(join(tmpdir(), 'quizwright-speech-'));
  try {
    const sound = new SoundFile(file, speaking.found.program.name);
    const waiting: Promise<Wave | undefined>[] = [];
    let begun = 0;
    const beginNext = (): void => {
      const utterance = utterances[begun];
      if (utterance === undefined) return;
      const said = speak(utterance, join(folder, `${begun++}.wav`), speaking);
      // Whoever waits for it is told; until then nobody is.
      said.catch(() => {});
      waiting.push(said);
    };
    for (let i = 0; i < atOnce; i++) beginNext();
    for (const [i, { pause }] of utterances.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- what is said comes in order
      const wave = await waiting.shift()!;
      if (wave !== undefined) sound.say(wave);
      sound.pause(pause);
      beginNext();
      speaking.onStep(i + 1, utterances.length);
    }
    sound.end();
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function speak(
  { sentences, language }: Utterance,
  file: string,
  { found: { program, path }, voiceOf, speed, signal }: Speaking,
): Promise<Wave | undefined> {
  if (sentences.length === 0) return undefined;
  const args = program.say({ voice: voiceOf(language), speed, file });
  const out = await runSpeech(path, args, `${plainSpeech(sentences)}\n`, signal);
  return readWave(program.answers ? out : readSpoken(file, program.name), program.name);
}

/** Two of these brackets begin a command to the voice. */
function plainSpeech(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/\[(?=\[)/g, '[ ');
}

function readSpoken(file: string, program: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Failure(`\`${program}\` wrote no sound.`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** A WAV that is written from its beginning to its end; only then is it known how long it is. */
class SoundFile {
  #format: WaveFormat | undefined;
  /** Milliseconds of silence before anything was said: how it is written is not known yet. */
  #before = 0;
  #length = 0;
  #at = 0;

  constructor(
    readonly file: number,
    readonly program: string,
  ) {}

  say({ format, data }: Wave): void {
    if (this.#format === undefined) {
      this.#format = format;
      this.#put(waveHeader(format, 0));
      this.pause(this.#before);
    } else if (!isSameFormat(this.#format, format)) {
      throw new Failure(
        `The voices of \`${this.program}\` write sound in different ways, which cannot be joined.`,
        'Choose one voice with `--voice`.',
      );
    }
    this.#add(data);
  }

  pause(milliseconds: number): void {
    if (this.#format === undefined) this.#before += milliseconds;
    else this.#add(silence(milliseconds, this.#format));
  }

  end(): void {
    if (this.#format === undefined) throw new Failure('There is nothing here that could be said.');
    if (this.#length % 2 === 1) this.#put(new Uint8Array(1));
    const header = waveHeader(this.#format, this.#length);
    writeSync(this.file, header, 0, header.length, 0);
  }

  #add(data: Uint8Array): void {
    this.#length += data.length;
    if (this.#length > longestWave) {
      throw new Failure(
        'This is too long for one WAV, which holds 4 GB.',
        'Name a folder with `-o`, or fewer banks.',
      );
    }
    this.#put(data);
  }

  #put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const written = writeSync(this.file, bytes, done, bytes.length - done, this.#at);
      done += written;
      this.#at += written;
    }
  }
}
