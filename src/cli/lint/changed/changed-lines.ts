import { diffArrays } from 'diff';

import type { Span } from '../../../core/text/span.js';
import { createPositions, lineStarts } from '../../formats/positions.js';

/** Which lines of a text are not as they were. */
export interface ChangedLines {
  /** Whether a span has to do with such a line. */
  readonly touches: (span: Span) => boolean;
  /** Where lines were taken out: the offset at which what followed them begins. */
  readonly gaps: readonly number[];
}

/** So many lines may be others before nobody looks for which; then all of them are. */
const mostEdits = 20_000;

/** The lines of a text that are others than before; how they end makes no difference. */
export function changedLines(before: string | undefined, after: string): ChangedLines {
  const starts = lineStarts(after);
  const changed = new Uint8Array(starts.length + 1);
  const gaps: number[] = [];
  if (before === undefined) changed.fill(1);
  else markChanged(linesOf(before, lineStarts(before)), linesOf(after, starts));
  const positions = createPositions(after);
  return {
    gaps,
    touches: ({ start, end }) => {
      const last = positions(Math.max(start, end - 1)).line;
      for (let line = positions(start).line; line <= last; line++) {
        if (changed[line - 1] === 1) return true;
      }
      return false;
    },
  };

  function markChanged(old: readonly string[], now: readonly string[]): void {
    let from = 0;
    const least = Math.min(old.length, now.length);
    while (from < least && old[from] === now[from]) from++;
    let behind = 0;
    while (behind < least - from && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
    const parts = diffArrays(
      old.slice(from, old.length - behind),
      now.slice(from, now.length - behind),
      { maxEditLength: mostEdits },
    );
    if (parts === undefined) {
      changed.fill(1, from, now.length - behind);
      return;
    }
    let at = from;
    for (const [i, { added, removed, count }] of parts.entries()) {
      if (added) changed.fill(1, at, at + count);
      // What was replaced is told by what stands there now.
      if (removed && parts[i + 1]?.added !== true && parts[i - 1]?.added !== true) {
        gaps.push(starts[at] ?? after.length);
      }
      if (!removed) at += count;
    }
  }
}

function linesOf(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\r\n]+$/, ''));
}
