import type { BankDocument } from '../../document/index.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { type Directive, readDirective } from './directive.js';

/** A run of whole lines of the bank, with the places of its comments. */
interface TextSegment {
  readonly source: string;
  readonly comments: readonly Span[];
}

const known = new WeakMap<TextSegment, readonly Directive[]>();
const none: readonly Directive[] = [];

/**
 * The remarks of a bank that speak to the linter, in order. They are looked for segment by segment,
 * so that a keystroke costs neither the whole text nor all its comments.
 */
export function directivesOf(document: BankDocument): readonly Directive[] {
  if (document.comments.length === 0) return none;
  const segments = segmentsOf(document);
  const found: Directive[] = [];
  let offset = 0;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as TextSegment;
    if (segment.comments.length > 0) {
      for (const directive of directivesIn(segment)) {
        const shifted = shiftDirective(directive, offset);
        if (directive.command !== 'disable-next-line') found.push(shifted);
        else found.push({ ...shifted, line: nextLine(segments, i, offset, directive.end) });
      }
    }
    offset += segment.source.length;
  }
  return found;
}

function segmentsOf(document: BankDocument): readonly TextSegment[] {
  if ('segments' in document) return document.segments as readonly TextSegment[];
  return [{ source: document.text, comments: document.comments }];
}

function directivesIn(segment: TextSegment): readonly Directive[] {
  let directives = known.get(segment);
  if (directives === undefined) {
    directives = segment.comments.flatMap(({ start, end }) => {
      const { source } = segment;
      const line = { start: source.lastIndexOf('\n', start - 1) + 1, end: lineEnd(source, end) };
      const before = source.slice(line.start, start).trimEnd();
      const removal = before === '' ? line : { start: line.start + before.length, end };
      return readDirective(source.slice(start, end), start, line, removal) ?? [];
    });
    known.set(segment, directives.length === 0 ? none : directives);
  }
  return directives;
}

/** The next line that is not empty and no remark, for several remarks may be stacked. */
function nextLine(segments: readonly TextSegment[], index: number, offset: number, from: number): Span {
  let base = offset;
  let at = from;
  for (let i = index; i < segments.length; i++) {
    const { source } = segments[i] as TextSegment;
    if (i === index) at = lineEnd(source, from);
    while (at < source.length) {
      const end = lineEnd(source, at);
      if (/^[ \t]*[^\s#]/.test(source.slice(at, end))) return { start: base + at, end: base + end };
      at = end;
    }
    base += source.length;
    at = 0;
  }
  return { start: base, end: base };
}

/** Behind the break of the line that `at` is on. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function shiftDirective(directive: Directive, by: number): Directive {
  return {
    ...directive,
    ...shiftSpan(directive, by),
    line: shiftSpan(directive.line, by),
    removal: shiftSpan(directive.removal, by),
    word: { ...directive.word, ...shiftSpan(directive.word, by) },
    names: directive.names.map((name) => ({ ...name, ...shiftSpan(name, by) })),
  };
}
