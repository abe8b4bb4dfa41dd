import { languageFor } from '../language/index.js';
import { readingBand, type ReadingBand, readingEase } from '../language/reading.js';
import type { ReadingCounts } from './bank-statistics.js';

/** Shorter texts have a reading ease by chance. */
export const fewestWordsRead = 100;

/** How easily the texts of one language are read. */
export interface ReadingFigures {
  readonly language: string;
  /** Its name in English. */
  readonly name: string;
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
  /** About 0 (very hard) to 100 (very easy); undefined where there are too few words, or no sentence. */
  readonly ease: number | undefined;
  readonly band: ReadingBand | undefined;
  /** The formula, as people cite it. */
  readonly formula: string;
}

export function readingFigures(counts: ReadingCounts): ReadingFigures {
  const { language: code, words, sentences, sentenceWords, syllables } = counts;
  const { name, reading } = languageFor(code)!;
  const ease =
    words < fewestWordsRead || sentences === 0 ? undefined : readingEase(counts, reading);
  return {
    language: code,
    name,
    words,
    sentences,
    wordsPerSentence: sentences === 0 ? 0 : sentenceWords / sentences,
    syllablesPerWord: words === 0 ? 0 : syllables / words,
    ease,
    band: ease === undefined ? undefined : readingBand(ease, reading),
    formula: reading.formula.name,
  };
}
