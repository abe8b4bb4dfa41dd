// Bundles of editors have `extension/languages.ts` in this place (see `esbuild.js`), which loads the words
// of a language with the first bank that is in it.
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import type { Language } from './language.js';

/** Every language that rules know. */
export const languages: readonly Language[] = [english, french, spanish];

const byCode: ReadonlyMap<string, Language> = new Map(languages.map((each) => [each.code, each]));

/** The language of a code such as `fr`; undefined where no rule knows it. */
export function languageByCode(code: string): Language | undefined {
  return byCode.get(code);
}
