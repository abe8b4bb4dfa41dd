import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';
import { latePattern } from '../text/late-pattern.js';

/** The words of a language that say how a sentence is built, and how its words are inflected. */
export interface WordData {
  /**
   * Words without content of their own, folded: articles, pronouns, prepositions, auxiliaries… Words
   * that say no are not among them, since they turn what is said.
   */
  readonly functionWords: ReadonlySet<string>;
  /** Words of which questions are made, whatever they are about, in any form: `following`, `example`. */
  readonly questionWords: ReadonlySet<string>;
  /** Words that are written together with the next one, with their apostrophe: the `l'` of French. */
  readonly elisions: ReadonlySet<string>;
  /**
   * What the inflected forms of a word share, of a folded word: `cells` and `cell` give the same,
   * `divide` and `dividing` too, `division` does not. It is a key to compare, not a word to show.
   */
  stem(word: string): string;
}

/** A word of a prose; offsets are the prose's. */
export interface Word extends Span {
  /** In lower case, with straight apostrophes, composed. */
  readonly folded: string;
}

/** The words of a text with blanks between them: how the files of languages write their lists. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((each) => each !== ''));
}

/** Each form of a list such as `go goes went; see saw seen` with the first word of its group. */
export function formTable(groups: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const group of groups.split(/[;\n]/)) {
    const forms = [...wordSet(group)];
    for (const form of forms) table.set(form, forms[0]!);
  }
  return table;
}

/** What is written instead of an ending, where so many letters at least stand before it. */
type Ending = readonly [ending: string, instead: string, before: number];

/**
 * Takes endings off, in steps; in each step the first of the list that fits. The words of `forms` are
 * left as it says.
 *
 * @param steps each a list such as `-ada 4, -aux al 3`: an ending, what is written instead, and how many
 *   letters there must be before it
 */
export function endingStemmer(
  steps: readonly string[],
  forms: ReadonlyMap<string, string>,
): (word: string) => string {
  const lists = steps.map(readEndings);
  return (word) => {
    // What is longer is no word, and would take its time.
    if (word.length > longestWord) return word;
    const known = forms.get(word);
    if (known !== undefined) return known;
    let stem = word;
    for (const byLast of lists) {
      for (const [ending, instead, before] of byLast.get(stem.charCodeAt(stem.length - 1)) ?? []) {
        if (stem.length - ending.length < before || !stem.endsWith(ending)) continue;
        stem = stem.slice(0, stem.length - ending.length) + instead;
        break;
      }
    }
    return stem;
  };
}

/** Letters of the longest word that anybody inflects. */
const longestWord = 40;

/** By their last letter, so that a word is compared with few of them. */
function readEndings(list: string): ReadonlyMap<number, readonly Ending[]> {
  const byLast = new Map<number, Ending[]>();
  for (const [, ending, instead, before] of list.matchAll(/-(\S+) (?:(\p{L}+) )?(\d+)/gu)) {
    const last = ending!.charCodeAt(ending!.length - 1);
    const known = byLast.get(last);
    const entry: Ending = [ending!, instead ?? '', Number(before)];
    if (known === undefined) byLast.set(last, [entry]);
    else known.push(entry);
  }
  return byLast;
}

const beyondAscii = /[^\0-\x7f]/;
const letter = latePattern(() => /[\p{L}\p{N}\p{M}]/u);
const combining = latePattern(() => /\p{M}/u);
const none: ReadonlySet<string> = new Set();
/** Letters of `quelqu'`, and more. */
const longestElision = 12;

/** The words of a prose, in order. Hyphens part words; apostrophes do where the language elides. */
export function wordsOf({ folded: text }: Prose, elisions: ReadonlySet<string> = none): Word[] {
  const words: Word[] = [];
  const plain = !beyondAscii.test(text) || !combining().test(text);
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetter(text, at, code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start < 0) continue;
    // A point or comma between digits, and an apostrophe between letters, are inside a word.
    const next = text.charCodeAt(at + 1);
    if (code === 0x27 && isLetter(text, at + 1, next)) {
      if (at - start > longestElision || !elisions.has(text.slice(start, at + 1))) continue;
      words.push({ start, end: at + 1, folded: text.slice(start, at + 1) });
      start = at + 1;
      continue;
    }
    if ((code === 0x2e || code === 0x2c) && isDigit(text.charCodeAt(at - 1)) && isDigit(next)) {
      continue;
    }
    const word = text.slice(start, at);
    const folded = plain || !combining().test(word) ? word : word.normalize('NFC');
    words.push({ start, end: at, folded });
    start = -1;
  }
  return words;
}

/** Classes of Unicode are asked only for what is beyond ASCII: most texts have next to none of it. */
function isLetter(text: string, at: number, code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || isDigit(code) || (code >= 0x41 && code <= 0x5a);
  if (at >= text.length) return false;
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0xd800 && code <= 0xdfff) return isLetterOfTwo(text, at, code);
  return letter().test(text[at]!);
}

/** A letter of two units: its halves stand together. */
function isLetterOfTwo(text: string, at: number, code: number): boolean {
  const from = code < 0xdc00 ? at : at - 1;
  return letter().test(text.slice(Math.max(0, from), from + 2));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
