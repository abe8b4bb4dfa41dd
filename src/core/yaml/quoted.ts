import { Char, isSpace } from './cursor.js';

/** Why a quoted text could not be read. */
export type QuoteFault =
  { readonly fault: 'unclosed' } | { readonly fault: 'bad-escape'; readonly at: number };

export interface QuotedText {
  readonly text: string;
  /** Behind the closing quote. */
  readonly end: number;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Reads a quoted text from its opening quote. Its further lines must stand deeper than column
 * `parent`; a line that does not is taken to mean that the quote was never closed.
 *
 * @param map takes, for each UTF-16 unit of the result, the offset it was written at.
 */
export function readQuoted(
  source: string,
  start: number,
  parent: number,
  map?: number[],
): QuotedText | QuoteFault {
  const quote = source.charCodeAt(start);
  const out = new Decoded(map);
  let at = start + 1;
  // The common case, all on one line and nothing to decode, costs one slice.
  let runStart = at;
  for (;;) {
    const code = source.charCodeAt(at);
    if (code !== code) return { fault: 'unclosed' };
    if (code === quote) {
      if (quote === Char.Apostrophe && source.charCodeAt(at + 1) === quote) {
        out.take(source, runStart, at + 1);
        at += 2;
        runStart = at;
        continue;
      }
      out.take(source, runStart, at);
      return { text: out.text, end: at + 1 };
    }
    if (code === Char.Backslash && quote === Char.DoubleQuote) {
      out.take(source, runStart, at);
      const next = source[at + 1] ?? '';
      const simple = Object.hasOwn(SIMPLE_ESCAPES, next) ? SIMPLE_ESCAPES[next] : undefined;
      const digits = Object.hasOwn(HEX_LENGTHS, next) ? HEX_LENGTHS[next] : undefined;
      if (simple !== undefined) {
        out.add(simple, at);
        at += 2;
        // An escaped space at a line's end is text: nothing before it may be trimmed.
        out.hold();
      } else if (digits !== undefined) {
        const hex = source.slice(at + 2, at + 2 + digits);
        const value = Number.parseInt(hex, 16);
        if (hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex) || value > 0x10ffff) {
          return { fault: 'bad-escape', at };
        }
        out.add(String.fromCodePoint(value), at);
        at += 2 + digits;
        out.hold();
      } else if (next === '\n' || next === '\r') {
        // The break itself is escaped: lines are joined with nothing between them.
        const folded = foldLines(source, at + 1, parent);
        if (folded === undefined) return { fault: 'unclosed' };
        for (let i = 1; i < folded.breaks; i++) out.add('\n', at);
        at = folded.next;
        out.hold();
      } else return { fault: 'bad-escape', at };
      runStart = at;
      continue;
    }
    if (code === Char.LineFeed || (code === Char.Return && source[at + 1] === '\n')) {
      out.take(source, runStart, at);
      out.trimEnd();
      const folded = foldLines(source, at, parent);
      if (folded === undefined) return { fault: 'unclosed' };
      if (folded.breaks === 1) out.add(' ', at);
      else for (let i = 1; i < folded.breaks; i++) out.add('\n', at);
      at = folded.next;
      runStart = at;
      out.hold();
      continue;
    }
    at++;
  }
}

/**
 * From a line break over empty lines to the first sign of the next line with text; undefined when
 * that line does not stand deeper than column `parent`.
 */
export function foldLines(
  source: string,
  from: number,
  parent: number,
): { breaks: number; next: number } | undefined {
  let breaks = 0;
  let at = from;
  for (;;) {
    if (source.charCodeAt(at) === Char.Return) at++;
    if (source.charCodeAt(at) !== Char.LineFeed) return undefined;
    breaks++;
    const lineStart = ++at;
    while (isSpace(source.charCodeAt(at))) at++;
    const code = source.charCodeAt(at);
    if (code === Char.LineFeed || (code === Char.Return && source[at + 1] === '\n')) continue;
    if (code !== code || at - lineStart <= parent) return undefined;
    return { breaks, next: at };
  }
}

/** Text put together from pieces of a source, with or without the map back. */
export class Decoded {
  /**
   * What was put together, but for its last piece. To look at a letter of it copies all of it, which
   * at every break of a long text would take the square of its length.
   */
  #done = '';
  #last = '';
  #held = 0;

  constructor(private readonly map: number[] | undefined) {}

  get text(): string {
    return this.#done + this.#last;
  }

  /** The characters of the source from `start` to `end`. */
  take(source: string, start: number, end: number): void {
    if (end <= start) return;
    this.#append(source.slice(start, end));
    if (this.map !== undefined) for (let at = start; at < end; at++) this.map.push(at);
  }

  /** A text that stands for what is written at `at`. */
  add(text: string, at: number): void {
    this.#append(text);
    if (this.map !== undefined) for (let i = 0; i < text.length; i++) this.map.push(at);
  }

  /** Protects what there is from `trimEnd`. */
  hold(): void {
    this.#held = this.#length;
  }

  /** Drops blank space at the end, back to what is held. */
  trimEnd(): void {
    while (this.#length > this.#held) {
      const rest = this.#held - this.#done.length;
      let end = this.#last.length;
      while (end > Math.max(rest, 0) && isSpace(this.#last.charCodeAt(end - 1))) end--;
      this.#last = this.#last.slice(0, end);
      // Blank space seldom goes on in the piece before.
      if (end > 0 || this.#done === '') break;
      this.#last = this.#done;
      this.#done = '';
    }
    if (this.map !== undefined) this.map.length = this.#length;
  }

  get #length(): number {
    return this.#done.length + this.#last.length;
  }

  #append(text: string): void {
    this.#done += this.#last;
    this.#last = text;
  }
}
