import { languages } from '../../language/known-languages.js';
import { foldedWords } from '../../view/hash-words.js';

/** The function words of all languages, as numbers: nobody knows the language of a file that is not read. */
export function smallWords(): readonly number[] {
  return languages.flatMap(({ words }) =>
    [...words.functionWords, ...words.elisions].flatMap(foldedWords),
  );
}
