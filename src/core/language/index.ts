// What lives here: the words of the languages whose questions can be judged, one file per language, and
// the matching that is the same for all of them.
// What may not: what a question is; rules decide what a word means for an item.
// Where its data comes from: written here, from grammars and style guides; texts come as prose.
import { codeOfTag } from './code-of-tag.js';
import { languageByCode } from './known-languages.js';
import type { Language } from './language.js';

export type { Language } from './language.js';
export { firstWord } from './option-phrases.js';
export { optionPhrases, type OptionPhrases } from './options.js';
export { type Word, wordsOf } from './words.js';

/** Every item of a bank asks for the same. */
let latest: { readonly tag: string; readonly language: Language | undefined } = {
  tag: '',
  language: undefined,
};

/** The language of a BCP 47 tag, `fr-CA` say; undefined where no rule knows it. */
export function languageFor(tag: string): Language | undefined {
  // One that is not there may still come.
  if (tag !== latest.tag || latest.language === undefined) {
    latest = { tag, language: languageByCode(codeOfTag(tag)) };
  }
  return latest.language;
}
