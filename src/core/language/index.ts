// What lives here: the words of the languages whose questions can be judged, one file per language, and
// the matching that is the same for all of them.
// What may not: what a question is; rules decide what a word means for an item.
// Where its data comes from: written here, from grammars and style guides; texts come as prose.
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import type { Language } from './language.js';

export type { Language } from './language.js';
export { firstWord } from './option-phrases.js';
export { optionPhrases, type OptionPhrases } from './options.js';
export { type Word, wordsOf } from './words.js';

/** Every language that rules know. */
export const languages: readonly Language[] = [english, french, spanish];

const byCode: ReadonlyMap<string, Language> = new Map(languages.map((each) => [each.code, each]));

/** Every item of a bank asks for the same. */
let latest: { readonly tag: string; readonly language: Language | undefined } = {
  tag: '',
  language: undefined,
};

/** The language of a BCP 47 tag, `fr-CA` say; undefined where no rule knows it. */
export function languageFor(tag: string): Language | undefined {
  if (tag !== latest.tag)
    latest = { tag, language: byCode.get(tag.split('-', 1)[0]!.toLowerCase()) };
  return latest.language;
}
