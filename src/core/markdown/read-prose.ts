import type { Span } from '../text/span.js';
import type { MarkdownText } from './markdown-text.js';
import { Prose } from './prose.js';
import { type Cut, ProseCollector } from './prose-collector.js';
import { readEvents } from './read-events.js';

/** Signs that may make something else than words of a text of one line, and of several. */
const inlineSign = /[`*_[\]<&\\$!]|\{\{/;
const anySign = /[`*_[\]<&\\$!~]|\{\{|^[ \t]*(?:[-+>#=]|\d+[.)])|^\s/m;

/** A Markdown text as its reader sees it. Most texts have no sign of Markdown, and are not parsed. */
export function readProse(markdown: MarkdownText): Prose {
  const { text, inline } = markdown;
  if (!(inline ? inlineSign : anySign).test(text)) return new Prose(text, [], []);
  const { gaps, math } = markdown;
  const known: Cut[] = [
    ...gaps.map((gap): Cut => ({ ...span(gap), text: '\uFFFC', object: 'gap' })),
    ...math.map((part): Cut => ({ ...span(part), text: '\uFFFC', object: 'math' })),
  ].toSorted(inOrder);
  // The parser sees letters in their place, so that no sign in them is taken for Markdown.
  const collector = new ProseCollector(text);
  readEvents(markdown.masked, inline, collector);
  const cuts = known.length === 0 ? collector.cuts : merge(known, collector.cuts);
  return new Prose(text, cuts, collector.emphasis);
}

/** Both in order; what stands inside another is left out. */
function merge(known: readonly Cut[], found: readonly Cut[]): Cut[] {
  const all = [...known, ...found].toSorted(inOrder);
  const cuts: Cut[] = [];
  let end = -1;
  for (const cut of all) {
    if (cut.start < end) continue;
    cuts.push(cut);
    end = cut.end;
  }
  return cuts;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

/** Of two at one place the longer first: code around a gap hides it. */
function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
