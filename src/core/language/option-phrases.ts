import { type EvenWord, evenWords, withoutAccents } from './even-words.js';
import { addFirstWords, type PhraseTree } from './phrase-tree.js';

/** A phrase found in a prose. */
interface FoundPhrase {
  /** The word that stands where the phrase has a `*`. */
  readonly word?: string;
}

/** Nothing longer is a phrase and a remark; of longer texts only the beginning is looked at. */
const longest = 400;

/** Looks for phrases in texts in lower case. */
export class Phrases {
  /** The words that they may begin with, as `firstWord` gives them. */
  readonly first: ReadonlySet<string>;
  readonly #tree: PhraseTree;
  readonly #behind: 'nothing' | 'remark' | 'anything';

  /** @param behind what may follow the phrase: nothing, a remark, or anything */
  constructor(tree: PhraseTree, behind: 'nothing' | 'remark' | 'anything' = 'nothing') {
    this.#tree = tree;
    this.#behind = behind;
    const first = new Set<string>();
    addFirstWords(tree, first);
    this.first = new Set([...first].map((word) => word.replace("'", '')));
  }

  /** The phrase that a text is, or begins with, if it is one. The text may have a letter of its own. */
  find(folded: string): FoundPhrase | undefined {
    if (folded.length > longest && this.#behind !== 'anything') return undefined;
    const words = evenWords(folded.slice(0, longest));
    const starts = hasOwnLabel(words) ? [0, 1] : [0];
    for (const start of starts) {
      const search = new Search(words);
      const isFound = search.match(this.#tree, start, (end) => this.#mayEnd(words, end));
      if (isFound) return search.word === undefined ? {} : { word: search.word };
    }
    return undefined;
  }

  /** Whether one of the phrases stands anywhere in a text. */
  standsIn(folded: string): boolean {
    const words = evenWords(folded.slice(0, longest));
    return words.some((_, at) => new Search(words).match(this.#tree, at, () => true));
  }

  #mayEnd(words: readonly EvenWord[], end: number): boolean {
    if (this.#behind === 'anything' || end === words.length) return true;
    return this.#behind === 'remark' && words[end - 1]?.ends === true;
  }
}

/** Whether the author wrote a letter before a choice: `B) `. */
function hasOwnLabel([first]: readonly EvenWord[]): boolean {
  return first?.ends === true && /^[a-h1-9]$/.test(first.word);
}

const label = /^(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3}|ix|x)$/;

/** Compares a phrase with words, and tries another way where one fails. */
class Search {
  /** What stands where the phrase has a `*`. */
  word: string | undefined;
  readonly #words: readonly EvenWord[];

  constructor(words: readonly EvenWord[]) {
    this.#words = words;
  }

  /** @param then whether what follows the phrase fits, too */
  match(tree: PhraseTree, at: number, then: (end: number) => boolean): boolean {
    switch (tree.kind) {
      case 'word':
        return this.#words[at]?.word === tree.word && then(at + 1);
      case 'label':
        return label.test(this.#words[at]?.word ?? '') && then(at + 1);
      case 'rest':
        return then(this.#words.length);
      case 'any-word':
        return this.#matchAnyWord(at, then);
      case 'optional':
        return this.match(tree.inner, at, then) || then(at);
      case 'either':
        return tree.parts.some((part) => this.match(part, at, then));
      case 'sequence':
        return this.#matchParts(tree.parts, 0, at, then);
    }
  }

  #matchParts(
    parts: readonly PhraseTree[],
    from: number,
    at: number,
    then: (end: number) => boolean,
  ): boolean {
    if (from === parts.length) return then(at);
    return this.match(parts[from]!, at, (end) => this.#matchParts(parts, from + 1, end, then));
  }

  /** An elided word is one with the next. */
  #matchAnyWord(at: number, then: (end: number) => boolean): boolean {
    let word = '';
    for (let end = at; end < this.#words.length; end++) {
      word += this.#words[end]!.word;
      if (word.endsWith("'")) continue;
      if (word.includes('\uFFFC') || !then(end + 1)) return false;
      this.word = word;
      return true;
    }
    return false;
  }
}

/** No first word is longer. */
const longestWord = 20;
/** No more signs than these stand before the first word of a choice that speaks of others. */
const mostSigns = 6;

/**
 * The first word of a text as it is written, behind a letter of its own: in lower case, without accents,
 * up to an apostrophe. Almost every text begins as no phrase does.
 */
export function firstWord(text: string): string {
  let at = skipSigns(text, 0);
  let end = skipLetters(text, at);
  // A letter of its own, as in `B) `.
  if (end === at + 1 && isLabelEnd(text.charCodeAt(end))) {
    at = skipSigns(text, end);
    end = skipLetters(text, at);
  }
  if (!(text.charCodeAt(end) > 0xbf)) return text.slice(at, end).toLowerCase();
  const [word = ''] = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + longestWord))!;
  return withoutAccents(word.toLowerCase());
}

function skipSigns(text: string, from: number): number {
  let at = from;
  while (at < from + mostSigns && at < text.length && isSign(text.charCodeAt(at))) at++;
  return at;
}

function skipLetters(text: string, from: number): number {
  let at = from;
  while (isAsciiLetter(text.charCodeAt(at))) at++;
  return at;
}

function isSign(code: number): boolean {
  return !isAsciiLetter(code) && (code < 0xc0 || code >= 0x2000);
}

/** Closing brackets, stops and colons. */
function isLabelEnd(code: number): boolean {
  return code === 0x29 || code === 0x2e || code === 0x3a;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
