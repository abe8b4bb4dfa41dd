import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { spanish } from './spanish.js';
import type { PlainWords } from './words.js';

export const allWords: readonly PlainWords[] = [english, french, spanish, german];

type WordKey = Exclude<keyof PlainWords, 'language'>;

/** The words of all languages for one thing, the longest first, as a part of a pattern. */
export function anyOf(key: WordKey): string {
  const words = new Set(allWords.flatMap((each) => each[key]));
  return [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|');
}

/** Whether a word is one of those, in any language. */
export function isOneOf(word: string, key: WordKey): boolean {
  return allWords.some((each) => each[key].includes(word));
}
