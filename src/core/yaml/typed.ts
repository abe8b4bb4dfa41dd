import { Char, type Cursor, indentAt, isBreak, isSpace } from './cursor.js';
import { startsWithKnownKey } from './find-key.js';
import type { ScalarNode } from './nodes.js';

/** What a typed text stands behind; decides which lines below still belong to it. */
export type ValuePlace = 'after-key' | 'after-dash' | 'line';

/**
 * Takes the text from `start` as the author typed it: the rest of its line, and the deeper lines
 * below that can be nothing else. Reports what YAML would have made of it, and leaves the place at
 * the next line with content.
 *
 * @param slip a message of `text-misread`.
 */
export function readTyped(
  c: Cursor,
  start: number,
  parent: number,
  place: ValuePlace,
  slip: string,
): ScalarNode {
  c.moveTo(start);
  const lines: TypedLine[] = [];
  let end = start;
  let lineEnd = c.lineEnd();
  let textStart = start;
  for (;;) {
    let textEnd = endOfTypedLine(c.source, textStart, lineEnd);
    if (textEnd < lineEnd) {
      c.comments.push({ start: c.source.indexOf('#', textEnd), end: lineEnd });
    }
    while (textEnd > textStart && isSpace(c.source.charCodeAt(textEnd - 1))) textEnd--;
    lines.push({ column: c.columnOf(textStart), text: c.source.slice(textStart, textEnd) });
    end = textEnd;
    const next = nextTypedLine(c, lineEnd, parent, place);
    if (next === undefined) break;
    for (let i = 0; i < next.blanks; i++) lines.push({ column: -1, text: '' });
    textStart = next.start;
    lineEnd = c.lineEnd(textStart);
  }
  c.moveTo(lineEnd);
  c.nextLine();
  const text = unquoteTyped(joinTyped(lines));
  c.report('text-misread', slip, start, end, { restored: text, indent: Math.max(parent, 0) + 2 });
  return { type: 'scalar', style: 'typed', text, start, end };
}

interface TypedLine {
  /** Where the text begins; -1 for an empty line. */
  readonly column: number;
  readonly text: string;
}

/** Lines of a typed text, with the indentation that they have among themselves. */
export function joinTyped([first, ...others]: readonly TypedLine[]): string {
  let least = Number.POSITIVE_INFINITY;
  for (const { column } of others) if (column >= 0 && column < least) least = column;
  const rest = others.map(({ column, text }) =>
    column < 0 ? '' : ' '.repeat(column - least) + text,
  );
  return [first?.text ?? '', ...rest].join('\n');
}

/** The next deeper line that can only be more of the text; empty lines between count. */
function nextTypedLine(
  c: Cursor,
  from: number,
  parent: number,
  place: ValuePlace,
): { start: number; blanks: number } | undefined {
  const { source } = c;
  let blanks = 0;
  let at = source.indexOf('\n', from);
  while (at >= 0) {
    const { columns, content } = indentAt(source, at + 1);
    const code = source.charCodeAt(content);
    if (code !== code) return undefined;
    if (isBreak(code)) {
      blanks++;
      at = source.indexOf('\n', content);
      continue;
    }
    if (columns <= parent || startsWithKnownKey(c, content)) return undefined;
    const spaced =
      isSpace(source.charCodeAt(content + 1)) || isBreak(source.charCodeAt(content + 1));
    if (code === Char.Hash && (spaced || source.startsWith('quizwright', content + 1))) {
      return undefined;
    }
    if (place === 'after-dash' && code === Char.Dash && spaced) return undefined;
    return { start: content, blanks };
  }
  return undefined;
}

/** Before a comment that nobody can have meant as text: ` # ` behind a closing quote or bracket. */
function endOfTypedLine(source: string, from: number, lineEnd: number): number {
  // In the line alone: where it has none, a search backwards in the source would go to its top.
  const inLine = source.slice(from, lineEnd).lastIndexOf(' # ');
  if (inLine < 0) return lineEnd;
  const at = from + inLine;
  let before = at;
  while (isSpace(source.charCodeAt(before - 1))) before--;
  const code = source.charCodeAt(before - 1);
  const closes =
    code === Char.Apostrophe ||
    code === Char.DoubleQuote ||
    code === Char.CloseBrace ||
    code === Char.CloseBracket;
  return closes && before > from ? at : lineEnd;
}

/** `'Qu'est-ce'` was put in quotes for YAML: the author's text is what stands between them. */
export function unquoteTyped(text: string): string {
  const quote = text[0];
  if ((quote !== "'" && quote !== '"') || text.length < 3 || !text.endsWith(quote)) return text;
  const inner = text.slice(1, -1);
  const escaped = quote === "'" ? "''" : '\\"';
  if (inner.trim() === '' || areQuotedParts(inner.replaceAll(escaped, 'x'), quote)) return text;
  return inner.replaceAll(escaped, quote);
}

/** `"a" and "b"`, `"key": "value"` begin and end with a quote, but no pair of them goes around all. */
function areQuotedParts(inner: string, quote: string): boolean {
  const first = inner.indexOf(quote);
  const last = inner.lastIndexOf(quote);
  if (first < 1 || first === last || (inner.split(quote).length - 1) % 2 !== 0) return false;
  const closes = /^\S(?![\p{L}\p{N}])/u.test(inner[first - 1] + inner.slice(first + 1, first + 3));
  return (
    closes &&
    /^[^\p{L}\p{N}]\S$/u.test(inner.slice(last - 1, last) + inner.slice(last + 1, last + 2))
  );
}
