import { Char, type Cursor, isBreakOrSpace, MAX_DEPTH } from './cursor.js';
import { findKey, startsEntry, startsWithKnownKey } from './find-key.js';
import { giveUpOnDepth } from './flow.js';
import type { MapNode, Pair, ScalarNode, SeqEntry, SeqNode, YamlNode } from './nodes.js';
import { emptyScalar, type Properties, readProperties, withProperties } from './properties.js';
import { readQuoted } from './quoted.js';
import { readInline } from './inline.js';
import { readTyped, type ValuePlace } from './typed.js';

/**
 * Reads what stands at the beginning of a line: a list, a map, or one value. `parent` is the column
 * of what it belongs to, -1 for none.
 */
export function readBlock(c: Cursor, parent: number): YamlNode | null {
  if (c.indent < 0) return null;
  if (startsEntry(c)) return readSequence(c, c.indent, parent);
  if (isExplicitKey(c) || findKey(c)) return readMap(c, c.indent, parent) as YamlNode;
  return readValue(c, parent, 'line');
}

function isExplicitKey(c: Cursor): boolean {
  return c.at() === Char.Question && isBreakOrSpace(c.at(1));
}

/**
 * Reads the value behind `key:` or `- `, or at a line's beginning; on the same line or on those
 * below. Ends at the next line with content.
 */
export function readValue(c: Cursor, parent: number, place: ValuePlace): YamlNode | null {
  c.skipSpaces();
  const from = c.pos;
  let properties: Properties | undefined;
  if (place === 'after-key' || !findKey(c)) {
    const read = readProperties(c);
    if (read === 'malformed') return readTyped(c, from, parent, place, slipOfProperty(c, from));
    properties = read;
  }
  const lineEnd = c.takeLineEnd();
  if (lineEnd === undefined) {
    const node = readInline(c, parent, place, from);
    // What was taken as typed begins at the property itself.
    return properties === undefined || node.start === from
      ? node
      : withProperties(node, properties);
  }
  const end = c.pos;
  c.nextLine();
  let node: YamlNode | null = null;
  if (place === 'after-key' && c.indent === parent && startsEntry(c)) {
    node = readSequence(c, parent, parent - 1, true);
  } else if (c.indent > parent) node = readBlock(c, parent);
  if (node === null && lineEnd.comment !== undefined) {
    const empty = { ...emptyScalar(end), start: from, end: from, comment: lineEnd.comment };
    return properties === undefined ? empty : withProperties(empty, properties);
  }
  if (properties === undefined) return node;
  return withProperties(node ?? emptyScalar(properties.start), properties);
}

function slipOfProperty(c: Cursor, from: number): string {
  return c.source.charCodeAt(from) === Char.Ampersand ? 'anchor' : 'tag';
}

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
  if (++c.depth > MAX_DEPTH) {
    giveUpOnDepth(c, parent, start);
    c.nextLine();
  }
  while (c.indent > parent && c.depth <= MAX_DEPTH) {
    const isEntry = startsEntry(c);
    if (isEntry) {
      if (c.indent !== indent) reportIndent(c, 'entry-indent', '- ', indent);
      entries.push(readEntry(c, indent));
    } else if (besideKey || c.indent < indent) break;
    else if (findKey(c) && startsWithKnownKey(c, c.pos)) {
      c.report('syntax', 'key-among-entries', c.pos, c.keyEnd, {
        key: c.source.slice(c.pos, c.keyEnd),
      });
      readPair(c, c.indent);
    } else strayLine(c);
  }
  c.depth--;
  const last = entries.at(-1);
  return { type: 'seq', flow: false, entries, start, end: last?.end ?? start };
}

function readEntry(c: Cursor, indent: number): SeqEntry {
  const start = c.pos++;
  const value = readValue(c, indent, 'after-dash');
  return { value, start, end: endOf(value, start + 1) };
}

/**
 * Reads a map whose keys stand at column `indent`; the place is at its first key. With `mayBeText`,
 * it is given up (undefined) when none of its keys is one of the format and a line under them is no
 * key at all: then the colon was part of a text.
 */
export function readMap(
  c: Cursor,
  indent: number,
  parent: number,
  mayBeText = false,
): MapNode | undefined {
  const start = c.pos;
  const pairs: Pair[] = [];
  if (++c.depth > MAX_DEPTH) {
    giveUpOnDepth(c, parent, start);
    c.nextLine();
  }
  let column = indent;
  let atKey = true;
  while (c.depth <= MAX_DEPTH && (atKey || c.indent > parent)) {
    const isEntry = startsEntry(c);
    if (!atKey && isEntry && c.indent < indent) break;
    const isKey = !isEntry && (isExplicitKey(c) || findKey(c));
    if (isKey && (atKey || c.indent === column || adoptKey(c, column))) {
      // Several keys that slipped alike are one slip.
      if (!atKey) column = c.indent;
      pairs.push(isExplicitKey(c) ? readExplicitPair(c, c.indent) : readPair(c, c.indent));
    } else if (!adoptEntry(c, pairs)) {
      if (mayBeText && !pairs.some(({ key }) => c.knownKeys.has(key.text))) {
        c.depth--;
        return undefined;
      }
      strayLine(c);
    }
    atKey = false;
  }
  c.depth--;
  return { type: 'map', flow: false, pairs, start, end: pairs.at(-1)?.end ?? start };
}

