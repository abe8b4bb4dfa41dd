import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';

/** The words of a language that say how a sentence is built, and how its words are inflected. */
export interface WordData {
  /** Words without content of their own, folded: articles, pronouns, prepositions, auxiliaries… */
  readonly functionWords: ReadonlySet<string>;
  /** Words that are written together with the next one, with their apostrophe: the `l'` of French. */
  readonly elisions: ReadonlySet<string>;
  /** What the inflected forms of a word share, of a folded word: `cells` and `cell` give the same. */
  stem(word: string): string;
}

/** A word of a prose; offsets are the prose's. */
export interface Word extends Span {
  /** In lower case, with straight apostrophes, composed. */
  readonly folded: string;
}

const word = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*(?:(?<=\p{N})[.,]\p{N}+)*/gu;
const combining = /\p{M}/u;
const none: ReadonlySet<string> = new Set();

/** The words of a prose, in order. Hyphens part words; apostrophes do where the language elides. */
export function wordsOf(prose: Prose, elisions: ReadonlySet<string> = none): Word[] {
  const words: Word[] = [];
  const { folded } = prose;
  for (const match of folded.matchAll(word)) {
    let start = match.index;
    const end = start + match[0].length;
    for (let at = folded.indexOf("'", start); at >= 0 && at < end - 1;) {
      if (!elisions.has(folded.slice(start, at + 1))) break;
      words.push({ start, end: at + 1, folded: folded.slice(start, at + 1) });
      start = at + 1;
      at = folded.indexOf("'", start);
    }
    const text = folded.slice(start, end);
    words.push({ start, end, folded: combining.test(text) ? text.normalize('NFC') : text });
  }
  return words;
}
