import type { Remark } from './layout.js';
import { type Lines, printRemarks } from './print-element.js';

/** A part of a bank with the remarks above it, as the lines that it will be. */
export interface Chunk {
  /** The key's name; undefined for an item. */
  readonly name: string | undefined;
  readonly text: string;
  /** Whether an empty line stood above it. */
  spaced: boolean;
  /** Whether it has lists or maps with lines of their own. */
  readonly isWide: boolean;
  /** Whether it was left as it was, with the empty lines below it. */
  readonly isLeft: boolean;
  /** Whether a directive speaks of its first line. */
  readonly pinned: boolean;
  /** Items that stand on lines of their own. */
  readonly items?: ItemChunks;
}

export interface ItemChunks {
  readonly chunks: Chunk[];
  /** Remarks behind the last item. */
  ending: readonly Remark[];
  /** The column of the dashes. */
  readonly indent: number;
}

/** A bank on its way from one layout to the other. */
export interface BankLayout {
  /** What stands before the first key: remarks, document marks. */
  readonly header: readonly string[];
  /** Whether an empty line stands below it. */
  readonly isSpaced: boolean;
  readonly chunks: readonly Chunk[];
  readonly ending: readonly Remark[];
  /** What follows the first document, as it stands. */
  readonly rest: string;
}

/** Writes a layout as text. */
export function printBank(layout: BankLayout, eol: string): string {
  const { header, chunks, ending, rest } = layout;
  const out: Lines = [];
  for (const line of header) out.push(line, eol);
  if (layout.isSpaced && header.length > 0) out.push('', eol);
  chunks.forEach((chunk, i) => {
    const before = chunks[i - 1];
    const isWide = before !== undefined && (before.isWide || chunk.isWide);
    if (before !== undefined && !endsLeft(before) && (isWide || chunk.spaced)) out.push('', eol);
    out.push(chunk.text);
    if (chunk.items !== undefined) printItems(chunk.items, eol, out);
  });
  printRemarks(ending, 0, eol, out.length > 0, out);
  out.push(rest);
  return out.join('');
}

/** One empty line between items; what was left brings its own. */
function printItems({ chunks, ending, indent }: ItemChunks, eol: string, out: Lines): void {
  chunks.forEach((chunk, i) => {
    if (i > 0 && !chunks[i - 1]!.isLeft) out.push('', eol);
    out.push(chunk.text);
  });
  printRemarks(ending, indent, eol, true, out);
}

function endsLeft({ isLeft, items }: Chunk): boolean {
  if (items === undefined || items.ending.length > 0) return isLeft && items === undefined;
  return items.chunks.at(-1)?.isLeft ?? isLeft;
}
