import { Char, type Cursor, isBreakOrSpace } from './cursor.js';
import { findKey, startsEntry } from './find-key.js';
import { readInline } from './inline.js';
import { readMap } from './map.js';
import type { YamlNode } from './nodes.js';
import { emptyScalar, type Properties, readProperties, withProperties } from './properties.js';
import { readSequence } from './sequence.js';
import { findSlippedKey, startsTightList } from './slipped-keys.js';
import { readTyped, type ValuePlace } from './typed.js';

/**
 * Reads what stands at the beginning of a line: a list, a map, or one value. `parent` is the column
 * of what it belongs to, -1 for none.
 */
export function readBlock(c: Cursor, parent: number): YamlNode | null {
  if (c.indent < 0) return null;
  if (startsEntry(c) || startsTightList(c)) return readSequence(c, c.indent, parent);
  if (isExplicitKey(c) || findKey(c) || findSlippedKey(c)) {
    return readMap(c, c.indent, parent) as YamlNode;
  }
  return readValue(c, parent, 'line');
}

/** `? ` announces a key. */
export function isExplicitKey(c: Cursor): boolean {
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

/** Where a node with its anchor and tag ends; `otherwise` where nothing is written. */
export function endOf(node: YamlNode | null, otherwise: number): number {
  return node === null
    ? otherwise
    : Math.max(node.end, node.anchor?.span.end ?? 0, node.tag?.span.end ?? 0);
}
