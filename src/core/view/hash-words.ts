/** What a text says, as numbers; equal numbers are taken for equal words. */
export interface WordHashes {
  /** For all words in their order. */
  readonly whole: number;
  /** 30 bits for each word. */
  readonly words: readonly number[];
  /** For its numbers, code, math and addresses: where these differ, another thing is said. */
  readonly exact: number;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Signs that are words: `C#`, `a < b`, `50 %`. All others are punctuation, and fold away. */
const telling: ReadonlySet<number> = new Set(
  [...'+<>=%^|~#$€£×÷±√≤≥≠°'].map((sign) => sign.charCodeAt(0)),
);
const [space, dollar, closingParenthesis, backtick] = [0x20, 0x24, 0x29, 0x60];
const [minus, backslash] = [0x2d, 0x5c];
/** Signs that begin something in which every sign counts. */
const opensExact = /[`$]|\]\(/;

/**
 * Reads the words of a Markdown text without parsing it: case, spacing, punctuation and emphasis make
 * no difference. Between backticks and dollar signs and in addresses every sign counts, and case does.
 */
export function hashWords(markdown: string): WordHashes {
  const words: number[] = [];
  scan(markdown, words);
  return { whole: whole.value, words, exact: exact.value };
}

/** The `whole` of `hashWords`, for texts of which nothing else is asked. */
export function hashWhole(markdown: string): number {
  scan(markdown, undefined);
  return whole.value;
}

/**
 * The words of `hashWords`, in their order, as numbers that take no notice of case, not even in code: for
 * looking through texts of which nobody knows yet where code begins.
 */
export function foldedWords(markdown: string): readonly number[] {
  const text = loneAccent.test(markdown) ? markdown.normalize('NFC') : markdown;
  const words: number[] = [];
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = at < text.length ? wordSign(text, at, text.charCodeAt(at)) : 0;
    if (sign !== 0) word = mix(word, sign);
    else if (word !== 0) {
      words.push(word & 0x3fffffff);
      word = 0;
    }
  }
  return words;
}

/**
 * Adds the words of a part of a text as `foldedWords` has them, where the text is given byte by byte and
 * has only usual signs there; several times as quick.
 *
 * @param bytes UTF-8, one character for each byte
 * @returns false where there are others, which the words that were added say nothing of
 */
export function addWordsOfBytes(
  bytes: string,
  start: number,
  end: number,
  words: number[],
): boolean {
  let word = 0;
  for (let at = start; at < end; at++) {
    const code = bytes.charCodeAt(at);
    let sign = 0;
    if (code < 0x80) {
      if (code === backslash) return false;
      sign = wordSign(bytes, at, code);
      // Whether a minus stands behind a letter is not seen from a byte of it.
      if (sign === minus && bytes.charCodeAt(at - 1) >= 0x80) return false;
    } else if (code === 0xc3) {
      sign = signOfLatin(bytes.charCodeAt(++at) + 0x40);
    } else if (code === 0xc2) {
      const next = bytes.charCodeAt(++at);
      // A fixed blank and the quotes of the French.
      if (next !== 0xa0 && next !== 0xab && next !== 0xbb) return false;
    } else if (code === 0xe2) {
      // Quotes, dashes and thin blanks, but for the dash that may be a minus.
      if (bytes.charCodeAt(at + 1) !== 0x80 || bytes.charCodeAt(at + 2) === 0x93) return false;
      at += 2;
    } else return false;
    if (sign !== 0) word = mix(word, sign);
    else if (word !== 0) {
      words.push(word & 0x3fffffff);
      word = 0;
    }
  }
  if (word !== 0) words.push(word & 0x3fffffff);
  return true;
}

/** Accents that stand for themselves: some systems write `é` as two signs. */
const loneAccent = /[\u0300-\u036f]/;

/** Reads a text into `whole` and `exact`, and its words into a list. */
function scan(written: string, words: number[] | undefined): void {
  const markdown = loneAccent.test(written) ? written.normalize('NFC') : written;
  whole.reset();
  exact.reset();
  const mayBeExact = opensExact.test(markdown);
  /** The sign that ends the code, math or address that `at` is in. */
  let until = 0;
  let word = 0;
  let counts = false;
  for (let at = 0; at <= markdown.length; at++) {
    const code = at < markdown.length ? markdown.charCodeAt(at) : space;
    const sign = wordSign(markdown, at, code);
    if (sign !== 0) {
      word = mix(word, until === 0 ? sign : code);
      if (until !== 0 || (sign >= 0x30 && sign <= 0x39)) counts = true;
      continue;
    }
    if (word !== 0) {
      whole.add(word);
      words?.push(word & 0x3fffffff);
      if (counts) exact.add(word);
      word = 0;
      counts = false;
    }
    if (code === space) continue;
    if (telling.has(code) || (until !== 0 && code > space)) {
      whole.add(code);
      exact.add(code);
    }
    if (!mayBeExact) continue;
    if (code === until) until = 0;
    else if (until === 0) until = opens(markdown, at, code);
  }
}

/** The sign that ends what this one opens; 0 where it opens nothing. */
function opens(text: string, at: number, code: number): number {
  if (code === backtick || code === dollar) {
    // A sign without a partner is a sign like others.
    return text.indexOf(text[at]!, at + 1) > at + 1 ? code : 0;
  }
  return code === 0x5d && text[at + 1] === '(' ? closingParenthesis : 0;
}

/** One number for several of up to 53 bits, in this order. */
export function hashOf(hashes: Iterable<number>): number {
  whole.reset();
  for (const hash of hashes) {
    whole.add(hash | 0);
    whole.add(Math.trunc(hash / 0x100000000));
  }
  return whole.value;
}

/** A number of 32 bits for a text as it is written. */
export function hashText(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

/** Two hashes of 32 bits that grow side by side: together enough for a repository of questions. */
class Mixer {
  #high = 0;
  #low = 0;

  reset(): void {
    this.#high = 0;
    this.#low = 0;
  }

  /** @param value of 32 bits */
  add(value: number): void {
    this.#high = mix(this.#high, value);
    this.#low = Math.imul(this.#low ^ value, 0x85ebca6b) ^ (this.#low >>> 15);
  }

  /** 53 bits, none of them lost in a number. */
  get value(): number {
    return (this.#high >>> 0) * 0x200000 + (this.#low >>> 11);
  }
}

// There is one of each for all texts: ten thousand questions are read one after the other.
const whole = new Mixer();
const exact = new Mixer();

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value ^ 0x5bd1e995, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** The sign of a word at a place, in lower case; 0 where there is none. */
function wordSign(text: string, at: number, code: number): number {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return code;
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    if (code >= 0x30 && code <= 0x39) return code;
    // A point or comma inside a number, and a minus before one.
    if (code === 0x2e || code === 0x2c)
      return isDigit(text, at - 1) && isDigit(text, at + 1) ? code : 0;
    return code === 0x2d && isDigit(text, at + 1) && !isLetter(text, at - 1) ? code : 0;
  }
  if (code >= 0xc0 && code <= 0xff) return signOfLatin(code);
  if (!letter.test(text[at]!)) return isSurrogate(code) ? code : minusOf(text, at, code);
  const lower = text[at]!.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Of the letters of Western Europe capitals stand 32 places before the small ones. */
function signOfLatin(code: number): number {
  if (code === 0xd7 || code === 0xf7) return 0;
  return code < 0xdf ? code + 0x20 : code;
}

/** The typographic minus before a number is a minus. */
function minusOf(text: string, at: number, code: number): number {
  const isMinus = code === 0x2212 || code === 0x2013;
  return isMinus && isDigit(text, at + 1) && !isLetter(text, at - 1) ? 0x2d : 0;
}

/** Half of an emoji or of a rare letter: what it is counts. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && letter.test(text[at]!);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
