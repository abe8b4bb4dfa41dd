import type { Edit } from '../text/span.js';
import { endOf, readValue } from './block.js';
import { type Cursor, MAX_DEPTH } from './cursor.js';
import { findKey, startsEntry, startsWithKnownKey } from './find-key.js';
import { giveUpOnDepth } from './flow.js';
import { readMap, readPair } from './map.js';
import {
  exact,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SeqEntry,
  type SeqNode,
} from './nodes.js';
import { reportIndent, strayLine } from './recover.js';
import { isTightEntry } from './slipped-keys.js';

/**
 * Reads a list whose dashes stand at column `indent`. `besideKey` when they stand right under the
 * key that the list belongs to, where a line without a dash ends the list.
 */
export function readSequence(
  c: Cursor,
  indent: number,
  parent: number,
  besideKey = false,
): SeqNode {
  const start = c.pos;
  const entries: SeqEntry[] = [];
  // Dashes without a blank are told once for the list.
  const tight: Edit[] = [];
  if (++c.depth > MAX_DEPTH) {
    giveUpOnDepth(c, parent, start);
    c.nextLine();
  }
  while (c.indent > parent && c.depth <= MAX_DEPTH) {
    const isTight = !startsEntry(c) && c.indent === indent && isTightEntry(c.source, c.pos);
    if (isTight) tight.push({ start: c.pos + 1, end: c.pos + 1, text: ' ' });
    if (isTight || startsEntry(c)) {
      if (c.indent !== indent) reportIndent(c, 'entry-indent', c.pos + 1, indent, '-');
      entries.push(readEntry(c, indent));
    } else if (c.indent < indent || (besideKey && c.indent === indent)) break;
    else if (!(findKey(c) && startsWithKnownKey(c, c.pos))) strayLine(c);
    else if (!adoptKeys(c, entries)) {
      const key = c.source.slice(c.pos, c.keyEnd);
      c.report('syntax', 'key-among-entries', c.pos, c.keyEnd, { key });
      readPair(c, c.indent);
    }
  }
  c.depth--;
  const [first] = tight;
  if (first !== undefined) {
    const place = { start: first.start - 1, end: first.start };
    c.findings.push({ rule: 'syntax', message: 'tight-dash', ...place, data: {}, edits: tight });
  }
  return {
    type: 'seq',
    flow: false,
    entries: exact(entries),
    start,
    end: entries.at(-1)?.end ?? start,
  };
}

export function readEntry(c: Cursor, indent: number): SeqEntry {
  const start = c.pos++;
  const value = readValue(c, indent, 'after-dash');
  return { value, start, end: endOf(value, start + 1) };
}

/**
 * Keys under an entry that they were meant for: of a map, in the column of its dash; of a bare text,
 * which then is the value of a key that was left out.
 */
function adoptKeys(c: Cursor, entries: SeqEntry[]): boolean {
  const last = entries.at(-1);
  const value = last?.value;
  if (last === undefined || value === null || value === undefined) return false;
  let map: MapNode;
  if (value.type === 'map' && !value.flow && value.pairs.length > 0) {
    const first = value.pairs[0]!;
    reportIndent(c, 'key-indent', c.keyEnd, c.columnOf(first.start), first.key.text);
    const pairs = [...value.pairs, readPair(c, c.indent)];
    map = { ...value, pairs, end: pairs.at(-1)!.end };
  } else if (value.type === 'scalar' && value.style !== 'literal' && value.style !== 'folded') {
    if (!c.knownKeys.besideText.has(c.source.slice(c.pos, c.keyEnd))) return false;
    map = adoptAsText(c, last, value);
  } else return false;
  entries[entries.length - 1] = { ...last, value: map, end: map.end };
  return true;
}

/** `- Paris` with `correct: true` under it: the text lacks its `text:`. */
function adoptAsText(c: Cursor, entry: SeqEntry, value: ScalarNode): MapNode {
  const column = c.columnOf(value.start);
  const edits: Edit[] = [{ start: value.start, end: value.start, text: 'text: ' }];
  const isOneLine = !c.source.slice(value.start, c.pos).trimEnd().includes('\n');
  const lineStart = c.lineStart;
  const keyColumn = c.indent;
  const key = c.source.slice(c.pos, c.keyEnd);
  const below = readMap(c, c.indent, c.columnOf(entry.start)) as MapNode;
  const pairs: Pair[] = [
    {
      key: { type: 'scalar', style: 'plain', text: 'text', start: value.start, end: value.end },
      value,
      colon: value.start,
      start: value.start,
      end: value.end,
    },
    ...below.pairs,
  ];
  if (keyColumn !== column) {
    for (const pair of below.pairs) {
      const at = c.source.lastIndexOf('\n', pair.start - 1) + 1;
      if (at >= lineStart) edits.push({ start: at, end: pair.start, text: ' '.repeat(column) });
    }
  }
  const lines = below.pairs.some(({ start, end }) => c.source.slice(start, end).includes('\n'));
  const { start, end } = value;
  c.findings.push({
    rule: 'syntax',
    message: 'text-without-key',
    start,
    end,
    data: { text: value.text, key },
    edits: isOneLine && (!lines || keyColumn === column) ? edits : undefined,
  });
  return { type: 'map', flow: false, pairs, start, end: below.end };
}
