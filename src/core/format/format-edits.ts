import { START_STATE } from '../document/segment-state.js';
import { type SegmentCut, splitSegments } from '../document/split-segments.js';
import type { Edit } from '../text/span.js';
import { formatBank } from './format-bank.js';

/**
 * The edits that give a bank its canonical layout, of whole lines: one for each key and each item
 * that changes, so that in an editor the cursor stays where it is. Where keys of the bank change
 * places, one edit covers what is between.
 */
export function formatEdits(text: string): Edit[] {
  return lineEdits(text, formatBank(text).text);
}

/** The edits of whole lines that make the parts of one text of those of another. */
export function lineEdits(text: string, formatted: string): Edit[] {
  if (formatted === text) return [];
  const before = partsOf(text);
  const after = partsOf(formatted);
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first]!.name === after[first]!.name) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last)!.name === after.at(-1 - last)!.name) last++;
  const edits: Edit[] = [];
  const replace = (from: readonly Part[], to: readonly Part[], start: number): void => {
    const edit = editLines(textOf(from), textOf(to), start);
    if (edit !== undefined) edits.push(edit);
  };
  for (let i = 0; i < first; i++) replace([before[i]!], [after[i]!], before[i]!.start);
  const [oldEnd, newEnd] = [before.length - last, after.length - last];
  if (first < oldEnd || first < newEnd) {
    const start = before[first]?.start ?? text.length;
    replace(before.slice(first, oldEnd), after.slice(first, newEnd), start);
  }
  for (let i = 0; i < last; i++) {
    replace([before[oldEnd + i]!], [after[newEnd + i]!], before[oldEnd + i]!.start);
  }
  return edits;
}

interface Part {
  /** What tells a part from its neighbours, whatever its layout. */
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

function partsOf(text: string): Part[] {
  return splitSegments(text, START_STATE).cuts.map((cut) => {
    const own = text.slice(cut.start, cut.end);
    return { name: nameOf(cut, own), text: own, start: cut.start };
  });
}

function nameOf({ kind, list }: SegmentCut, text: string): string {
  if (kind === 'item') return `${kind} ${list}`;
  return kind === 'margin' || kind === 'rest' ? kind : (/^[\w-]+/.exec(text)?.[0] ?? '');
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The edit that makes lines of others, without those at the beginning and the end that stay. */
function editLines(before: string, after: string, start: number): Edit | undefined {
  if (before === after) return undefined;
  const [old, fresh] = [linesWithBreaks(before), linesWithBreaks(after)];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const from = start + old.slice(0, head).join('').length;
  const replaced = old.slice(head, old.length - tail).join('').length;
  const text = fresh.slice(head, fresh.length - tail).join('');
  return { start: from, end: from + replaced, text };
}

function linesWithBreaks(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
