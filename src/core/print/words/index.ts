// What a page says itself, by language. Another one is a file here, and a line below.
import { english } from './english.js';
import { french } from './french.js';
import type { PageWords } from './page-words.js';

const known: Readonly<Record<string, PageWords>> = { en: english, fr: french };

/** In the language of the bank, so that a sheet is of one piece; else in the reader's, else in English. */
export function wordsFor(language: string, otherwise: string | undefined): PageWords {
  return wordsOf(language) ?? (otherwise === undefined ? undefined : wordsOf(otherwise)) ?? english;
}

function wordsOf(tag: string): PageWords | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/, 1);
  return Object.hasOwn(known, primary) ? known[primary] : undefined;
}
