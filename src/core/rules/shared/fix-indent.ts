import type { Fix } from '../../problem/problem.js';
import type { Finding } from '../../problem/finding.js';
import type { Edit } from '../../text/span.js';

/**
 * Moves a line that slipped, and the deeper lines below that belong to it, under its neighbours. Safe
 * only for a line alone between lines that stand right: where more has slipped, what the reader
 * takes to be right may be what is wrong.
 */
export function fixIndent(finding: Finding, source: string): Fix | undefined {
  const found = finding.data?.['found'];
  const expected = finding.data?.['expected'];
  if (typeof found !== 'number' || typeof expected !== 'number') return undefined;
  // Where a line in the first column seems to have slipped, it was the line above that did.
  if (found === 0) return undefined;
  const lineStart = source.lastIndexOf('\n', finding.start - 1) + 1;
  // Behind a dash or a tab the columns are not spaces that could be moved.
  if (finding.start - lineStart !== found || source.slice(lineStart, finding.start).trim() !== '') {
    return undefined;
  }
  const edits: Edit[] = [shiftLine(lineStart, found, expected)];
  let isAlone = true;
  for (let at = lineAfter(source, finding.start); at !== undefined; at = lineAfter(source, at)) {
    const depth = depthOf(source, at);
    if (depth === undefined) continue;
    if (depth <= found) {
      const isEntry = source[at + depth] === '-';
      if (depth > expected || (depth === expected && isEntry)) isAlone = false;
      break;
    }
    edits.push(shiftLine(at, found, expected));
    isAlone = false;
  }
  return { safe: isAlone, title: 'Put it under the others', edits };
}

/** Where the next line begins. */
function lineAfter(source: string, at: number): number | undefined {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? undefined : newline + 1;
}

/** How far a line is indented with spaces; undefined for an empty one. */
function depthOf(source: string, lineStart: number): number | undefined {
  let at = lineStart;
  while (source[at] === ' ') at++;
  return at >= source.length || /[\r\n]/.test(source[at] as string) ? undefined : at - lineStart;
}

/** Adds or takes away spaces at the line's beginning; what is left of it stays untouched. */
function shiftLine(lineStart: number, found: number, expected: number): Edit {
  return expected > found
    ? { start: lineStart, end: lineStart, text: ' '.repeat(expected - found) }
    : { start: lineStart, end: lineStart + found - expected, text: '' };
}
