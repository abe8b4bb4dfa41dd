import type { Span } from '../text/span.js';

/** What a stand-in is for. */
interface StoodFor<T> {
  readonly value: T;
  readonly source: string;
}

/** Signs for private use, which are letters to no one and blanks to no one either. */
const [firstSign, lastSign] = [0xe000, 0xf8ff];
const digits = 16;

/**
 * Parts of a text that a Markdown parser must not look into, each replaced by a run of signs that it
 * takes for a word. Signs are chosen that the text itself does not have.
 */
export class StandIns<T> {
  readonly text: string;
  readonly #stoodFor: StoodFor<T>[] = [];
  /** Undefined where nothing is replaced. */
  readonly #pattern: RegExp | undefined;
  readonly #first: number = firstSign;

  /** @param parts in the order of the text, not overlapping */
  constructor(text: string, parts: readonly (Span & { readonly value: T })[]) {
    const first = parts.length === 0 ? undefined : freeSigns(text);
    if (first === undefined) {
      this.text = text;
      return;
    }
    this.#first = first;
    let out = '';
    let at = 0;
    for (const { start, end, value } of parts) {
      out += text.slice(at, start) + this.#signsOf(this.#stoodFor.length);
      this.#stoodFor.push({ value, source: text.slice(start, end) });
      at = end;
    }
    this.text = out + text.slice(at);
    const sign = (offset: number): string => String.fromCharCode(first + offset);
    this.#pattern = new RegExp(
      `${sign(digits)}([${sign(0)}-${sign(digits - 1)}]+)${sign(digits + 1)}`,
    );
  }

  /** A text parted at its stand-ins: strings, and what the stand-ins are for. */
  split(text: string): readonly (string | { readonly value: T })[] {
    if (this.#pattern === undefined) return [text];
    return text
      .split(this.#pattern)
      .map((part, i) => (i % 2 === 0 ? part : { value: this.#find(part).value }))
      .filter((part) => part !== '');
  }

  /** A text with what was written in the place of each stand-in. */
  restore(text: string): string {
    if (this.#pattern === undefined) return text;
    return text
      .split(this.#pattern)
      .map((part, i) => (i % 2 === 0 ? part : this.#find(part).source))
      .join('');
  }

  #signsOf(index: number): string {
    const signs = index.toString(digits);
    let out = String.fromCharCode(this.#first + digits);
    for (const sign of signs) {
      out += String.fromCharCode(this.#first + Number.parseInt(sign, digits));
    }
    return out + String.fromCharCode(this.#first + digits + 1);
  }

  #find(signs: string): StoodFor<T> {
    let index = 0;
    for (let i = 0; i < signs.length; i++) {
      index = index * digits + (signs.charCodeAt(i) - this.#first);
    }
    return this.#stoodFor[index]!;
  }
}

/** The first of enough neighbouring signs that a text has none of; undefined where it has them all. */
function freeSigns(text: string): number | undefined {
  const used = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= firstSign && code <= lastSign) used.add(code);
  }
  for (let first = firstSign; first + digits + 1 <= lastSign; first += digits + 2) {
    let isFree = true;
    for (let i = 0; i < digits + 2 && isFree; i++) isFree = !used.has(first + i);
    if (isFree) return first;
  }
  return undefined;
}
