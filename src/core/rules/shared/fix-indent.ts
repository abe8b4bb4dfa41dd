import type { Fix } from '../../lint/problem.js';
import type { Finding } from '../../model/finding.js';
import type { Edit } from '../../text/span.js';

/**
 * Moves a line that slipped, and the deeper lines below that belong to it, under its neighbours.
 * None where the reader did not say where the line belongs.
 */
export function fixIndent(finding: Finding, source: string): Fix | undefined {
  const found = finding.data?.['found'];
  const expected = finding.data?.['expected'];
  if (typeof found !== 'number' || typeof expected !== 'number') return undefined;
  const lineStart = source.lastIndexOf('\n', finding.start - 1) + 1;
  // Behind a dash or a tab the columns are not spaces that could be moved.
  if (finding.start - lineStart !== found || source.slice(lineStart, finding.start).trim() !== '') {
    return undefined;
  }
  const edits: Edit[] = [shiftLine(lineStart, found, expected)];
  let at = source.indexOf('\n', finding.start) + 1;
  while (at > 0) {
    const text = /^ *(?=[^\s])/.exec(source.slice(at, at + 400));
    if (text !== null) {
      const depth = text[0].length;
      if (depth <= found) break;
      edits.push(shiftLine(at, found, expected));
    }
    at = source.indexOf('\n', at) + 1;
  }
  return { safe: true, title: 'Put it under the others', edits };
}

/** Adds or takes away spaces at the line's beginning; what is left of it stays untouched. */
function shiftLine(lineStart: number, found: number, expected: number): Edit {
  return expected > found
    ? { start: lineStart, end: lineStart, text: ' '.repeat(expected - found) }
    : { start: lineStart, end: lineStart + found - expected, text: '' };
}
