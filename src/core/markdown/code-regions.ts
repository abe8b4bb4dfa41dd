import type { Span } from '../text/span.js';

const fence = /^(?:[ \t]|[-*+>](?=[ \t])|\d{1,9}[.)](?=[ \t]))*(`{3,}|~{3,})/;

/**
 * Where code stands, found without parsing: spans between backticks, and fences. Good enough to tell
 * which `$` are signs of a program; where exactness counts, `MarkdownText.parts` asks a real parser.
 */
export function codeRegions(text: string): readonly Span[] {
  if (!text.includes('`') && !text.includes('~~~')) return [];
  const regions: Span[] = [];
  const several = text.trim().includes('\n');
  let paragraphStart = 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, lineEnd);
    const opening = several ? fence.exec(line) : null;
    // Backticks behind a fence of backticks make it a span of code instead.
    if (opening !== null && opensFence(line, opening)) {
      addSpans(text, paragraphStart, at, regions);
      const end = fenceEnd(text, lineEnd, opening[1] as string);
      regions.push({ start: at, end });
      at = paragraphStart = end;
      continue;
    }
    if (line.trim() === '') {
      addSpans(text, paragraphStart, at, regions);
      paragraphStart = lineEnd;
    }
    at = lineEnd;
  }
  addSpans(text, paragraphStart, text.length, regions);
  return regions;
}

function opensFence(line: string, [before, run]: RegExpExecArray): boolean {
  return run?.startsWith('~') === true || !line.includes('`', before.length);
}

/** Behind the line that closes a fence, or the text's end. */
function fenceEnd(text: string, from: number, opening: string): number {
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, lineEnd).trim().replace(/^>\s*/, '');
    if (line.length >= opening.length && line === (opening[0] as string).repeat(line.length)) {
      return lineEnd;
    }
    at = lineEnd;
  }
  return text.length;
}

/** Spans of code in one paragraph: a run of backticks up to the next run of the same length. */
function addSpans(text: string, start: number, end: number, regions: Span[]): void {
  const runs: Span[] = [];
  for (let at = text.indexOf('`', start); at >= 0 && at < end; at = text.indexOf('`', at)) {
    let runEnd = at + 1;
    while (text[runEnd] === '`') runEnd++;
    runs.push({ start: at, end: runEnd });
    at = runEnd;
  }
  const byLength = new Map<number, number[]>();
  for (const [i, run] of [...runs.entries()].reverse()) {
    const same = byLength.get(lengthOf(run));
    if (same === undefined) byLength.set(lengthOf(run), [i]);
    else same.push(i);
  }
  for (let i = 0; i < runs.length; i++) {
    const opening = runs[i] as Span;
    // An escaped backtick opens nothing, though it may close.
    const escaped = isEscaped(text, opening.start);
    const length = lengthOf(opening) - (escaped ? 1 : 0);
    if (length === 0) continue;
    const same = byLength.get(length) ?? [];
    while ((same.at(-1) ?? Infinity) <= i) same.pop();
    const closing = same.at(-1);
    if (closing === undefined) continue;
    regions.push({ start: opening.end - length, end: (runs[closing] as Span).end });
    i = closing;
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Whether an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}
