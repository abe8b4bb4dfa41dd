import type { Span } from '../text/span.js';

/** Where the line of an offset ends, its break not counted; of what ends with a break, that line. */
export function endOfLine(source: string, at: number): number {
  let end = at;
  if (end > 0 && source[end - 1] === '\n') end -= 1;
  else {
    end = source.indexOf('\n', end);
    if (end < 0) end = source.length;
  }
  return end > 0 && source[end - 1] === '\r' && source[end] === '\n' ? end - 1 : end;
}

export function startOfLine(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line below begins; the text's end behind the last. */
export function startOfNextLine(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline + 1;
}

export function columnOf(source: string, at: number): number {
  return at - startOfLine(source, at);
}

/** A value without the line break that a text after `|` ends with. */
export function withoutBreak(source: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && (source[last - 1] === '\n' || source[last - 1] === '\r')) last -= 1;
  return { start, end: last };
}
