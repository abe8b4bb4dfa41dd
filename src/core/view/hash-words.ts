import type { Prose } from '../markdown/index.js';

/** A number of 53 bits for what a text says; equal numbers are taken for equal texts. */
export type Hash = number;

/** Hashes of the words of a prose, in order, and of what else changes what it says. */
export interface WordHashes {
  /** Of each word; code, math and images count as one. */
  readonly words: readonly Hash[];
  /** Which of them are numbers, code, math or images: where these differ, another thing is asked. */
  readonly exact: readonly Hash[];
}

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Signs that are words: `C#`, `a < b`, `50 %`. Others are punctuation, and fold away. */
const telling: ReadonlySet<number> = new Set(
  [...'+<>=%^|~#$€£×÷±√≤≥≠°'].map((c) => c.codePointAt(0)!),
);

/** Reads the words of a prose without making texts of them. */
export function hashWords(prose: Prose, markdown: string): WordHashes {
  const text = prose.folded;
  const words: Hash[] = [];
  const exact: Hash[] = [];
  let object = 0;
  let high = 0;
  let low = 0;
  let length = 0;
  let digits = false;
  const end = (): void => {
    if (length === 0) return;
    const hash = join(high, low);
    words.push(hash);
    if (digits) exact.push(hash);
    length = 0;
    digits = false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordSign(text, at, code)) {
      if (length === 0) {
        high = 0x811c9dc5;
        low = 0x01000193;
      }
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
      length++;
      if (code >= 48 && code <= 57) digits = true;
      continue;
    }
    end();
    if (code === 0xfffc) {
      const source = prose.objects[object++]?.source;
      const hash = hashText(source === undefined ? '' : markdown.slice(source.start, source.end));
      words.push(hash);
      exact.push(hash);
    } else if (telling.has(code)) words.push(code);
  }
  end();
  return { words, exact };
}

/** A hash of texts or hashes in this order. */
export function hashOf(hashes: readonly Hash[]): Hash {
  let high = 0x9dc5811c | 0;
  let low = hashes.length | 0;
  for (const hash of hashes) {
    high = Math.imul(high ^ ((hash % 0x100000000) | 0), 0x01000193) ^ (high >>> 15);
    low = Math.imul(low ^ ((hash / 0x200000) | 0), 0x85ebca6b) ^ (low >>> 13);
  }
  return join(high, low);
}

/** A hash of a text as it is written. */
export function hashText(text: string): Hash {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return join(high, low);
}

function isWordSign(text: string, at: number, code: number): boolean {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return true;
    // A point or comma inside a number, and a minus before one.
    if (code === 0x2e || code === 0x2c) return isDigit(text, at - 1) && isDigit(text, at + 1);
    return code === 0x2d && isDigit(text, at + 1) && !letter.test(text[at - 1] ?? ' ');
  }
  return code !== 0xfffc && letter.test(text[at]!);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function join(high: number, low: number): Hash {
  return (high >>> 0) * 0x200000 + (low >>> 11);
}
