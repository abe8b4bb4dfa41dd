import { editDistance } from './edit-distance.js';
import { languageCode } from './fold-answer.js';
import { answerWords, isDenied } from './words/index.js';

export interface TypoContext {
  readonly typos?: number;
  /** Whether the bank itself uses a word, folded: then it is that word, and no slip of another. */
  readonly isKnownWord?: (word: string) => boolean;
}

/**
 * How many slips of the keyboard make one folded text of another, undefined where it says something
 * else: a word is missing or another one, a digit or a negation differs, or there are too many edits.
 */
export function isTypo(
  typed: string,
  meant: string,
  language: string,
  { typos = 0, isKnownWord = () => false }: TypoContext,
): number | undefined {
  // An answer is a word or a few: of a page, nobody counts the edits.
  if (typed === '' || typed.length > 1000 || meant.length > 1000) return undefined;
  const edits = editDistance(typed, meant, typos);
  if (edits === undefined) return undefined;
  const [mine, theirs] = [wordsOf(typed), wordsOf(meant)];
  const words = answerWords(languageCode(language));
  if (mine.length !== theirs.length) {
    // Only blanks or dashes are other: “ice cream” and “icecream”.
    const [a, b] = [mine, theirs].map((list) => list.join(''));
    const isExact = [...mine, ...theirs].some(
      (word) => words.negations.has(word) || fixed.test(word),
    );
    return a === b && a !== '' && !isExact ? edits : undefined;
  }
  // `C++` is not `C--`, but a full stop that was typed is a slip.
  if (theirs.length === 0 || signsOf(typed) !== signsOf(meant)) return undefined;
  return mine.every((word, i) => mayBeSlip(word, theirs[i]!)) ? edits : undefined;

  function mayBeSlip(word: string, right: string): boolean {
    if (word === right) return true;
    if (fixed.test(word) || fixed.test(right)) return false;
    if (words.negations.has(word) || words.negations.has(right)) return false;
    if (words.numbers.has(word) && words.numbers.has(right)) return false;
    const changed = editDistance(word, right, typos);
    if (changed === undefined) return false;
    // Where case or accents are told apart, they are told apart: `paris` is no slip of `Paris`.
    if (editDistance(loose(word), loose(right), typos) !== changed) return false;
    // Where half of it is other, it is another word: `on` is no slip of `in`.
    if (changed * 2 >= Math.max(word.length, right.length)) return false;
    // Nobody misses the first letter and another one: `south` is no slip of `north`.
    if (changed > 1 && [...word][0] !== [...right][0] && !startsSwapped(word, right)) return false;
    if (isDenied(word, right) || isContrary(word, right, words.contraries)) return false;
    // `cells` for `cell` is a slip all the same.
    if (word.startsWith(right) || right.startsWith(word)) return true;
    return !isKnownWord(word);
  }
}

function loose(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Digits, and signs each of which is a word. */
const fixed = /[\p{N}\p{Script=Han}]/u;

function wordsOf(text: string): readonly string[] {
  return text.replace(/n't\b/g, 'nt').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Signs that say something, a minus among them; stops, commas, quotes and hyphens do not. */
function signsOf(text: string): string {
  const signs = text.match(/[^\p{L}\p{M}\p{N}\s.,;:!?'"()-]|(?<![\p{L}\p{N}]\s?)-(?=[\p{N}.,])/gu);
  return (signs ?? []).join('');
}

function startsSwapped(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0];
}

/**
 * Whether two words differ by what makes one the contrary of the other, or another thing altogether:
 * `soluble` and `insoluble`, `increase` and `decrease`, `hypertension` and `hypotension`.
 */
function isContrary(a: string, b: string, sets: readonly (readonly string[])[]): boolean {
  return sets.some((prefixes) =>
    prefixes.some((mine) =>
      prefixes.some((theirs) => {
        if (mine === theirs || !a.startsWith(mine) || !b.startsWith(theirs)) return false;
        const tail = a.slice(mine.length);
        return tail.length >= 3 && tail === b.slice(theirs.length);
      }),
    ),
  );
}
