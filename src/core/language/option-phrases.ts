import { EvenText, evenText, withoutAccents } from './even-text.js';
import { firstWords, type PhraseTree } from './phrase-tree.js';

/** A phrase found in a prose. */
interface FoundPhrase {
  /** The word that stands where the phrase has a `*`. */
  readonly word?: string;
}

/** Nothing longer is a phrase and a remark; of longer texts only the beginning is looked at. */
const longest = 400;

/** What may follow a phrase: nothing, a remark behind a stop or in brackets, or anything. */
type Behind = 'nothing' | 'remark' | 'anything';

/** Looks for phrases in texts in lower case. */
export class Phrases {
  readonly #phrases: FirstWordIndex;
  readonly #behind: Behind;

  constructor(phrases: readonly PhraseTree[], behind: Behind = 'nothing') {
    this.#phrases = new FirstWordIndex(phrases);
    this.#behind = behind;
  }

  /** The words that the phrases may begin with. */
  get first(): Iterable<string> {
    return this.#phrases.words;
  }

  /** The phrase that a text is, or begins with, if it is one. The text may have a letter of its own. */
  find(folded: string): FoundPhrase | undefined {
    if (folded.length > longest && this.#behind !== 'anything') return undefined;
    const text = evenText(folded.length > longest ? folded.slice(0, longest) : folded);
    return this.#findAt(0, text) ?? (text.hasOwnLabel ? this.#findAt(1, text) : undefined);
  }

  /** Whether one of the phrases stands anywhere in a text. */
  standsIn(folded: string): boolean {
    const text = new EvenText(folded.slice(0, longest));
    for (let at = 0; text.word(at) !== undefined; at++) {
      if (this.#findAt(at, text) !== undefined) return true;
    }
    return false;
  }

  #findAt(start: number, text: EvenText): FoundPhrase | undefined {
    const search = new Search(text);
    const isFound = search.matchAny(this.#phrases, start, (end) => this.#mayEnd(text, end));
    if (!isFound) return undefined;
    return search.word === undefined ? {} : { word: search.word };
  }

  #mayEnd(text: EvenText, end: number): boolean {
    if (this.#behind === 'anything' || text.word(end) === undefined) return true;
    return this.#behind === 'remark' && end > 0 && text.endsBehind(end - 1);
  }
}

/** Phrases by the words that they may begin with: of a long list few are worth a closer look. */
class FirstWordIndex {
  /** Under '' those that begin with any word, or may be left out. */
  readonly #byFirst = new Map<string, PhraseTree[]>();

  constructor(phrases: readonly PhraseTree[]) {
    for (const phrase of phrases) {
      for (const word of firstWords(phrase)) {
        const first = withoutApostrophe(word);
        const known = this.#byFirst.get(first);
        if (known === undefined) this.#byFirst.set(first, [phrase]);
        else known.push(phrase);
      }
    }
  }

  get words(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** Those that may begin with a word. */
  of(word: string): readonly PhraseTree[] {
    const known = word === '' ? none : (this.#byFirst.get(withoutApostrophe(word)) ?? none);
    const any = this.#byFirst.get('') ?? none;
    return any === none ? known : known === none ? any : [...known, ...any];
  }
}

const none: readonly never[] = [];

const indexes = new WeakMap<PhraseTree, FirstWordIndex>();

/** The index of a list of alternatives, which is made when it is first looked through. */
function indexOf(tree: PhraseTree & { readonly parts: readonly PhraseTree[] }): FirstWordIndex {
  let index = indexes.get(tree);
  if (index === undefined) indexes.set(tree, (index = new FirstWordIndex(tree.parts)));
  return index;
}

function withoutApostrophe(word: string): string {
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

const label = /^(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3}|ix|x)$/;

/** Compares a phrase with words, and tries another way where one fails. */
class Search {
  /** What stands where the phrase has a `*`. */
  word: string | undefined;
  readonly #text: EvenText;

  constructor(text: EvenText) {
    this.#text = text;
  }

  /** @param then whether what follows the phrase fits, too */
  match(tree: PhraseTree, at: number, then: (end: number) => boolean): boolean {
    switch (tree.kind) {
      case 'word':
        return this.#text.word(at) === tree.word && then(at + 1);
      case 'label':
        return label.test(this.#text.word(at) ?? '') && then(at + 1);
      case 'rest':
        return this.#matchRest(at, then);
      case 'any-word':
        return this.#matchAnyWord(at, then);
      case 'optional':
        return this.match(tree.inner, at, then) || then(at);
      case 'either':
        return this.matchAny(indexOf(tree), at, then);
      case 'sequence':
        return this.#matchParts(tree.parts, 0, at, then);
    }
  }

  matchAny(phrases: FirstWordIndex, at: number, then: (end: number) => boolean): boolean {
    for (const phrase of phrases.of(this.#text.word(at) ?? '')) {
      if (this.match(phrase, at, then)) return true;
    }
    return false;
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

  #matchRest(at: number, then: (end: number) => boolean): boolean {
    let end = at;
    while (this.#text.word(end) !== undefined) end++;
    return then(end);
  }

  /** An elided word is one with the next. */
  #matchAnyWord(at: number, then: (end: number) => boolean): boolean {
    let word = '';
    for (let end = at; this.#text.word(end) !== undefined; end++) {
      word += this.#text.word(end)!;
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
