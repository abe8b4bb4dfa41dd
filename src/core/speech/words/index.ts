// What a lesson says itself, by language. Another one is a file here, and a line below.
import { english } from './english.js';
import { french } from './french.js';
import { spanish } from './spanish.js';
import type { SpeechWords } from './speech-words.js';

export type { SpeechWords } from './speech-words.js';

export const allWords: readonly SpeechWords[] = [english, french, spanish];

/** In the language of the bank (BCP 47), else in English: a voice of that language says them. */
export function speechWords(language: string): SpeechWords {
  return allWords.find((words) => words.language === primaryLanguage(language)) ?? english;
}

/** `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}
