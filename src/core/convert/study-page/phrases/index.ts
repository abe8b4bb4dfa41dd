import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import type { Phrases } from './phrases.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

export type { Phrases } from './phrases.js';

/** Every language whose pages are known. A new language is a file and a line here. */
export const allPhrases: readonly Phrases[] = [
  english,
  french,
  spanish,
  german,
  portuguese,
  italian,
  dutch,
];
