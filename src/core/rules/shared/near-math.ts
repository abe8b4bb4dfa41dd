import { isEscaped } from '../../markdown/code-regions.js';
import { MathFinder } from '../../markdown/math.js';
import type { MarkdownText } from '../../markdown/markdown-text.js';
import type { Span } from '../../text/span.js';
import type { TextReport } from '../rule.js';

/**
 * What only TeX is written with: a command, a power, an index. Prices and names have none of it; `\d`
 * and a lone `^` are signs of patterns.
 */
const texSign =
  /\\[a-zA-Z]{2,}|[\w)}\]|!']\^[\w{\\(*+'-]|_\{|(?<![\w\\])[a-zA-Z]_[a-zA-Z0-9](?!\w)/;
const texCommand = /\\[a-zA-Z]{2,}/;

/** Math that its author wrote, and that is shown as text. */
export function nearMath(text: MarkdownText): TextReport[] {
  const hasDelimiters = /\\[([]/.test(text.text);
  if (!hasDelimiters && !hasLoneDollar(text)) return [];
  const finder = new MathFinder(text.text);
  const taken = [...text.math, ...text.gaps].sort((a, b) => a.start - b.start);
  const isTaken = (at: number): boolean => finder.inCode(at) || isIn(taken, at);
  const delimited = hasDelimiters ? delimiters(text.text, isTaken) : [];
  return [...dollars(text.text, finder, isTaken), ...delimited];
}

/** Whether some `$` is no part of math. */
function hasLoneDollar({ text, math }: MarkdownText): boolean {
  let from = 0;
  for (const { start, end } of math) {
    if (text.slice(from, start).includes('$')) return true;
    from = end;
  }
  return text.includes('$', from);
}

function* dollars(
  text: string,
  finder: MathFinder,
  isTaken: (at: number) => boolean,
): Generator<TextReport> {
  let paragraphEnd = -1;
  for (let at = text.indexOf('$'); at >= 0;) {
    const end = finder.runEnd(at);
    const from = at;
    at = text.indexOf('$', end);
    if (isEscaped(text, from) || isTaken(from) || end - from > 2) continue;
    // The end of a line in a pattern: `^$`.
    if (text[from - 1] === '^') continue;
    if (paragraphEnd < end) paragraphEnd = endOfParagraph(text, end);
    const rest = text.slice(end, paragraphEnd);
    if (end - from === 2) {
      if (texSign.test(rest)) yield { from, to: end, message: 'unclosed-display' };
      return;
    }
    const close = closingDollar(text, end, end + rest.length, isTaken);
    if (close < 0) {
      // A command right behind the sign: nobody writes a price so.
      if (/^\s?\\[a-zA-Z]{2,}|^[a-zA-Z][_^]/.test(rest))
        yield { from, to: end, message: 'unclosed' };
      continue;
    }
    const inside = text.slice(end, close);
    if (inside.includes('\n') || !texSign.test(inside) || isProse(text, from, close)) continue;
    yield judge(text, from, close + 1);
    at = text.indexOf('$', close + 1);
  }
}

/** Whether two dollars are those of a sentence: prices, variables of a shell, patterns. */
function isProse(text: string, from: number, close: number): boolean {
  const inside = text.slice(from + 1, close);
  if (inside.endsWith('^')) return true;
  const isPrice = /^\d.*\s$/.test(inside) && /\d/.test(text[close + 1] ?? '');
  if (isPrice && !texCommand.test(inside)) return true;
  // Three words in a row, outside commands and the text that `\text{…}` brings.
  const words = inside.replace(/\\[a-zA-Z]+(?:\{[^{}]*\})?/g, '=');
  return /(?<!\p{L})\p{L}{2,}(?:,? \p{L}{2,}){2}/u.test(words);
}

function endOfParagraph(text: string, from: number): number {
  const length = text.slice(from).search(/\n[ \t]*\n/);
  return length < 0 ? text.length : from + length;
}

/** Whether one of some spans, which are in order and apart, covers a place. */
function isIn(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= at;
}

/** Whether a letter or digit touches a span from outside. */
function touchesWord(text: string, from: number, to: number): boolean {
  // Two units, for a letter may be a pair of them.
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(to, to + 2))
  );
}

function closingDollar(
  text: string,
  start: number,
  end: number,
  isTaken: (at: number) => boolean,
): number {
  for (let at = text.indexOf('$', start); at >= 0 && at < end; at = text.indexOf('$', at + 1)) {
    if (isTaken(at)) return -1;
    if (!isEscaped(text, at)) return at;
  }
  return -1;
}

function judge(text: string, from: number, to: number): TextReport {
  const inside = text.slice(from + 1, to - 1);
  const trimmed = inside.trim();
  if (trimmed === inside) return { from, to, message: 'word-outside' };
  const right = `$${trimmed}$`;
  if (touchesWord(text, from, to)) return { from, to, message: 'space-inside', data: { right } };
  const start = inside.length - inside.trimStart().length;
  const edits = [
    { from: from + 1, to: from + 1 + start, text: '' },
    { from: from + 1 + start + trimmed.length, to: to - 1, text: '' },
  ].filter((edit) => edit.from < edit.to);
  const fix = { safe: texCommand.test(inside), title: 'Take the spaces away', edits };
  return { from, to, message: 'space-inside', data: { right }, fix };
}

/** `\(…\)` and `\[…\]`, which Markdown shows as brackets. */
function* delimiters(text: string, isTaken: (at: number) => boolean): Generator<TextReport> {
  for (const match of text.matchAll(
    /\\\(((?:[^\\]|\\[^()])*)\\\)|\\\[((?:[^\\]|\\[^[\]])*)\\\]/g,
  )) {
    const [whole, inline, display] = match;
    const content = inline ?? display ?? '';
    if (isEscaped(text, match.index) || isTaken(match.index) || !texSign.test(content)) continue;
    if (/\n[ \t]*\n/.test(content) || content.includes('$')) continue;
    const sign = inline === undefined ? '$$' : '$';
    const from = match.index;
    const to = from + whole.length;
    const lead = /^\s*/.exec(content)?.[0].length ?? 0;
    const trail = content.length - content.trimEnd().length;
    const fits = sign === '$$' || !touchesWord(text, from, to);
    // Within the signs only blanks go, so that the lines of long math stay as they are.
    const edits = [
      { from, to: from + 2 + (sign === '$' ? lead : 0), text: sign },
      { from: to - 2 - (sign === '$' ? trail : 0), to, text: sign },
    ];
    const fix = fits
      ? { safe: texCommand.test(content), title: 'Write dollar signs', edits }
      : undefined;
    yield {
      from,
      to,
      message: 'delimiters',
      data: { right: `${sign}${content.trim()}${sign}` },
      fix,
    };
  }
}
