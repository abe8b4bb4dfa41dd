import { Failure } from '../../failure.js';
import type { FoundProgram } from './find-program.js';
import { runSpeech } from './run-speech.js';
import { voiceFor } from './speech-program.js';

/** What a program is to call the voice for a language; undefined for the one that it takes itself. */
export type VoiceOf = (language: string) => string | undefined;

/** A language that is spoken, and the bank in which it first is. */
export interface SpokenLanguage {
  readonly language: string;
  readonly bank: string;
}

/**
 * Chooses voices: `wanted` for the banks' own languages, else the program's for each. A language without a
 * voice is a `Failure`.
 */
export async function chooseVoices(
  { program, path }: FoundProgram,
  languages: readonly SpokenLanguage[],
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<VoiceOf> {
  if (wanted !== undefined) return () => wanted;
  if (program.list === undefined) {
    throw new Failure(`\`${program.name}\` needs to be told its voice.`, program.hint);
  }
  const listed = await runSpeech(path, program.list, '', signal);
  const voices = program.readVoices(listed.toString());
  const all = languages.map(({ language }) => language);
  const chosen = new Map(
    languages.map(({ language, bank }) => {
      const voice = voiceFor(withRegion(language, all), voices);
      if (voice !== undefined) return [language, voice.name] as const;
      throw new Failure(
        `\`${bank}\` has something to say in \`${language}\`, and \`${program.name}\` has no voice for that language.`,
        program.hint,
      );
    }),
  );
  return (language) => chosen.get(language);
}

/** Our own words know no region: in a bank of `en-US` its voice says them, too. */
function withRegion(language: string, all: readonly string[]): string {
  return (
    all.find((other) => other.toLowerCase().startsWith(`${language.toLowerCase()}-`)) ?? language
  );
}
