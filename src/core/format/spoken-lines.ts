import type { Span } from '../text/span.js';
import type { Comment } from './comment-queue.js';
import { isBlank } from './lines.js';

/** The lines that remarks to the linter speak of: what is on them must stay on them, and alone. */
export interface SpokenLines {
  has(offset: number): boolean;
  /** Whether any of them is touched by what stands from `start` to `end`. */
  touch(start: number, end: number): boolean;
}

const NONE: SpokenLines = { has: () => false, touch: () => false };

export function findSpokenLines(text: string, comments: readonly Comment[]): SpokenLines {
  const lines: Span[] = [];
  if (comments.every(({ directive }) => directive === undefined)) return NONE;
  let below: Below | undefined;
  // From the end, since of a stack of remarks each speaks of the same line.
  for (let i = comments.length - 1; i >= 0; i--) {
    const { directive, isAlone, lineStart, end } = comments[i]!;
    if (directive === 'line') lines.push({ start: lineStart, end: lineEndAt(text, end) });
    if (!isAlone && directive !== 'next-line') continue;
    const line = contentLine(text, lineEndAt(text, end), below);
    if (isAlone) below = { from: lineStart, line };
    if (directive === 'next-line' && line !== undefined) lines.push(line);
  }
  if (lines.length === 0) return NONE;
  lines.sort((a, b) => a.start - b.start);
  const touch = (start: number, end: number): boolean => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < lines.length && lines[low]!.start <= end;
  };
  return { has: (offset) => touch(offset, offset), touch };
}

/** What was found from a line on that is further down. */
interface Below {
  readonly from: number;
  readonly line: Span | undefined;
}

/** The next line that is neither empty nor a remark. */
function contentLine(text: string, from: number, below: Below | undefined): Span | undefined {
  for (let start = from; start < text.length;) {
    if (start === below?.from) return below.line;
    const end = lineEndAt(text, start);
    let at = start;
    while (isBlank(text.charCodeAt(at))) at++;
    if (!'#\r\n'.includes(text[at] ?? '\n')) return { start, end };
    start = end;
  }
  return undefined;
}

/** Behind the break of the line that an offset is on. */
function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
