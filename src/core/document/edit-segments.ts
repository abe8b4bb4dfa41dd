import type { Edit } from '../text/span.js';
import { type Segment, readSegment } from './segment.js';
import { type SegmentState, sameState, START_STATE } from './segment-state.js';
import { type SegmentKind, splitSegments } from './split-segments.js';

/** Whether segments are the first, and the last, of their text. */
export interface Reach {
  readonly begins: boolean;
  readonly ends: boolean;
}

/**
 * Reads again the segments that an edit touches. Those behind stay as they are once the text is cut
 * in the same state as before; where it is not (a list lost its key, say), more is read. Says so
 * where the segments it was given are not enough.
 */
export function editSegments(
  segments: readonly Segment[],
  edit: Edit,
  reach: Reach,
): Segment[] | 'more-before' | 'more-behind' {
  const touched = findTouched(segments, edit);
  let { first } = touched;
  const at = edit.start - touched.firstStart;
  const old = joinSources(segments, first, touched.last);
  let text = old.slice(0, at) + edit.text + old.slice(at + edit.end - edit.start);
  let next = touched.last + 1;
  // Doubling keeps a change that reaches to the end from costing more than a few whole readings.
  let step = 1;
  for (;;) {
    const before = segments[first]?.before ?? START_STATE;
    const { cuts, after } = splitSegments(text, before);
    const atStart = first === 0 && reach.begins;
    if (!atStart && (text === '' || !opensOnItsOwn(cuts[0]?.kind, before))) {
      // The first lines belong to what stands above them now.
      if (first === 0) return 'more-before';
      first--;
      text = segments[first]!.source + text;
      continue;
    }
    const isWhole = next >= segments.length && reach.ends;
    if (
      isWhole ||
      (next < segments.length && text.endsWith('\n') && goesOn(after, segments[next]!))
    ) {
      const source = ownCopy(text);
      const read = cuts.map((cut) => readSegment(source, cut));
      return [...segments.slice(0, first), ...read, ...segments.slice(next)];
    }
    if (next >= segments.length) return 'more-behind';
    const stop = Math.min(segments.length, next + step);
    text += joinSources(segments, next, stop - 1);
    next = stop;
    step *= 2;
  }
}

function opensOnItsOwn(kind: SegmentKind | undefined, before: SegmentState): boolean {
  // Before the first key only the beginning of the file is a beginning (of a byte order mark, say).
  if (before.mode === 'start') return false;
  return kind !== 'margin' && !(kind === 'rest' && before.mode === 'ended');
}

/** Whether a segment follows a text that ends in this state as it did before. */
function goesOn(after: SegmentState, next: Segment): boolean {
  return next.kind !== 'margin' && sameState(after, next.before);
}

function findTouched(
  segments: readonly Segment[],
  edit: Edit,
): { first: number; firstStart: number; last: number } {
  let first = -1;
  let firstStart = 0;
  let last = -1;
  let offset = 0;
  for (let i = 0; i < segments.length; i++) {
    const end = offset + segments[i]!.source.length;
    // A segment that ends where the edit begins may go on into what is typed.
    if (first < 0 && end >= edit.start) {
      first = i;
      firstStart = offset;
    }
    if (offset <= edit.end) last = i;
    else break;
    offset = end;
  }
  if (first < 0) return { first: 0, firstStart: 0, last: -1 };
  return { first, firstStart, last: Math.max(first, last) };
}

function joinSources(segments: readonly Segment[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) text += segments[i]!.source;
  return text;
}

/**
 * A string of its own. A slice keeps the whole text that it was cut from in memory, and every
 * keystroke would keep one more version of the file.
 */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
