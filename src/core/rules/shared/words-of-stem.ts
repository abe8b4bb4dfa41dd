import type { Language } from '../../language/index.js';
import type { Word } from '../../language/words.js';
import type { ItemView } from '../../view/index.js';
import { fewestLetters, isLetter, isOwnWord } from './content-words.js';

/**
 * Whether a wrong choice has any word of the stem, or nobody can compare: code there, a sentence in the
 * key.
 *
 * @param stems the words of the stem with content, by what their forms share
 */
export function hasWordOfStem(
  view: ItemView,
  stems: ReadonlyMap<string, Word>,
  language: Language,
): boolean {
  const short = shortWordsOf(view, language);
  let words = 0;
  for (const { prose, text } of view.distractors) {
    const own = view.words(prose);
    if (own.some(({ folded }) => stems.has(language.words.stem(folded)))) return true;
    const lower = text.toLowerCase();
    if (looksLikeAny(lower, stems) || short.names.some((name) => hasName(name, lower))) return true;
    const heard = own.length > fewWords ? own.slice(0, 1) : own;
    if (heard.some((word) => isForm(word, short.words, language))) return true;
    words += own.length;
  }
  return words === 0 && !view.keys.some(({ prose }) => prose.objects.length > 0);
}

/** Whether a word is a form of one of three letters: it has few more. */
function isForm({ folded }: Word, words: ReadonlySet<string>, language: Language): boolean {
  return words.size > 0 && folded.length < 7 && words.has(language.words.stem(folded));
}

/** In a choice of so few words, each one is heard, however short. */
const fewWords = 3;

interface ShortWords {
  /** Names that are seen at once, in lower case: capitals, what has a digit, code. */
  readonly names: readonly string[];
  /** Words of three letters, by what their forms share. */
  readonly words: ReadonlySet<string>;
}

/** What a stem has that is too short to give a key away, and yet a word that a wrong choice may repeat. */
function shortWordsOf(view: ItemView, language: Language): ShortWords {
  const { stem } = view;
  const names = new Set<string>();
  const words = new Set<string>();
  for (const word of view.words(stem!)) {
    const { folded, start, end } = word;
    if (folded.length < 2) continue;
    if (/^\p{Lu}{2,}s?$|\d/u.test(stem!.text.slice(start, end))) names.add(folded);
    else if (folded.length === 3 && isOwnWord(word, language))
      words.add(language.words.stem(folded));
  }
  const { question } = view.reading.data;
  for (const [code] of String(question).matchAll(/`[^`\n]{3,40}`/g)) {
    for (const [name] of code.toLowerCase().matchAll(/[\p{L}\d_]{3,}/gu)) {
      if (!language.words.functionWords.has(name)) names.add(name);
    }
  }
  return { names: [...names], words };
}

/** Whether a name stands in a text, and is no part of a longer word. */
function hasName(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isOfWord(text, at - 1) && !isOfWord(text, at + name.length)) return true;
  }
  return false;
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

/** Whether a text, its code too, has anything that looks like one of the words: `projected`, `project`. */
function looksLikeAny(text: string, words: ReadonlyMap<string, Word>): boolean {
  for (const { folded } of words.values()) {
    if (text.includes(folded.slice(0, Math.max(fewestLetters, folded.length - 2)))) return true;
  }
  return false;
}
