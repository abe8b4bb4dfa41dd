import type { Span } from '../text/span.js';
import { codeRegions, isEscaped } from './code-regions.js';
import { latePattern } from '../text/late-pattern.js';

/** Math between dollar signs; `start` to `end` covers the signs. */
export interface MathSpan extends Span {
  readonly display: boolean;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/**
 * Where the math of a text stands. `$…$` is math only with no space just inside and no letter or
 * digit just outside, within one paragraph; `$$…$$` displays; `\$` is a dollar, and so is a sign in
 * code.
 */
export function findMath(text: string): readonly MathSpan[] {
  if (!text.includes('$')) return [];
  const finder = new MathFinder(text);
  const found: MathSpan[] = [];
  let at = text.indexOf('$');
  while (at >= 0) {
    const math = finder.at(at, text.length);
    if (math !== undefined) found.push(math);
    at = text.indexOf('$', math?.end ?? finder.runEnd(at));
  }
  return found;
}

/** Tries single places of one text. */
export class MathFinder {
  readonly #text: string;
  readonly #code: readonly Span[];

  constructor(text: string) {
    this.#text = text;
    this.#code = text.includes('$') ? codeRegions(text) : [];
  }

  /** The math that opens at `at` and ends no later than `limit`. */
  at(at: number, limit: number): MathSpan | undefined {
    const text = this.#text;
    if (text[at] !== '$' || isEscaped(text, at) || this.inCode(at)) return undefined;
    const length = this.runEnd(at) - at;
    if (length > 2) return undefined;
    return length === 2 ? this.#display(at, limit) : this.#inline(at, limit);
  }

  /** Behind the run of dollar signs at `at`. */
  runEnd(at: number): number {
    let end = at + 1;
    while (this.#text[end] === '$') end++;
    return end;
  }

  inCode(at: number): boolean {
    let low = 0;
    let high = this.#code.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#code[middle] as Span).end <= at) low = middle + 1;
      else high = middle;
    }
    const region = this.#code[low];
    return region !== undefined && region.start <= at;
  }

  #display(start: number, limit: number): MathSpan | undefined {
    for (let at = start + 2; ; at++) {
      at = this.#text.indexOf('$$', at);
      if (at < 0 || at + 2 > limit) return undefined;
      if (isEscaped(this.#text, at) || this.inCode(at)) continue;
      return { start, end: at + 2, display: true, contentStart: start + 2, contentEnd: at };
    }
  }

  #inline(start: number, limit: number): MathSpan | undefined {
    const text = this.#text;
    if (isWordAt(text, start - 1, true) || isBlank(text[start + 1])) return undefined;
    for (let at = start + 1; ; at++) {
      at = text.indexOf('$', at);
      if (at < 0 || at + 1 > limit) return undefined;
      if (isEscaped(text, at) || this.inCode(at)) continue;
      // A sign that cannot close ends the search: it may open math itself.
      if (this.runEnd(at) - at > 1 || isBlank(text[at - 1]) || isWordAt(text, at + 1, false)) {
        return undefined;
      }
      if (/\n[ \t]*\n/.test(text.slice(start, at))) return undefined;
      return { start, end: at + 1, display: false, contentStart: start + 1, contentEnd: at };
    }
  }
}

const wordEnd = latePattern(() => /[\p{L}\p{M}\p{N}]$/u);
const wordStart = latePattern(() => /^[\p{L}\p{M}\p{N}]/u);

/** Whether a letter or digit ends (`before`) or begins at `at`. */
function isWordAt(text: string, at: number, before: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code !== code) return false;
  if (code < 128) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  }
  return before
    ? wordEnd().test(text.slice(Math.max(0, at - 1), at + 1))
    : wordStart().test(text.slice(at, at + 2));
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char);
}
