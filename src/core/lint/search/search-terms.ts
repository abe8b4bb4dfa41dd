import { languages } from '../../language/known-languages.js';
import { itemKeyList } from '../../model/key-names.js';
import { foldedWords } from '../../view/hash-words.js';
import type { WantedStem } from './wanted-stems.js';

/** What looking through files needs to know: plain data, so that a thread needs nothing to make it of. */
export interface SearchTerms {
  readonly stems: readonly WantedStem[];
  /** The function words of all languages: nobody knows the language of a file that is not read. */
  readonly smallWords: readonly number[];
  /** The keys that may stand in an item, at any depth. */
  readonly keys: readonly string[];
}

/** What to know to look for some stems. */
export function searchTerms(stems: readonly WantedStem[]): SearchTerms {
  const smallWords = languages.flatMap(({ words }) =>
    [...words.functionWords, ...words.elisions].flatMap(foldedWords),
  );
  return { stems, smallWords, keys: itemKeyList() };
}
