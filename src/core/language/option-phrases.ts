import { letters } from './phrases.js';

/**
 * Phrases that a whole choice may consist of, as files of languages write them: words with blanks
 * between them, where `[word]` may be there or not, `(one|other)` is one of several, `<name>` is any
 * phrase of the list of that name, `*` is any one word, and `…`, at the end, is whatever follows.
 */
export type PhraseLists = Readonly<Record<string, readonly string[]>>;

/** The phrases of a text: one on each line, or several with commas between them. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A phrase found in a prose. */
interface FoundPhrase {
  /** The word that stands where the phrase has a `*`. */
  readonly word?: string;
}

/** What stands behind each word of an evened text. */
export const betweenWords = '[ |]';
/** The letter that some authors write before a choice: `B) `. */
export const beforeWords = '^(?:[a-h1-9]\\|)?';

const accents = /[\u0300-\u036f]+/g;
const between = new RegExp(`(?:[^${letters}\uFFFC']|'(?![${letters}])|(?<![${letters}])')+`, 'g');
/** What parts a phrase from a remark behind it: a comma, a stop, a bracket or a dash. */
const parting = /[;()]|[,:.](?:\s|$)|\s-{1,2}\s/;

/**
 * The words of a text in lower case without their accents, each with one sign behind it: `|` where a
 * stop, comma, bracket or dash stands, else a blank. Patterns over it are short, and quickly made.
 */
export function evenWords(folded: string): string {
  // Several lists of phrases are looked for in one text after the other.
  if (folded !== last.folded) last = { folded, even: makeEven(folded) };
  return last.even;
}

let last = { folded: '', even: '' };

function makeEven(folded: string): string {
  const plain = beyondAscii.test(folded) ? folded.normalize('NFD').replace(accents, '') : folded;
  const even = plain.replace(between, (gap) => (parting.test(gap) ? '|' : ' '));
  const closed = /[ |]$/.test(even) ? even : `${even}|`;
  return closed.replace(/^[ |]/, '');
}

const beyondAscii = /[^\0-\x7f]/;

/** Looks for phrases in texts in lower case. */
export class Phrases {
  /** The words that they may begin with. */
  readonly first: FirstWords;
  readonly #phrase: RegExp;

  /** @param behind what may follow the phrase: nothing, a remark, or anything */
  constructor(
    phrases: readonly string[],
    lists: PhraseLists,
    behind: 'nothing' | 'remark' | 'anything' = 'nothing',
  ) {
    const { source, first } = compilePhrases(phrases, lists);
    const end = { nothing: '$', remark: '(?:$|(?<=\\|))', anything: '' }[behind];
    this.#phrase = new RegExp(`${beforeWords}${source}${end}`);
    this.first = new FirstWords(first);
  }

  /** The phrase that a text is, if it is one. */
  find(folded: string): FoundPhrase | undefined {
    if (!this.first.begin(folded)) return undefined;
    const match = this.#phrase.exec(evenWords(folded));
    if (match === null) return undefined;
    const word = match.find((group, i) => i > 0 && group !== undefined);
    return word === undefined ? {} : { word };
  }
}

/** The words that some phrases begin with, up to an apostrophe: almost every text begins otherwise. */
export class FirstWords {
  readonly words: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.words = [...words];
    this.#known = new Set(
      this.words.flatMap((word) => {
        const [begin = ''] = /^[\p{L}\p{N}]*/u.exec(word)!;
        return [begin, begin.normalize('NFD').replace(/\p{M}/gu, '')];
      }),
    );
  }

  /** Whether a text as it is written may begin a phrase. */
  begin(text: string): boolean {
    let at = skipSigns(text, 0);
    let end = skipLetters(text, at);
    // A letter of its own, as in `B) `.
    if (end === at + 1 && isLabelEnd(text.charCodeAt(end))) {
      at = skipSigns(text, end);
      end = skipLetters(text, at);
    }
    if (!(text.charCodeAt(end) > 0xbf)) return this.#known.has(text.slice(at, end).toLowerCase());
    const [word = ''] = /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + longestWord))!;
    return this.#known.has(word.toLowerCase().normalize('NFD').replace(accents, ''));
  }
}

/** No first word is longer. */
const longestWord = 20;
/** No more signs than these stand before the first word of a choice that speaks of others. */
const mostSigns = 6;

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

interface Compiled {
  readonly source: string;
  /** The words that it may begin with. */
  readonly first: readonly string[];
  readonly optional: boolean;
}

/** One pattern for all phrases of a list; each word takes what parts it from the next along. */
export function compilePhrases(phrases: readonly string[], lists: PhraseLists): Compiled {
  return eitherOf(phrases.map((phrase) => compilePhrase(phrase, lists)));
}

function compilePhrase(phrase: string, lists: PhraseLists): Compiled {
  const tokens = phrase.match(/[[\]()|*…]|<[\w-]+>|[^\s[\]()|<>*…]+/g) ?? [];
  let at = 0;

  function alternatives(): Compiled {
    const found = [sequence()];
    while (tokens[at] === '|') {
      at++;
      found.push(sequence());
    }
    return found.length === 1 ? found[0]! : eitherOf(found);
  }

  function sequence(): Compiled {
    const parts: Compiled[] = [];
    while (at < tokens.length && !/^[\])|]$/.test(tokens[at]!)) parts.push(part());
    const end = parts.findIndex(({ optional }) => !optional);
    return {
      source: parts.map(({ source }) => source).join(''),
      first: parts.slice(0, end < 0 ? undefined : end + 1).flatMap(({ first }) => first),
      optional: end < 0,
    };
  }

  function part(): Compiled {
    const token = tokens[at++]!;
    if (token === '[' || token === '(') {
      const inner = alternatives();
      at++;
      return token === '(' ? inner : { ...inner, source: `(?:${inner.source})?`, optional: true };
    }
    if (token === '…') return { source: '[^]*', first: [], optional: true };
    if (token === '*')
      return { source: `([^ |\uFFFC]+)${betweenWords}`, first: [], optional: false };
    if (token.startsWith('<')) return compilePhrases(lists[token.slice(1, -1)] ?? [], lists);
    // An elided word and the next are written together.
    const behind = token.endsWith("'") ? '' : betweenWords;
    return { source: wordSource(token) + behind, first: [token], optional: false };
  }

  return alternatives();
}

function eitherOf(all: readonly Compiled[]): Compiled {
  return {
    source: `(?:${all.map(({ source }) => source).join('|')})`,
    first: all.flatMap(({ first }) => first),
    optional: all.some(({ optional }) => optional),
  };
}

/** A word without its accents; what stands between its parts is a sign between words. */
function wordSource(word: string): string {
  return word
    .normalize('NFD')
    .replace(accents, '')
    .replace(new RegExp(`[^${letters}']+`, 'g'), betweenWords);
}
