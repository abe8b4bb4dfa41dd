import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';

/** A sentence, or what stands for one: up to a full stop, a colon, a blank line. Offsets are the prose's. */
export interface Sentence extends Span {
  /** The sign it ends with; nothing at the end of a text without one. */
  readonly sign: string;
  /** Whether no words come after it, other than in parentheses. */
  readonly last: boolean;
}

/** Longer sentences than this are looked at in part. */
const reach = 600;
const closing = /[\s"'”»)\]]/;
const words = /[\p{L}\p{N}]/u;

/** The sentence of a prose that holds a place. */
export function sentenceAt({ text }: Prose, at: number): Sentence {
  let start = at;
  const lowest = Math.max(0, at - reach);
  while (start > lowest && !isEnd(text, start - 1)) start--;
  let end = at;
  const highest = Math.min(text.length, at + reach);
  while (end < highest && !isEnd(text, end)) end++;
  const sign = text.slice(end - 2, end + 1) === '...' ? '…' : (text[end] ?? '').trim();
  const rest = text.slice(end + 1, end + reach).replace(/\([^()]*\)/g, '');
  return { start, end, sign, last: !words.test(rest) };
}

/** Whether a sentence ends with the character at a place. */
function isEnd(text: string, at: number): boolean {
  switch (text[at]) {
    case '?':
    case '!':
    case '…':
    case '¿':
    case '¡':
    case '؟':
      return true;
    case ':':
    case ';':
      return at + 1 >= text.length || closing.test(text[at + 1]!);
    case '\n':
      return /^[ \t]*\n/.test(text.slice(at + 1, at + 20)) || text[at - 1] === '\n';
    case '.':
      return (at + 1 >= text.length || closing.test(text[at + 1]!)) && !isAbbreviation(text, at);
    default:
      return false;
  }
}

/** `Dr.`, `e.g.` and initials. */
function isAbbreviation(text: string, at: number): boolean {
  return /(?:^|[\s.(])(?:\p{Lu}\p{Ll}?|\p{L}\.\p{L}|vs|cf|etc)$/u.test(
    text.slice(Math.max(0, at - 4), at),
  );
}
