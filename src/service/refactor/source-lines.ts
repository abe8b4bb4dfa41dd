import { readYamlText } from '../../core/yaml/index.js';
import type { Span } from '../../core/text/span.js';

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of an offset ends, before its break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line below an offset begins; behind the text if there is none. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line break that is used around a place. */
export function breakOf(text: string): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/** The remarks in a part of an item's text, each from its `#` to the end of its line. */
export function remarksIn(source: string, { start, end }: Span): readonly string[] {
  if (!source.slice(start, end).includes('#')) return [];
  return readYamlText(source)
    .comments.filter((remark) => remark.start >= start && remark.end <= end)
    .map((remark) => source.slice(remark.start, remark.end).trimEnd());
}
