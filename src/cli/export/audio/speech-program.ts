/** A voice that a program has. */
export interface ProgramVoice {
  /** How the program calls it. */
  readonly name: string;
  /** BCP 47 tag, or what is like it: `en-gb`, `en_US`. */
  readonly language: string;
  /** Other languages that it speaks, and how well the program finds that: less is better. */
  readonly also?: readonly { readonly language: string; readonly rank: number }[];
}

export interface SayRequest {
  /** How the program calls it; undefined for the one that it takes itself. */
  readonly voice: string | undefined;
  /** 1 is as usual, 2 twice as fast. */
  readonly speed: number;
  /** Where it may write a WAV: absolute. */
  readonly file: string;
}

/** How a program that speaks is called. The text goes to its standard input, never into its arguments. */
export interface SpeechProgram {
  /** As its file is called. */
  readonly name: string;
  /** Whether the WAV comes on standard output, not in the file. */
  readonly answers: boolean;
  readonly say: (request: SayRequest) => readonly string[];
  /** What lists its voices; undefined where a voice is a file of the user’s. */
  readonly list: readonly string[] | undefined;
  readonly readVoices: (listed: string) => readonly ProgramVoice[];
  /** What to do where a voice is missing, as a sentence for a person. */
  readonly hint: string;
}

const usualWords = 175;

function perMinute(speed: number): string {
  return String(Math.round(usualWords * speed));
}

const espeak: SpeechProgram = {
  name: 'espeak-ng',
  answers: true,
  say: ({ voice, speed }) => [
    ...(voice === undefined ? [] : ['-v', voice]),
    ...['-s', perMinute(speed), '-b', '1', '--stdin', '--stdout'],
  ],
  list: ['--voices'],
  // Pty Language Age/Gender VoiceName File (Other 2)…; what is in mb/ needs another program.
  readVoices: (listed) =>
    listed
      .split('\n')
      .slice(1)
      .flatMap((line): readonly ProgramVoice[] => {
        const [, language, , , file] = line.trim().split(/\s+/);
        if (language === undefined || file === undefined || file.startsWith('mb/')) return [];
        const also = [...line.matchAll(/\((\S+) (\d+)\)/g)].map(([, other, rank]) => ({
          language: other!,
          rank: Number(rank),
        }));
        return [{ name: language, language, ...(also.length === 0 ? {} : { also }) }];
      }),
  hint: '`espeak-ng --voices` lists those that it has; `--voice NAME` takes one of them.',
};

const piper: SpeechProgram = {
  name: 'piper',
  answers: false,
  say: ({ voice, speed, file }) => [
    ...(voice === undefined ? [] : ['--model', voice]),
    ...['--length_scale', (1 / speed).toFixed(3), '--output_file', file],
  ],
  list: undefined,
  readVoices: () => [],
  hint: 'Name the file of a voice: `--voice en_US-lessac-medium.onnx`.',
};

const say: SpeechProgram = {
  name: 'say',
  answers: false,
  say: ({ voice, speed, file }) => [
    ...(voice === undefined ? [] : ['-v', voice]),
    ...['-r', perMinute(speed), '--file-format=WAVE', '--data-format=LEI16@22050'],
    ...['-o', file, '-f', '-'],
  ],
  list: ['-v', '?'],
  readVoices: (listed) =>
    [...listed.matchAll(/^(.+?)\s+([a-z]{2,3}[_-]\w+)\s+#/gm)].map(([, name, language]) => ({
      name: name!,
      language: language!,
    })),
  hint: "`say -v '?'` lists those that it has; `--voice NAME` takes one of them.",
};

/** In the order in which they are looked for. */
export const speechPrograms: readonly SpeechProgram[] = [espeak, piper, say];

/**
 * The voice for a language: of the same region, else the one that the program takes for the language, else
 * one of the region in which most speak it, else any; undefined where there is none.
 */
export function voiceFor(
  language: string,
  voices: readonly ProgramVoice[],
): ProgramVoice | undefined {
  const tag = plain(language);
  const primary = primaryOf(tag);
  return (
    voiceOf(tag, voices) ??
    voiceOf(primary, voices) ??
    voiceOf(`${primary}-${likelyRegion(primary)}`, voices) ??
    voices.find((voice) => primaryOf(plain(voice.language)) === primary)
  );
}

function voiceOf(tag: string, voices: readonly ProgramVoice[]): ProgramVoice | undefined {
  const own = voices.find((voice) => plain(voice.language) === tag);
  if (own !== undefined) return own;
  const others = voices.flatMap((voice) =>
    (voice.also ?? []).flatMap(({ language, rank }) =>
      plain(language) === tag ? [{ voice, rank }] : [],
    ),
  );
  return others.sort((a, b) => a.rank - b.rank)[0]?.voice;
}

/** Both kinds of Norwegian are read by one voice. */
const norwegian = new Set(['nb', 'nn']);

/** A tag in small letters, by the name that most know the language by: `zh` for `cmn`. */
function plain(tag: string): string {
  const written = tag.replaceAll('_', '-');
  let known = written;
  try {
    known = Intl.getCanonicalLocales(written)[0] ?? written;
  } catch {
    // A program may call its voices as it likes.
  }
  const [primary = '', ...rest] = known.toLowerCase().split('-');
  return [norwegian.has(primary) ? 'no' : primary, ...rest].join('-');
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!;
}

function likelyRegion(primary: string): string {
  try {
    return new Intl.Locale(primary).maximize().region?.toLowerCase() ?? '';
  } catch {
    return '';
  }
}
