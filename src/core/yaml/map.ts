import { endOf, isExplicitKey, readValue } from './block.js';
import { Char, type Cursor, isBreakOrSpace, MAX_DEPTH } from './cursor.js';
import { findKey, startsEntry } from './find-key.js';
import { giveUpOnDepth } from './flow.js';
import { exact, type MapNode, type Pair, type ScalarNode } from './nodes.js';
import { emptyScalar, readProperties, withProperties } from './properties.js';
import { readQuoted } from './quoted.js';
import { adoptEntry, adoptKey, strayLine } from './recover.js';
import { findSlippedKey } from './slipped-keys.js';

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
  // The caller has found the first key, and with it where its colon stands.
  let isKey = true;
  for (
    let atFirst = true;
    c.depth <= MAX_DEPTH && (atFirst || c.indent > parent);
    atFirst = false
  ) {
    if (!atFirst) {
      const isEntry = startsEntry(c);
      if (isEntry && c.indent < indent) break;
      isKey = !isEntry && (isExplicitKey(c) || findKey(c));
      if (isKey && c.indent !== column) {
        isKey = adoptKey(c, column, pairs[0]?.key.text ?? '');
        // Several keys that slipped alike are one slip.
        if (isKey) column = c.indent;
      } else if (!isKey && !isEntry && c.indent === column) isKey = findSlippedKey(c);
    }
    if (isKey) {
      pairs.push(isExplicitKey(c) ? readExplicitPair(c, c.indent) : readPair(c, c.indent));
    } else if (!adoptEntry(c, pairs)) {
      if (mayBeText && !pairs.some(({ key }) => c.knownKeys.has(key.text))) {
        c.depth--;
        return undefined;
      }
      strayLine(c);
    }
  }
  c.depth--;
  return { type: 'map', flow: false, pairs: exact(pairs), start, end: pairs.at(-1)?.end ?? start };
}

/** Reads `key: value`, the key being where `findKey` says. */
export function readPair(c: Cursor, indent: number): Pair {
  const { colon, keyEnd } = c;
  const start = c.pos;
  const key = readKey(c, keyEnd);
  c.pos = colon + 1;
  const value = readValue(c, indent, 'after-key');
  return { key, value, colon, start, end: endOf(value, colon + 1) };
}

function readKey(c: Cursor, end: number): ScalarNode {
  const properties = readProperties(c);
  const node = readBareKey(c, end);
  return properties === undefined || properties === 'malformed'
    ? node
    : withProperties(node, properties);
}

function readBareKey(c: Cursor, end: number): ScalarNode {
  const { source, pos: start } = c;
  const code = c.at();
  if (code !== Char.DoubleQuote && code !== Char.Apostrophe) {
    // The same few names stand in every item: one string each is enough.
    const text = c.knownKeys.nameOf(source.slice(start, end));
    return { type: 'scalar', style: 'plain', text, start, end };
  }
  const style = code === Char.DoubleQuote ? 'double' : 'single';
  const read = readQuoted(source, start, -1);
  if ('text' in read) return { type: 'scalar', style, text: read.text, start, end };
  c.report('syntax', 'bad-escape', start, end);
  return { type: 'scalar', style, text: source.slice(start + 1, end - 1), start, end };
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
