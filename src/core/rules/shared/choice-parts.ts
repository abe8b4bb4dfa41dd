import type { OptionPhrases } from '../../language/index.js';
import { EvenText } from '../../language/even-text.js';

/** No list is longer; of longer texts only the beginning is looked at. */
const longest = 200;
const separators = /[`,;&+/\n]/;

/** What a choice lists, without the signs around each: `a` and `b` of "`a`, `b`", or the whole of it. */
export function partsOf(text: string, { andWord }: OptionPhrases): readonly string[] {
  return text
    .slice(0, longest)
    .split(separators)
    .flatMap((part) => part.split(andWord))
    .map(bare)
    .filter((part) => part !== '');
}

/** Brackets around the whole of a text; those within it are part of what it says: `f(x)`. */
const brackets = /^\s*\(([^()]*)\)[\s.]*$/;

/** A text in lower case without the signs around it. */
export function bare(text: string): string {
  const inside = text.trimStart().startsWith('(') ? text.replace(brackets, '$1') : text;
  return inside.toLowerCase().replace(/^[`*_"'\s]+|[`*_"'\s.]+$/g, '');
}

/** Beyond so many letters a word may have an ending. */
const shortest = 3;

/** Whether a text has a word, or several in a row, both in lower case; `item` stands in "items", too. */
export function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isBegun = at > 0 && isWordPart(text[at - 1]!) && isWordPart(words[0]!);
    if (!isBegun && (words.length > shortest || !isWordPart(text[end] ?? ' '))) return true;
  }
  return false;
}

function isWordPart(sign: string): boolean {
  return /[0-9a-z\u00df-\u1fff]/.test(sign);
}

/** The words of a text in lower case, without accents. */
export function evenWords(folded: string): readonly string[] {
  const text = new EvenText(folded.slice(0, longest));
  const words: string[] = [];
  for (let word = text.word(0); word !== undefined; word = text.word(words.length))
    words.push(word);
  return words;
}
