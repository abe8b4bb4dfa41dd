import type { Problem } from '../../../../src/core/lint/index.js';

// A fixture marks each expected problem on the line below the one it begins on: `#`, blanks, tildes
// under its characters, and the rule. `#!` stands for a span that begins in the first two columns: its
// tildes are two columns further right. `~>` says that the span goes on on the next lines.
const mark = /^#(!?) *~+>? +[a-z-]+$/;

/** The text of a fixture without its marks. */
export function withoutMarks(fixture: string): string {
  return fixture
    .split('\n')
    .filter((line) => !mark.test(line.replace(/\r$/, '')))
    .join('\n');
}

/** The text with a mark for each problem. */
export function withMarks(text: string, problems: readonly Problem[]): string {
  const out: string[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    out.push(line);
    const lineEnd = lineStart + line.length;
    for (const { start, end, rule } of problems) {
      if (start < lineStart || start > lineEnd) continue;
      out.push(markLine(start - lineStart, Math.min(end, lineEnd) - start, end > lineEnd, rule));
    }
    lineStart = lineEnd + 1;
  }
  return out.join('\n');
}

function markLine(column: number, length: number, goesOn: boolean, rule: string): string {
  const tildes = `${'~'.repeat(Math.max(1, length))}${goesOn ? '>' : ''} ${rule}`;
  return column < 2 ? `#!${' '.repeat(column)}${tildes}` : `#${' '.repeat(column - 1)}${tildes}`;
}
