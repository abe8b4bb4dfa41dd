import { Failure } from '../../failure.js';
import type { FoundProgram } from './find-program.js';
import { runSpeech } from './run-speech.js';
import { voiceFor } from './speech-program.js';

/** What a program is to call the voice for a language; undefined for the one that it takes itself. */
export type VoiceOf = (language: string) => string | undefined;

/**
 * Chooses voices: `wanted` for the banks' own languages, else the program's for each. A language without a
 * voice is a `Failure`.
 */
export async function chooseVoices(
  { program, path }: FoundProgram,
  languages: readonly string[],
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<VoiceOf> {
  if (wanted !== undefined) return () => wanted;
  if (program.list === undefined) {
    throw new Failure(`\`${program.name}\` needs to be told its voice.`, program.hint);
  }
  const listed = await runSpeech(path, program.list, '', signal);
  const voices = program.readVoices(listed.toString());
  const chosen = new Map(
    languages.map((language) => {
      const voice = voiceFor(language, voices);
      if (voice !== undefined) return [language, voice.name] as const;
      throw new Failure(
        `\`${program.name}\` has no voice for the language \`${language}\`.`,
        program.hint,
      );
    }),
  );
  return (language) => chosen.get(language);
}
