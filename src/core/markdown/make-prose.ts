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
    ...composedLetters(text),
  ].toSorted(inOrder);
  const cuts = known.length === 0 ? found.cuts : merge(known, found.cuts);
  return new Prose(text, cuts, found.emphasis);
}

/** The prose of a text in which `mayDifferFromProse` finds no sign of Markdown. */
export function plainProse(text: string): Prose {
  return new Prose(text, composedLetters(text), noSpans);
}

const noSpans: readonly never[] = [];
const combining = /[\u0300-\u036f]/;
const decomposed = /[a-z\u00c0-\u02ff\u0370-\u1fff][\u0300-\u036f]+/gi;

/**
 * Letters whose accents are signs of their own, as files from a Mac may have them: a reader sees one
 * letter, and so do the words of languages.
 */
function composedLetters(text: string): readonly Cut[] {
  if (!combining.test(text)) return noSpans;
  const cuts: Cut[] = [];
  for (const { 0: typed, index: start } of text.matchAll(decomposed)) {
    const composed = typed.normalize('NFC');
    if (composed !== typed) cuts.push({ start, end: start + typed.length, text: composed });
  }
  return cuts;
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
