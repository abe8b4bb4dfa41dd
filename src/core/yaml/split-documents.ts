import type { Finding } from '../problem/finding.js';
import type { Span } from '../text/span.js';

/** The parts of a file between its document marks. */
export interface DocumentParts {
  /** The first document's text, marks left out. */
  readonly first: Span;
  /** The marks that open further documents. */
  readonly further: readonly Span[];
  readonly findings: readonly Finding[];
}

const MARK = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
const DIRECTIVE = /^%[^\n\r]*/gm;

/**
 * Finds the first document of a file. `---` before it, `...` behind it and `%YAML 1.2` are passed
 * over; other directives are told, since they would change how everything is read.
 */
export function splitDocuments(text: string): DocumentParts {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.includes('---') && !text.includes('...') && text.charCodeAt(bom) !== 37) {
    return { first: { start: bom, end: text.length }, further: [], findings: [] };
  }
  const findings: Finding[] = [];
  const further: Span[] = [];
  let first: { start: number; end: number } | undefined;
  let start = bom;
  MARK.lastIndex = bom;
  for (let mark = nextMark(text, bom); ; mark = nextMark(text, MARK.lastIndex)) {
    const end = mark ?? text.length;
    const content = skipDirectives(text, start, end, findings, first === undefined);
    if (hasContent(text, content, end)) {
      if (first === undefined) first = { start: content, end };
      else further.push({ start: Math.max(start - 3, 0), end: start });
    }
    if (mark === undefined) break;
    start = mark + 3;
  }
  return { first: first ?? { start: text.length, end: text.length }, further, findings };
}

function nextMark(text: string, from: number): number | undefined {
  MARK.lastIndex = from;
  const found = MARK.exec(text);
  // The byte order mark takes the first line's first place.
  if (found === null) return undefined;
  MARK.lastIndex = found.index + 3;
  return found.index;
}

function skipDirectives(
  text: string,
  start: number,
  end: number,
  findings: Finding[],
  isFirst: boolean,
): number {
  let at = start;
  for (;;) {
    DIRECTIVE.lastIndex = at;
    const found = DIRECTIVE.exec(text);
    if (
      found === null ||
      found.index >= end ||
      /\S/.test(stripComments(text.slice(at, found.index)))
    ) {
      return at;
    }
    const directive = found[0];
    if (isFirst && !/^%YAML\s+1\.2\s*(?:#.*)?$/.test(directive.trimEnd())) {
      findings.push({
        rule: 'syntax',
        message: 'directive',
        start: found.index,
        end: found.index + directive.trimEnd().length,
        data: { text: directive.trim() },
      });
    }
    at = found.index + directive.length;
  }
}

function stripComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '');
}

function hasContent(text: string, start: number, end: number): boolean {
  return /\S/.test(stripComments(text.slice(start, end)));
}
