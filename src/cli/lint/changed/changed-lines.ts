import { diffArrays } from 'diff';

import type { Span } from '../../../core/text/span.js';
import { createPositions, lineStarts } from '../../formats/positions.js';

/** Which lines of a text are not as they were. */
export interface ChangedLines {
  /** Whether a span has to do with such a line. */
  readonly touches: (span: Span) => boolean;
  /** Where lines were taken out: the offset at which what followed them begins. */
  readonly gaps: readonly number[];
  /** The line of the old text, counted from 1, that stands at an offset still; undefined at other lines. */
  readonly lineBefore: (offset: number) => number | undefined;
}

/** So many lines may be others before nobody looks for which; then all of them are. */
const mostEdits = 20_000;

/** The lines of a text that are others than before; how they end makes no difference. */
export function changedLines(before: string | undefined, after: string): ChangedLines {
  const starts = lineStarts(after);
  /** For each line the one that it was, counted from 1; 0 where it is another. */
  const was = new Uint32Array(starts.length + 1);
  const gaps: number[] = [];
  if (before !== undefined)
    markChanged(linesOf(before, lineStarts(before)), linesOf(after, starts));
  const positions = createPositions(after);
  return {
    gaps,
    touches: ({ start, end }) => {
      const last = positions(Math.max(start, end - 1)).line;
      for (let line = positions(start).line; line <= last; line++) {
        if (was[line - 1] === 0) return true;
      }
      return false;
    },
    lineBefore: (offset) => was[positions(offset).line - 1] || undefined,
  };

  function markChanged(old: readonly string[], now: readonly string[]): void {
    let from = 0;
    const least = Math.min(old.length, now.length);
    while (from < least && old[from] === now[from]) from++;
    let behind = 0;
    while (behind < least - from && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
    for (let at = 0; at < from; at++) was[at] = at + 1;
    for (let at = 1; at <= behind; at++) was[now.length - at] = old.length - at + 1;
    const parts = diffArrays(
      old.slice(from, old.length - behind),
      now.slice(from, now.length - behind),
      { maxEditLength: mostEdits },
    );
    // So many are others that nobody looks for which.
    if (parts === undefined) return;
    let [at, before] = [from, from];
    for (const [i, { added, removed, count }] of parts.entries()) {
      if (!added && !removed) {
        for (let same = 0; same < count; same++) was[at + same] = before + same + 1;
      }
      // What was replaced is told by what stands there now.
      if (removed && parts[i + 1]?.added !== true && parts[i - 1]?.added !== true) {
        gaps.push(starts[at] ?? after.length);
      }
      if (!removed) at += count;
      if (!added) before += count;
    }
  }
}

function linesOf(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\r\n]+$/, ''));
}
