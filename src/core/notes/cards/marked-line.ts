import { MarkdownText } from '../../markdown/index.js';
import { readEvents } from '../../markdown/read-events.js';
import type { Span } from '../../text/span.js';

/** Words that are set in bold or italics; the inner span is without the signs. */
export interface Mark extends Span {
  readonly sort: 'strong' | 'emphasis';
  readonly inner: Span;
}

/** One line of Markdown, and what its signs stand around. */
export interface MarkedLine {
  readonly text: string;
  /**
   * The same with a letter in the place of every character of code, math, links, images and HTML: a colon
   * that is found here is one of the author's sentence.
   */
  readonly masked: string;
  /** None inside another, in order. */
  readonly marks: readonly Mark[];
}

const anySign = /[*_`$<[\\]/;

/** Reads one line as Markdown does. */
export function readMarkedLine(text: string): MarkedLine {
  if (!anySign.test(text)) return { text, masked: text, marks: [] };
  const markdown = new MarkdownText(text, [], false);
  const hidden: Span[] = [...markdown.math];
  const marks: Mark[] = [];
  let depth = 0;
  let inside = 0;
  readEvents(markdown.masked, true, {
    enter(type, span) {
      if (opaque.has(type)) {
        if (inside++ === 0) hidden.push(span);
      } else if (type === 'strong' || type === 'emphasis') {
        if (depth++ > 0 || inside > 0) return;
        const width = type === 'strong' ? 2 : 1;
        const inner = { start: span.start + width, end: span.end - width };
        marks.push({ sort: type, ...span, inner });
      }
    },
    exit(type) {
      if (opaque.has(type)) inside--;
      else if (type === 'strong' || type === 'emphasis') depth--;
    },
  });
  return { text, masked: hide(text, hidden), marks };
}

/** What is all in bold or italics, without the signs of that. */
export function unmarked(text: string): string {
  const [mark] = readMarkedLine(text).marks;
  const isWhole = mark?.start === 0 && mark.end === text.length;
  return isWhole ? text.slice(mark.inner.start, mark.inner.end) : text;
}

const opaque: ReadonlySet<string> = new Set([
  'codeText',
  'link',
  'image',
  'autolink',
  'htmlText',
  'characterEscape',
]);

function hide(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + 'x'.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
