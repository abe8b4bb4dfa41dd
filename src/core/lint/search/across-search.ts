import { addWordsOfBytes, foldedWords } from '../../view/hash-words.js';
import { eachStemRegion } from './stem-regions.js';
import { isWholeStem } from './whole-stem.js';
import type { SearchTerms } from './search-terms.js';
import type { WantedStem } from './wanted-stems.js';

/** Of two stems that are alike, each has at least seven tenths of the content words of both together. */
export const mayMissOfTen = 3;

/** A stem that is looked for, and where it was looked for. */
interface Wanted extends WantedStem {
  /** The last region in which it was looked for. */
  seen: number;
}

const slots = 1 << 16;
const lastBits = slots - 1;

/**
 * Looks through the files of a repository for those that may ask what some banks ask. Nothing is
 * parsed: of a thousand files all but a few are known to hold nothing alike from the words of their
 * stems. It never misses one; whether a file does hold something is told by reading it.
 */
export class AcrossSearch {
  /** The things that are looked for by a word, under the word’s last bits: 0 where there are none. */
  readonly #listOf = new Uint16Array(slots);
  readonly #lists: Wanted[][] = [[]];
  /** The last region in which a word with these last bits stood. */
  readonly #seenIn = new Uint32Array(slots);
  readonly #words: number[] = [];
  #region = 0;
  /** For the last bits of a word, whether it may say nothing of what is asked. */
  readonly #isSmall = new Uint8Array(slots);
  /** The last comparison in which a word with these last bits was counted. */
  readonly #countedIn = new Uint32Array(slots);
  #comparison = 0;
  readonly #keys: ReadonlySet<string>;

  constructor({ stems, smallWords, keys }: SearchTerms) {
    this.#keys = new Set(keys);
    for (const word of smallWords) this.#isSmall[word & lastBits] = 1;
    const wanted = stems.map((stem): Wanted => ({ ...stem, seen: 0 }));
    const counts = new Map<number, number>();
    for (const { words } of wanted) {
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const one of wanted) {
      // Where so many of them are needed, one of these few is among them: the rarest are asked for.
      const rarest = one.words.toSorted((a, b) => counts.get(a)! - counts.get(b)! || a - b);
      for (const word of rarest.slice(0, one.words.length - one.least + 1)) {
        const slot = word & lastBits;
        if (this.#listOf[slot] === 0) this.#listOf[slot] = this.#lists.push([]) - 1;
        this.#lists[this.#listOf[slot]!]!.push(one);
      }
    }
  }

  /**
   * Whether a file may hold an item that is like one of those.
   *
   * @param bytes the file, one character for each byte
   */
  mayHold(bytes: string): boolean {
    let found = false;
    const isSure = eachStemRegion(bytes, this.#keys, (start, end) => {
      found ||= this.#isLike(bytes, start, end);
    });
    return found || !isSure;
  }

  #isLike(bytes: string, start: number, end: number): boolean {
    const region = ++this.#region;
    const words = this.#words;
    words.length = 0;
    if (!addWordsOfBytes(bytes, start, end, words)) {
      words.length = 0;
      addWords(bytes.slice(start, end), words);
    }
    for (const word of words) this.#seenIn[word & lastBits] = region;
    for (const word of words) {
      const list = this.#listOf[word & lastBits]!;
      if (list === 0) continue;
      for (const wanted of this.#lists[list]!) {
        if (wanted.seen === region) continue;
        wanted.seen = region;
        if (!this.#isNear(wanted, region)) continue;
        if (!isWholeStem(bytes, start, end) || this.#isNearBack(wanted, region)) return true;
      }
    }
    return false;
  }

  /** Whether enough of its words stand in the region. Words with the same last bits count as one. */
  #isNear({ words, least }: Wanted, region: number): boolean {
    let mayMiss = words.length - least;
    for (const word of words) {
      if (this.#seenIn[word & lastBits] !== region && --mayMiss < 0) return false;
    }
    return true;
  }

  /**
   * The same asked from the other side, of a region that is a whole stem: whether it has not too many content
   * words of its own. Nobody knows its language, and so words that are small in any do not count.
   */
  #isNearBack({ words, content }: Wanted, region: number): boolean {
    const comparison = ++this.#comparison;
    let mayMiss = mayMissOfTen * content;
    for (const word of words) if (this.#seenIn[word & lastBits] !== region) mayMiss -= 10;
    for (const word of this.#words) {
      const slot = word & lastBits;
      if (this.#isSmall[slot] === 1 || this.#countedIn[slot] === comparison) continue;
      this.#countedIn[slot] = comparison;
      if (!words.includes(word)) mayMiss -= 10 - mayMissOfTen;
    }
    return mayMiss >= 0;
  }
}

/** The words of a part of a file, also as they are where signs are written by their numbers. */
function addWords(bytes: string, words: number[]): void {
  const text = textOfBytes(bytes);
  words.push(...foldedWords(text));
  if (text.includes('\\') && text.includes('"')) words.push(...foldedWords(unescaped(text)));
}

const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|([^]))/g;
const escapedBlanks = new Set([...'0abtnvfreNLP_ \t']);

/** A text between double quotes as YAML reads it; what is no such text comes out as nonsense. */
function unescaped(text: string): string {
  return text.replace(escape, (_, x?: string, u?: string, long?: string, sign?: string) => {
    const hex = x ?? u ?? long;
    if (hex === undefined) return sign === undefined ? '' : escapedBlanks.has(sign) ? ' ' : sign;
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
  });
}

/** What bytes, each written as one character, say in UTF-8. */
function textOfBytes(bytes: string): string {
  const array = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) array[at] = bytes.charCodeAt(at);
  return utf8.decode(array);
}

const utf8 = new TextDecoder();
