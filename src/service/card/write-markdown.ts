/** What begins a block at the beginning of a line. */
const blockSign = /^([ \t]*)(?:([-+=#>]|~~~)|(\d{1,9})([.)]))/;

/**
 * Words of a text, from one offset to another, so that every reader of Markdown sees just them. A line
 * break stays one; `|` is left, since tables are made of it.
 */
export function escapeText(text: string, start: number, end: number): string {
  const lines = text.slice(start, end).split(/\r?\n/);
  return lines
    .map((line, i) => {
      const isWholeLine = i > 0 || start === 0 || text[start - 1] === '\n';
      return escapeLine(line, isWholeLine);
    })
    .join('  \n');
}

function escapeLine(line: string, isWholeLine: boolean): string {
  const escaped = line
    .replace(/[\\`*_[\]$~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  if (!isWholeLine) return escaped;
  return escaped.replace(
    blockSign,
    (_, indent: string, sign: string | undefined, digits: string, behind: string) =>
      `${indent.slice(0, 3)}${sign === undefined ? `${digits}\\${behind}` : `\\${sign}`}`,
  );
}

/** Words that are no Markdown: an answer, a unit. */
export function escapePlain(text: string): string {
  return escapeText(text.trim().replace(/\s+/g, ' '), 0, text.length);
}

/** Text between backticks, whatever it holds. */
export function codeSpan(code: string): string {
  const line = code.replace(/\s*\n\s*/g, ' ').trim();
  if (line === '') return '';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return runs.length === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** Lines of code in a fence that is longer than any in them. */
export function codeBlock(lines: readonly string[], info: string, prefix: string): string {
  const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? []);
  const fence = '`'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
  const language = /^[\w+#-]*/.exec(info)![0];
  return [`${fence}${language}`, ...lines, fence].join(`\n${prefix}`);
}
