import { EvenText } from './even-text.js';

/**
 * Phrases that a whole choice may consist of, as files of languages write them: words with blanks
 * between them, where `[word]` may be there or not, `(one|other)` is one of several, `<name>` is any
 * phrase of the list of that name, `*` is any one word, `#` a label of a choice or statement, and `…`,
 * at the end, is whatever follows.
 */
export type PhraseLists = Readonly<Record<string, readonly string[]>>;

/** The phrases of a text: one on each line, or several with commas between them. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** What phrases say, ready to be compared with the words of a text. */
export type PhraseTree =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'any-word' | 'label' | 'rest' }
  | { readonly kind: 'optional'; readonly inner: PhraseTree }
  | { readonly kind: 'sequence'; readonly parts: readonly PhraseTree[] }
  | { readonly kind: 'either'; readonly parts: readonly PhraseTree[] };

/** Reads the phrases of one language; a list that several phrases name is read once. */
export class PhraseReader {
  readonly #lists: PhraseLists;
  readonly #named = new Map<string, PhraseTree>();

  constructor(lists: PhraseLists) {
    this.#lists = lists;
  }

  read(phrases: readonly string[]): readonly PhraseTree[] {
    return phrases.map((phrase) => this.#readPhrase(phrase));
  }

  #readPhrase(phrase: string): PhraseTree {
    const tokens = phrase.match(/[[\]()|*#…]|<[\w:-]+>|[^\s[\]()|<>*#…]+/g) ?? [];
    let at = 0;
    const readAlternatives = (): PhraseTree => {
      const found = [readSequence()];
      while (tokens[at] === '|') {
        at++;
        found.push(readSequence());
      }
      return either(found);
    };
    const readSequence = (): PhraseTree => {
      const parts: PhraseTree[] = [];
      while (at < tokens.length && !/^[\])|]$/.test(tokens[at]!)) parts.push(...readPart());
      return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
    };
    const readPart = (): readonly PhraseTree[] => {
      const token = tokens[at++]!;
      if (token === '[' || token === '(') {
        const inner = readAlternatives();
        at++;
        return [token === '(' ? inner : { kind: 'optional', inner }];
      }
      if (token === '…') return [{ kind: 'rest' }];
      if (token === '*') return [{ kind: 'any-word' }];
      if (token === '#') return [{ kind: 'label' }];
      if (token.startsWith('<')) return [this.#readList(token.slice(1, -1))];
      return wordsOfToken(token).map((word) => ({ kind: 'word', word }));
    };
    return readAlternatives();
  }

  #readList(name: string): PhraseTree {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    // A list may name itself, behind at least one word.
    const parts: PhraseTree[] = [];
    const tree: PhraseTree = { kind: 'either', parts };
    this.#named.set(name, tree);
    for (const phrase of this.#lists[name] ?? []) parts.push(this.#readPhrase(phrase));
    return tree;
  }
}

function wordsOfToken(token: string): readonly string[] {
  // An apostrophe is one only where a word follows.
  if (token.endsWith("'")) return wordsOfToken(`${token}x`).slice(0, -1);
  const text = new EvenText(token);
  const words: string[] = [];
  for (let word = text.word(0); word !== undefined; word = text.word(words.length))
    words.push(word);
  return words;
}

function either(parts: readonly PhraseTree[]): PhraseTree {
  return parts.length === 1 ? parts[0]! : { kind: 'either', parts };
}

/** The words that a phrase may begin with; '' where it may be any, as with `*`. */
export function firstWords(phrase: PhraseTree): ReadonlySet<string> {
  const words = new Set<string>();
  if (addFirstWords(phrase, words)) words.add('');
  return words;
}

/** @returns whether what follows comes first where there is nothing of it */
function addFirstWords(tree: PhraseTree, words: Set<string>): boolean {
  switch (tree.kind) {
    case 'word':
      words.add(tree.word);
      return false;
    case 'optional':
      addFirstWords(tree.inner, words);
      return true;
    case 'either':
      return tree.parts.map((part) => addFirstWords(part, words)).some(Boolean);
    case 'sequence':
      return tree.parts.every((part) => addFirstWords(part, words));
    default:
      words.add('');
      return false;
  }
}
