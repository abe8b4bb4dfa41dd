import { letters } from './phrases.js';

const accents = /[\u0300-\u036f]+/g;
const beyondAscii = /[^\0-\x7f]/;
const words = new RegExp(`[${letters}\uFFFC]+(?:'(?=[${letters}]))?`, 'g');
/** What parts a phrase from a remark behind it. */
const parting = /[;()]|[,:.](?:\s|$)|\s-{1,2}\s/;

/**
 * The words of a text, in lower case and without accents; an elided one has its apostrophe: `l'`. They
 * are read as they are asked for: most texts are known to be no phrase by their first two.
 */
export class EvenText {
  readonly #plain: string;
  readonly #words: string[] = [];
  readonly #ends: boolean[] = [];
  /** Where reading goes on; -1 behind the last word. */
  #next = 0;
  #hasOwnLabel: boolean | undefined;

  /** @param folded in lower case */
  constructor(folded: string) {
    this.#plain = withoutAccents(folded);
  }

  /** The word at a place, from 0; undefined behind the last. */
  word(at: number): string | undefined {
    while (this.#words.length <= at && this.#next >= 0) this.#read();
    return this.#words[at];
  }

  /** Whether the author wrote a letter before it, as before a choice: `B) `. */
  get hasOwnLabel(): boolean {
    this.#hasOwnLabel ??= /^[a-h1-9]$/.test(this.word(0) ?? '') && this.endsBehind(0);
    return this.#hasOwnLabel;
  }

  /** Whether a stop, comma, bracket or dash stands behind a word, or nothing more. */
  endsBehind(at: number): boolean {
    return this.word(at + 1) === undefined || this.#ends[at] === true;
  }

  #read(): void {
    words.lastIndex = this.#next;
    const match = words.exec(this.#plain);
    if (this.#words.length > 0) {
      this.#ends.push(parting.test(this.#plain.slice(this.#next, match?.index)));
    }
    if (match === null) {
      this.#next = -1;
      return;
    }
    this.#words.push(match[0]);
    this.#next = match.index + match[0].length;
  }
}

let last = { folded: '', text: new EvenText('') };

/** The words of a text in lower case. Several lists of phrases are looked for in one after the other. */
export function evenText(folded: string): EvenText {
  if (folded !== last.folded) last = { folded, text: new EvenText(folded) };
  return last.text;
}

/** A text without what stands on its letters: most have nothing there. */
export function withoutAccents(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFD').replace(accents, '') : text;
}
