import type { Span } from '../text/span.js';
import { findMath } from './math.js';

const htmlBlock = /^[ \t>*+\d.)-]*<[a-z!?/]/im;
/** A heading with `#` that whatever stands before it cannot take for its own. */
export const atMargin = /^#{1,6}(?=[ \t\r\n]|$)/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** Entries of lists that begin with words, and with no other list. */
const bullet = /^[-+*][ \t]+(?!(?:[-+*]|\d{1,9}[.)])(?:\s|$))\S/;
const numbered = /^\d{1,9}[.)][ \t]+(?!(?:[-+*]|\d{1,9}[.)])(?:\s|$))\S/;
/** What begins a list wherever it stands. */
const startsList = /^0*1[.)]/;
const dashes = /^-{3,}$/;
const anyEntry = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
/** HTML that goes on across empty lines, and what ends it. */
const longHtml: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?![\w-])/i, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/, /-->/],
  [/<\?/, /\?>/],
  [/<!\[CDATA\[/, /\]\]>/],
  [/<![a-z]/i, />/],
];
/**
 * A section with more characters is cut further: the parser takes more than twice the time for twice the
 * text where lists have lists in them, and reads nothing beyond its measures.
 */
const longestSection = 4_000;

/**
 * A text cut before each heading that begins at the margin, and where that leaves long parts, between
 * paragraphs and entries of lists: so that a parse of the parts finds the blocks that a parse of the whole
 * would. A list may be cut into several.
 */
export function sectionsOfMarkdown(text: string, longest = longestSection): readonly Span[] {
  const whole = { start: 0, end: text.length };
  if (text.includes('\r')) return [whole];
  const hasHtml = htmlBlock.test(text);
  const sections = hasHtml ? [whole] : sectionsOf(text);
  if (sections.every(({ start, end }) => end - start <= longest)) return sections;
  return sections.flatMap((section) => {
    if (section.end - section.start <= longest) return [section];
    const isInMath = displayMathIn(text, section);
    const parts: Span[] = [];
    let { start } = section;
    let last = start;
    const cut = (at: number): void => {
      if (at > start) parts.push({ start, end: at });
      start = at;
    };
    for (const at of [...placesToCut(text, section, hasHtml), section.end]) {
      if (at < section.end && isInMath(at)) continue;
      // What cannot be cut, such as a long table, stands alone.
      if (at - start > longest) cut(last);
      if (at - start > longest) cut(at);
      last = at;
    }
    cut(section.end);
    return parts;
  });
}

/** Tells of places, asked in order, whether displayed math goes across them. */
function displayMathIn(text: string, { start, end }: Span): (at: number) => boolean {
  const written = text.slice(start, end);
  const math = written.includes('$$') ? findMath(written).filter(({ display }) => display) : [];
  let next = 0;
  return (at) => {
    while (next < math.length && math[next]!.end <= at - start) next++;
    return next < math.length && math[next]!.start < at - start;
  };
}

/** The text cut before each heading that begins at the margin. */
function sectionsOf(text: string): readonly Span[] {
  const starts = [0];
  const code = new Fences();
  for (const { start, line } of linesOf(text, 0, text.length)) {
    if (code.isClosedBefore(line) && start > 0 && atMargin.test(line)) starts.push(start);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** The lines of a section that begin something of their own, in order. */
function* placesToCut(text: string, section: Span, hasHtml: boolean): Generator<number> {
  const code = new Fences();
  let isAfterBlank = false;
  /** The sign behind the numbers of the list that is open. */
  let sign = '';
  let end: RegExp | undefined;
  for (const { start, line } of linesOf(text, section.start, section.end)) {
    const isAtMargin = /^\S/.test(line);
    const isNumber = numbered.test(line);
    const isEntry = isNumber || bullet.test(line);
    const isOwn = isAfterBlank && (isEntry || !anyEntry.test(line));
    // HTML may have lines that look like entries; and only in a list does any number begin one.
    const isNext = isOwn || (!hasHtml && isEntry && (!isNumber || signOf(line) === sign));
    const isClosed = code.isClosedBefore(line) && end === undefined;
    if (isClosed && isAtMargin && isNext && start > section.start) yield start;
    if (hasHtml) end = endOfHtml(line, end);
    // Dashes end a paragraph as its heading, or part what stands above from what stands below.
    isAfterBlank = line === '' || (!hasHtml && dashes.test(line));
    if (isAtMargin && !isNumber) sign = '';
    else if (isNumber && (isOwn || startsList.test(line))) sign = signOf(line);
  }
}

/** What stands behind the number that a line begins with. */
function signOf(line: string): string {
  return /^\d*(.)/.exec(line)![1]!;
}

/** What ends the HTML that is open behind a line; rather too much counts as open than too little. */
function endOfHtml(line: string, open: RegExp | undefined): RegExp | undefined {
  if (open !== undefined && !open.test(line)) return open;
  return longHtml.find(([begins, ends]) => {
    const at = line.search(begins);
    return at >= 0 && !ends.test(line.slice(at + 1));
  })?.[1];
}

function* linesOf(
  text: string,
  from: number,
  to: number,
): Generator<{ readonly start: number; readonly line: string }> {
  for (let start = from; start < to;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? to : next + 1;
    yield { start, line: text.slice(start, end).trimEnd() };
    start = end;
  }
}

/** Code between fences, line by line. */
class Fences {
  #open: string | undefined;

  /** Whether a line, which is the next, is none of code; a fence counts as code. */
  isClosedBefore(line: string): boolean {
    const mark = fence.exec(line)?.[1];
    if (this.#open === undefined) {
      this.#open = mark;
      return mark === undefined;
    }
    if (mark?.startsWith(this.#open) === true && line.trim() === mark) this.#open = undefined;
    return false;
  }
}
