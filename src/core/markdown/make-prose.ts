import type { Span } from '../text/span.js';
import type { MarkdownText } from './markdown-text.js';
import { Prose } from './prose.js';
import type { Cut, ProseCollector } from './prose-collector.js';

/** Signs that may make something else than words of a text of one line, and of several. */
const inlineSign = /[`*_$]|\]\(|&[#a-z]|<[a-z/!?]|\\[!-/:-@[-`{-~]|\{\{/i;
const anySign =
  /[`*_[$~]|&[#a-z]|<[a-z/!?]|\\[!-/:-@[-`{-~\n]|\{\{|^[ \t]*(?:[-+>#=]|\d+[.)])|^\s/im;

/** Whether a reader may see anything else than what is written. Most texts have no sign of Markdown. */
export function mayDifferFromProse({ text, inline }: MarkdownText): boolean {
  return (inline ? inlineSign : anySign).test(text);
}

/** Puts the prose of a text together from what the parser found and from its gaps and math. */
export function makeProse({ text, gaps, math }: MarkdownText, found: ProseCollector): Prose {
  const known: Cut[] = [
    ...gaps.map((gap): Cut => ({ ...span(gap), text: '\uFFFC', object: 'gap' })),
    ...math.map((part): Cut => ({ ...span(part), text: '\uFFFC', object: 'math' })),
  ].toSorted(inOrder);
  const cuts = known.length === 0 ? found.cuts : merge(known, found.cuts);
  return new Prose(text, cuts, found.emphasis);
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
