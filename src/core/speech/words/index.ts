// What a lesson says itself, by language. Another one is a file here, and a line below.
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { spanish } from './spanish.js';
import type { SpeechWords } from './speech-words.js';

export type { SpeechWords } from './speech-words.js';

export const allWords: readonly SpeechWords[] = [english, french, german, spanish];

/** In the language of the bank (BCP 47), else in English: a voice of that language says them. */
export function speechWords(language: string): SpeechWords {
  return wordsWithin(language) ?? english;
}

/** Only in the language of the bank, to stand in its own sentences; undefined where there are none. */
export function wordsWithin(language: string): SpeechWords | undefined {
  return allWords.find((words) => words.language === primaryLanguage(language));
}

/** `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}
