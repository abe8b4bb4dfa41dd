import type { Language } from '../../language/index.js';
import type { Word } from '../../language/words.js';
import type { Prose } from '../../markdown/index.js';
import type { ItemView } from '../../view/index.js';

/** Shorter words are heard in few places only. */
export const fewestLetters = 4;

/** The words of a prose that say something, by what their forms share. */
export function contentOf(
  view: ItemView,
  prose: Prose,
  language: Language,
): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const word of view.words(prose)) {
    if (hasContent(word, language)) words.set(language.words.stem(word.folded), word);
  }
  return words;
}

export function hasContent(word: Word, language: Language): boolean {
  return word.folded.length >= fewestLetters && isOwnWord(word, language);
}

/** Whether a word is one that not every question has. */
export function isOwnWord({ folded }: Word, { words }: Language): boolean {
  if (words.functionWords.has(folded)) return false;
  return !/\d/.test(folded) && !questionStems(words).has(words.stem(folded));
}

const known = new WeakMap<Language['words'], ReadonlySet<string>>();

function questionStems(words: Language['words']): ReadonlySet<string> {
  let stems = known.get(words);
  if (stems === undefined) {
    stems = new Set([...words.questionWords].map((word) => words.stem(word)));
    known.set(words, stems);
  }
  return stems;
}

/** Whether a character of a folded text is a letter. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}
