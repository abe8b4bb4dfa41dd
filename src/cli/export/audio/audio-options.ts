import type { Exporter, ExportOptions } from '../../../core/convert/exporters.js';
import { type LessonList, lessonLists } from '../../../core/speech/index.js';
import type { Input, OptionRow } from '../../command.js';
import { Failure } from '../../failure.js';

/** The options that lessons have, in writing and as sound. */
export const lessonOptions: readonly OptionRow[] = [
  {
    name: 'read',
    value: 'LISTS',
    help: `ssml, audio: what is read, of ${lessonLists.join(', ')}, with commas between them (all)`,
  },
  {
    name: 'think',
    value: 'TIME',
    help: 'ssml, audio: how long it is still before an answer, up to 300s (5s)',
  },
  {
    name: 'shuffle',
    help: 'ssml, audio: questions and cards in another order, which follows from --seed',
  },
];

/** The options that only sound has. */
export const audioOptions: readonly OptionRow[] = [
  {
    name: 'voice-program',
    value: 'PROGRAM',
    help: 'audio: what speaks: espeak-ng, piper or say, by its name or where it lies (the first that is found)',
  },
  {
    name: 'voice',
    value: 'NAME',
    help: 'audio: its voice, as the program calls it (one for the bank’s language)',
  },
  { name: 'speed', value: 'N', help: 'audio: how fast, from 0.5 to 3 (1)' },
];

export interface AudioOptions {
  readonly program: string | undefined;
  readonly voice: string | undefined;
  readonly speed: number;
}

const longestThink = 300;

/** What was asked of a lesson; undefined for what is none. Throws a `Failure`. */
export function readLessonOptions(input: Input, { id }: Exporter): ExportOptions['lesson'] {
  if (id !== 'ssml' && id !== 'audio') {
    refuse(input, [...lessonOptions, ...audioOptions], 'ssml` or `--to audio');
    return undefined;
  }
  if (id === 'ssml') refuse(input, audioOptions, 'audio');
  const lists = input
    .value('read')
    ?.split(',')
    .map((name) => name.trim());
  const unknown = lists?.find((name) => !isList(name));
  if (unknown !== undefined) {
    throw new Failure(
      `A bank has no \`${unknown}\` that could be read.`,
      `There are: ${lessonLists.join(', ')}.`,
    );
  }
  const seed = input.value('seed')?.trim();
  if (seed === '') throw new Failure('`--seed` needs a number or a word.');
  return {
    read: lists?.filter(isList),
    think: thinkOf(input.value('think')),
    seed: seed ?? (input.has('shuffle') ? '1' : undefined),
  };
}

/** What was asked of the voice. Throws a `Failure`. */
export function readAudioOptions(input: Input): AudioOptions {
  const written = input.value('speed') ?? '1';
  const speed = Number(written);
  if (written.trim() === '' || !(speed >= 0.5 && speed <= 3)) {
    throw new Failure(`\`--speed ${written}\` is no speed: say 0.5 to 3.`);
  }
  return { program: input.value('voice-program'), voice: input.value('voice'), speed };
}

function refuse(input: Input, options: readonly OptionRow[], format: string): void {
  const other = options.find(({ name }) => input.has(name));
  if (other === undefined) return;
  throw new Failure(
    `\`--${other.name}\` is for what is read aloud: it goes with \`--to ${format}\`.`,
  );
}

function isList(name: string): name is LessonList {
  return (lessonLists as readonly string[]).includes(name);
}

function thinkOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const seconds = Number(/^\s*(\d+(?:\.\d+)?)\s*s?\s*$/.exec(written)?.[1] ?? NaN);
  if (seconds <= longestThink) return Math.round(seconds * 1000);
  throw new Failure(`\`--think ${written}\` is no time to think: say 0s to ${longestThink}s.`);
}
