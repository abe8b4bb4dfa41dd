// Looking at lines without regular expressions, which are slow at the end of long runs of blanks.

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Without the blanks and tabs at its end. */
export function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Without the blanks and tabs at its beginning. */
export function trimStart(line: string): string {
  let start = 0;
  while (isBlank(line.charCodeAt(start))) start++;
  return start === 0 ? line : line.slice(start);
}

/** A text's lines, whatever their breaks are. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Whether the line above the one that begins at `lineStart` is empty. */
export function isBlankAbove(text: string, lineStart: number): boolean {
  if (lineStart < 1) return false;
  let at = lineStart - 2;
  if (text.charCodeAt(at) === RETURN) at--;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return at < 0 || text.charCodeAt(at) === LINE_FEED;
}

/** The line break that most lines of a text end with. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  if (!text.includes('\r')) return '\n';
  let wide = 0;
  let narrow = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === RETURN) wide++;
    else narrow++;
  }
  return wide > narrow ? '\r\n' : '\n';
}

/** Whether nothing but blanks stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--;
  return at < 0 || text.charCodeAt(at) === LINE_FEED;
}

/** Whether the first sign from an offset on, remarks left out, is a brace. */
export function beginsWithBrace(text: string, start: number): boolean {
  for (let at = start; ; at++) {
    const sign = text[at];
    if (sign === '#') at = text.indexOf('\n', at);
    else if (sign === undefined || !' \t\r\n'.includes(sign)) return sign === '{';
    if (at < 0) return false;
  }
}
