import type { Span } from '../text/span.js';
import { isEscaped } from './code-regions.js';
import { MathFinder, type MathSpan } from './math.js';
import { readGap } from './read-gap.js';

/** A text inside a gap: where it stands, and what it says once `\` signs are taken away. */
export interface GapText extends Span {
  readonly text: string;
}

/** `{{answer|another::hint}}`, or with a leading `=` a dropdown; `start` to `end` covers the braces. */
export interface Gap extends Span {
  /** The 2 of `{{c2::…}}`. */
  readonly number: number | undefined;
  readonly dropdown: boolean;
  /** What is accepted; of a dropdown, its one right entry. An empty one has an empty text. */
  readonly answers: readonly GapText[];
  /** The other entries of a dropdown. */
  readonly others: readonly GapText[];
  readonly hint: GapText | undefined;
}

export interface ClozeReading {
  readonly gaps: readonly Gap[];
  /** Each `{{` that no `}}` closes. */
  readonly unclosed: readonly Span[];
  /** The math outside gaps, in which no gap was looked for. */
  readonly math: readonly MathSpan[];
}

/** Behind so many, nobody meant gaps; to look for each one's end would take too long. */
const mostUnclosed = 100;

const nothing: ClozeReading = { gaps: [], unclosed: [], math: [] };

/**
 * Finds the gaps of a cloze. A gap runs from `{{` to its `}}`, inner braces pairing up; it is found
 * before Markdown is looked at, in code too, but never in math. `\{{` is no gap.
 */
export function readGaps(text: string): ClozeReading {
  if (!text.includes('{{') && !text.includes('$')) return nothing;
  const finder = new MathFinder(text);
  const gaps: Gap[] = [];
  const unclosed: Span[] = [];
  const math: MathSpan[] = [];
  let at = 0;
  while (at < text.length && unclosed.length < mostUnclosed) {
    const code = text.charCodeAt(at);
    if (code === 0x24 /* $ */) {
      const span = finder.at(at, text.length);
      if (span !== undefined) math.push(span);
      at = span?.end ?? finder.runEnd(at);
    } else if (code === 0x7b /* { */ && text.charCodeAt(at + 1) === code && !isEscaped(text, at)) {
      const end = gapEnd(text, at + 2);
      if (end < 0) {
        unclosed.push({ start: at, end: at + 2 });
        at += 2;
      } else {
        gaps.push(readGap(text, at, end, finder));
        at = end;
      }
    } else at++;
  }
  return { gaps, unclosed, math };
}

/** Behind the `}}` that closes the gap whose content begins at `from`, or -1. */
function gapEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') {
      if (depth > 0) depth--;
      else if (text[at + 1] === '}') return at + 2;
    }
  }
  return -1;
}
