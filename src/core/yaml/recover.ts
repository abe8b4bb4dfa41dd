// What the block readers do with a line that stands where none can stand: it is told, and given to
// the nearest thing that it can have been meant for.
import { type Cursor, isBreakOrSpace } from './cursor.js';
import { findKey, startsEntry, startsWithKnownKey } from './find-key.js';
import type { Pair, SeqEntry } from './nodes.js';
import { readEntry } from './sequence.js';

/** A key with the wrong indentation still belongs to the nearest map around it. */
export function adoptKey(c: Cursor, indent: number, sibling: string): boolean {
  if (startsEntry(c) || !findKey(c)) return false;
  if (c.indent > indent && !startsWithKnownKey(c, c.pos)) return false;
  reportIndent(c, 'key-indent', c.keyEnd, indent, sibling);
  return true;
}

/** An entry that slipped to the left or right of its list still belongs to it. */
export function adoptEntry(c: Cursor, pairs: Pair[]): boolean {
  if (!startsEntry(c)) return false;
  const last = pairs.at(-1);
  if (last === undefined || last.value?.type !== 'seq' || last.value.flow) return false;
  const list = last.value;
  const first = list.entries[0];
  if (first === undefined) return false;
  reportIndent(c, 'entry-indent', c.pos + 1, c.columnOf(first.start), '-');
  const entry: SeqEntry = readEntry(c, c.indent);
  // The list was made a moment ago and nobody else has it yet.
  (list.entries as SeqEntry[]).push(entry);
  const value = { ...list, end: entry.end };
  pairs[pairs.length - 1] = { ...last, value, end: entry.end };
  return true;
}

/**
 * Tells that what stands from the place to `end` stands in the wrong column; not where the file is
 * indented with tabs, whose width is anybody's guess and which are told as such.
 */
export function reportIndent(
  c: Cursor,
  message: 'key-indent' | 'entry-indent',
  end: number,
  expected: number,
  sibling: string,
): void {
  if (c.tabs.length > 0 || c.indent === expected) return;
  const key = c.source.slice(c.pos, end);
  c.report('syntax', message, c.pos, end, { key, found: c.indent, expected, sibling });
}

/** A line that is neither a key nor an entry. */
export function strayLine(c: Cursor): void {
  const lineEnd = c.lineEnd();
  let end = lineEnd;
  while (end > c.pos && isBreakOrSpace(c.source.charCodeAt(end - 1))) end--;
  c.report('syntax', 'stray-line', c.pos, end, { line: c.source.slice(c.pos, end) });
  c.pos = lineEnd;
  c.nextLine();
}
