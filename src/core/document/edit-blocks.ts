import type { Edit } from '../text/span.js';
import { type Block, toBlocks } from './block.js';
import { editSegments } from './edit-segments.js';
import type { Segment } from './segment.js';

/** Applies one edit: the blocks it does not reach stay the same objects. */
export function editBlocks(blocks: readonly Block[], edit: Edit): Block[] {
  let { first, last, start } = findTouched(blocks, edit);
  for (;;) {
    const segments = blocks.slice(first, last + 1).flatMap((block) => block.segments);
    const edited = editSegments(
      segments,
      { start: edit.start - start, end: edit.end - start, text: edit.text },
      { begins: first === 0, ends: last === blocks.length - 1 },
    );
    if (edited !== 'more-before' && edited !== 'more-behind') {
      return [
        ...blocks.slice(0, first),
        ...regroup(edited, blocks, first, last),
        ...blocks.slice(last + 1),
      ];
    }
    if (edited === 'more-before') {
      first--;
      start -= blocks[first]!.length;
    } else last = Math.min(blocks.length - 1, last + (last - first + 1));
  }
}

/** The blocks around the edit that it leaves alone are kept; what is between is grouped anew. */
function regroup(
  segments: readonly Segment[],
  blocks: readonly Block[],
  first: number,
  last: number,
): Block[] {
  const kept: Block[] = [];
  let from = 0;
  while (first <= last && standsAt(segments, from, blocks[first]!)) {
    kept.push(blocks[first]!);
    from += blocks[first]!.segments.length;
    first++;
  }
  const behind: Block[] = [];
  let to = segments.length;
  while (
    last >= first &&
    standsAt(segments, to - blocks[last]!.segments.length, blocks[last]!, from)
  ) {
    behind.unshift(blocks[last]!);
    to -= blocks[last]!.segments.length;
    last--;
  }
  const between = segments.slice(from, to);
  return between.length === 0 ? [...kept, ...behind] : [...kept, ...toBlocks(between), ...behind];
}

function standsAt(segments: readonly Segment[], at: number, block: Block, from = 0): boolean {
  if (at < from || at + block.segments.length > segments.length || block.segments.length === 0)
    return false;
  return block.segments.every((segment, i) => segments[at + i] === segment);
}

function findTouched(
  blocks: readonly Block[],
  edit: Edit,
): { first: number; last: number; start: number } {
  let first = -1;
  let start = 0;
  let last = 0;
  let offset = 0;
  for (let i = 0; i < blocks.length; i++) {
    const end = offset + blocks[i]!.length;
    if (first < 0 && end >= edit.start) {
      first = i;
      start = offset;
    }
    if (offset <= edit.end) last = i;
    else break;
    offset = end;
  }
  return { first: Math.max(first, 0), last: Math.max(first, last, 0), start };
}
