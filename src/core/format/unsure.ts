import type { BankDocument } from '../document/index.js';
import type { SegmentCut } from '../document/split-segments.js';
import type { PlacedItem } from '../model/reading.js';
import type { HeadEntry } from '../model/reading.js';
import { beginsLine } from './lines.js';
import type { Finding } from '../problem/finding.js';

/** Findings that leave it open what was meant; whatever has one is left as it is. */
const OPEN: ReadonlySet<string> = new Set([
  'syntax',
  'text-misread',
  'duplicate-key',
  'too-deep',
  'merge-conflict',
  'kind-conflict',
]);

/** A part of the text with what was read in it. */
export interface ReadCut {
  readonly cut: SegmentCut;
  readonly items: readonly PlacedItem[];
  readonly entries: readonly HeadEntry[];
  /** Whether it must stay as it is. */
  readonly isLeft: boolean;
}

export function isOpen({ rule }: Finding): boolean {
  return OPEN.has(rule);
}

/** Deals out to each part of the text what was read in it, and sees which parts are not sure. */
export function readCuts(
  text: string,
  cuts: readonly SegmentCut[],
  document: BankDocument,
  alsoLeft: ReadonlySet<number>,
): ReadCut[] {
  const items = groupByOffset(document.items);
  const entries = groupByOffset(document.head.entries);
  const open = [...document.head.findings, ...document.findings]
    .filter(isOpen)
    .map(({ start }) => start)
    .concat(oddSigns(text))
    .sort((a, b) => a - b);
  let next = 0;
  let isListOpen = false;
  return cuts.map((cut, i) => {
    while (next < open.length && open[next]! < cut.start) next++;
    const own = {
      cut,
      items: items.get(cut.start) ?? [],
      entries: entries.get(cut.start) ?? [],
    };
    if (cut.kind === 'list') isListOpen = cuts[i + 1]?.kind === 'item' && holdsValue(own.entries);
    const isLeft =
      alsoLeft.has(cut.start) ||
      (next < open.length && open[next]! < cut.end) ||
      own.items.some(({ reading }) => reading.findings.some(isOpen)) ||
      (isListOpen && (cut.kind === 'list' || cut.kind === 'item')) ||
      !isWhole(own);
    return { ...own, isLeft };
  });
}

/** Whether something stands between the key of a list and its dashes. */
function holdsValue([entry]: readonly HeadEntry[]): boolean {
  const value = entry?.pair.value;
  return value !== null && value !== undefined && !(value.type === 'scalar' && value.text === '');
}

/** Whether a part is what its kind says, and all of it was read. */
function isWhole({ cut, items, entries }: Omit<ReadCut, 'isLeft'>): boolean {
  if (cut.kind === 'margin') return cut.conflicts.length === 0;
  if (cut.masked.length > 0) return false;
  return cut.kind === 'item' ? items.length === 1 : entries.length > 0;
}

/** Breaks of old systems, and marks of byte order at a line's beginning: readers differ on both. */
function oddSigns(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') found.push(at);
  }
  for (let at = text.indexOf('\ufeff'); at >= 0; at = text.indexOf('\ufeff', at + 1)) {
    if (beginsLine(text, at)) found.push(at);
  }
  return found;
}

function groupByOffset<T extends { readonly offset: number }>(
  parts: readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const part of parts) {
    const group = groups.get(part.offset);
    if (group === undefined) groups.set(part.offset, [part]);
    else group.push(part);
  }
  return groups;
}