/** A key with the wrong indentation still belongs to the nearest map around it. */
function adoptKey(c: Cursor, indent: number): boolean {
  if (startsEntry(c) || !findKey(c)) return false;
  if (c.indent > indent && !startsWithKnownKey(c, c.pos)) return false;
  reportIndent(c, 'key-indent', c.source.slice(c.pos, c.keyEnd), indent);
  return true;
}

/** An entry that slipped to the left or right of its list still belongs to it. */
function adoptEntry(c: Cursor, pairs: Pair[]): boolean {
  if (!startsEntry(c)) return false;
  const last = pairs.at(-1);
  if (last === undefined || last.value?.type !== 'seq' || last.value.flow) return false;
  const list = last.value;
  const first = list.entries[0];
  if (first === undefined) return false;
  const column = first.start - (c.source.lastIndexOf('\n', first.start) + 1);
  reportIndent(c, 'entry-indent', '- ', column);
  const entry = readEntry(c, c.indent);
  const entries = [...list.entries, entry];
  pairs[pairs.length - 1] = {
    ...last,
    value: { ...list, entries, end: entry.end },
    end: entry.end,
  };
  return true;
}

function reportIndent(c: Cursor, message: string, key: string, expected: number): void {
  c.report('syntax', message, c.pos, message === 'entry-indent' ? c.pos + 1 : c.keyEnd, {
    key,
    found: c.indent,
    expected,
    lineStart: c.lineStart,
  });
}

/** A line that is neither a key nor an entry. */
function strayLine(c: Cursor): void {
  const end = c.lineEnd();
  c.report('syntax', 'stray-line', c.pos, trimmedEnd(c.source, c.pos, end), {
    line: c.source.slice(c.pos, end).trim(),
  });
  c.pos = end;
  c.nextLine();
}

export function trimmedEnd(source: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBreakOrSpace(source.charCodeAt(at - 1))) at--;
  return at;
}

/** Reads `key: value`, the key being where `findKey` says. */
export function readPair(c: Cursor, indent: number): Pair {
  const { colon, keyEnd } = c;
  const pairStart = c.pos;
  const key = readKey(c, keyEnd);
  c.pos = colon + 1;
  const value = readValue(c, indent, 'after-key');
  return { key, value, colon, start: pairStart, end: endOf(value, colon + 1) };
}

function readKey(c: Cursor, keyEnd: number): ScalarNode {
  const properties = readProperties(c);
  const start = c.pos;
  const code = c.at();
  let node: ScalarNode;
  if (code === Char.DoubleQuote || code === Char.Apostrophe) {
    const read = readQuoted(c.source, start, -1);
    if ('fault' in read) {
      c.report('syntax', 'bad-escape', start, keyEnd);
      node = {
        type: 'scalar',
        style: 'double',
        text: c.source.slice(start + 1, keyEnd - 1),
        start,
        end: keyEnd,
      };
    } else {
      const style = code === Char.DoubleQuote ? 'double' : 'single';
      node = { type: 'scalar', style, text: read.text, start, end: keyEnd };
    }
  } else {
    node = {
      type: 'scalar',
      style: 'plain',
      text: c.source.slice(start, keyEnd),
      start,
      end: keyEnd,
    };
  }
  return properties === undefined || properties === 'malformed'
    ? node
    : withProperties(node, properties);
}

/** Reads `? key` and, below it, `: value`. */
function readExplicitPair(c: Cursor, indent: number): Pair {
  const start = c.pos++;
  const keyNode = readValue(c, indent, 'after-dash');
  let key: ScalarNode;
  if (keyNode === null) key = emptyScalar(start + 1);
  else if (keyNode.type === 'scalar') key = keyNode;
  else {
    if (keyNode.type !== 'alias') {
      c.report('syntax', 'key-is-no-text', keyNode.start, keyNode.end);
    }
    const text = c.source.slice(keyNode.start, keyNode.end);
    key = { type: 'scalar', style: 'plain', text, start: keyNode.start, end: keyNode.end };
  }
  if (c.indent !== indent || c.at() !== Char.Colon || !isBreakOrSpace(c.at(1))) {
    return { key, value: null, colon: -1, start, end: endOf(keyNode, start + 1) };
  }
  const colon = c.pos++;
  const value = readValue(c, indent, 'after-dash');
  return { key, value, colon, start, end: endOf(value, colon + 1) };
}

function endOf(node: YamlNode | null, otherwise: number): number {
  return node === null
    ? otherwise
    : Math.max(node.end, node.anchor?.span.end ?? 0, node.tag?.span.end ?? 0);
}
