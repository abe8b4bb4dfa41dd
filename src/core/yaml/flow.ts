import {
  Char,
  type Cursor,
  indentAt,
  isBreak,
  isBreakOrSpace,
  isFlowSign,
  isSpace,
  MAX_DEPTH,
} from './cursor.js';
import { startsPlain } from './find-key.js';
import {
  exact,
  type AliasNode,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SeqEntry,
  type SeqNode,
  type YamlNode,
} from './nodes.js';
import { foldPlain, scanFlowPlain } from './plain.js';
import { emptyScalar, readProperties, withProperties } from './properties.js';
import { readQuoted } from './quoted.js';
import { unquoteTyped } from './typed.js';

/**
 * Reads a list or map in brackets. Its further lines stand deeper than column `parent`; the place
 * is left behind the closing bracket, or where the text stops being part of it.
 */
export function readFlow(c: Cursor, parent: number): MapNode | SeqNode {
  const start = c.pos;
  const isMap = c.at() === Char.OpenBrace;
  const close = isMap ? Char.CloseBrace : Char.CloseBracket;
  const pairs: Pair[] = [];
  const entries: SeqEntry[] = [];
  const finish = (): MapNode | SeqNode => {
    c.depth--;
    c.flowDepth--;
    // What was never closed ends with its last sign, not with the blanks behind it.
    if (c.flowBroken) c.moveTo(trimEnd(c.source, start, c.pos));
    return isMap
      ? { type: 'map', flow: true, pairs: exact(pairs), start, end: c.pos }
      : { type: 'seq', flow: true, entries: exact(entries), start, end: c.pos };
  };
  c.pos++;
  c.depth++;
  c.flowDepth++;
  if (c.depth > MAX_DEPTH) {
    giveUpOnDepth(c, parent, start);
    return finish();
  }
  let needsComma = false;
  for (;;) {
    if (!skipFlowSpace(c, parent, close)) {
      if (!c.flowBroken) reportUnclosed(c, start, isMap);
      return finish();
    }
    const code = c.at();
    if (code === Char.CloseBracket || code === Char.CloseBrace) {
      if (code !== close) {
        c.report('syntax', 'wrong-bracket', c.pos, c.pos + 1, {
          found: c.source[c.pos] as string,
          open: c.source[start] as string,
          expected: isMap ? '}' : ']',
        });
        // The outer bracket may be the one that this sign closes.
        if (c.flowDepth > 1) return finish();
      }
      c.pos++;
      return finish();
    }
    if (code === Char.Comma) {
      if (!needsComma) c.report('syntax', 'extra-comma', c.pos, c.pos + 1);
      needsComma = false;
      c.pos++;
      continue;
    }
    if (needsComma) c.report('syntax', 'missing-comma', c.pos, c.pos + 1);
    const before = c.pos;
    if (isMap) pairs.push(readFlowPair(c, parent));
    else entries.push(readFlowEntry(c, parent));
    if (c.flowBroken) return finish();
    if (c.pos === before) {
      c.report('syntax', 'unexpected-sign', c.pos, c.pos + 1, { sign: c.source[c.pos] as string });
      c.pos++;
    }
    needsComma = true;
  }
}

function trimEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isBreakOrSpace(source.charCodeAt(at - 1))) at--;
  return at;
}

function reportUnclosed(c: Cursor, start: number, isMap: boolean): void {
  c.flowBroken = true;
  c.report('syntax', 'unclosed-bracket', start, start + 1, {
    open: isMap ? '{' : '[',
    close: isMap ? '}' : ']',
  });
}

/** Leaves the whole construct unread: deeper would cost the stack. */
export function giveUpOnDepth(c: Cursor, parent: number, start: number): void {
  if (!c.flowBroken) c.report('too-deep', 'nesting', start, start + 1, { limit: MAX_DEPTH });
  c.flowBroken = true;
  for (;;) {
    const end = c.source.indexOf('\n', c.pos);
    if (end < 0) {
      c.pos = c.source.length;
      return;
    }
    const { columns, content } = indentAt(c.source, end + 1);
    if (columns <= parent && !isBreak(c.source.charCodeAt(content))) {
      c.moveTo(end);
      return;
    }
    c.pos = end + 1;
  }
}

function readFlowEntry(c: Cursor, parent: number): SeqEntry {
  const start = c.pos;
  if (c.at() === Char.Question && isBreakOrSpace(c.at(1))) c.pos++;
  skipFlowSpace(c, parent, -1);
  const value = c.at() === Char.Colon && endsKey(c) ? null : readFlowValue(c, parent);
  const mark = c.mark();
  if (!c.flowBroken && skipFlowSpace(c, parent, -1) && c.at() === Char.Colon && endsKey(c, value)) {
    const pair = readAfterKey(c, parent, keyOf(c, value, start), start);
    const node: MapNode = { type: 'map', flow: true, pairs: [pair], start, end: pair.end };
    return { value: node, start, end: pair.end };
  }
  c.reset(mark);
  return { value, start, end: c.pos };
}

function readFlowPair(c: Cursor, parent: number): Pair {
  const start = c.pos;
  if (c.at() === Char.Question && isBreakOrSpace(c.at(1))) c.pos++;
  skipFlowSpace(c, parent, -1);
  const found = c.at() === Char.Colon && endsKey(c) ? null : readFlowValue(c, parent);
  const key = keyOf(c, found, start);
  const mark = c.mark();
  if (!c.flowBroken && skipFlowSpace(c, parent, -1) && c.at() === Char.Colon && endsKey(c, found)) {
    return readAfterKey(c, parent, key, start);
  }
  c.reset(mark);
  return { key, value: null, colon: -1, start, end: c.pos };
}

/** Whether the colon here ends a key: a blank follows, a bracket, or the key was in quotes. */
function endsKey(c: Cursor, key?: YamlNode | null): boolean {
  const next = c.at(1);
  if (isBreakOrSpace(next) || isFlowSign(next)) return true;
  if (key === undefined || key === null) return false;
  return key.type !== 'scalar' || key.style === 'double' || key.style === 'single';
}

function readAfterKey(c: Cursor, parent: number, key: ScalarNode, start: number): Pair {
  const colon = c.pos++;
  let end = c.pos;
  let value: YamlNode | null = null;
  const mark = c.mark();
  if (skipFlowSpace(c, parent, -1)) {
    const code = c.at();
    if (code !== Char.Comma && code !== Char.CloseBrace && code !== Char.CloseBracket) {
      value = readFlowValue(c, parent);
      end = c.pos;
      if (value?.type === 'scalar' && c.at() === Char.Colon && endsKey(c, value)) {
        value = readTypedInFlow(c, value.start, 'colon');
        end = c.pos;
      }
    }
  }
  if (value === null) c.reset({ ...mark, findings: c.findings.length });
  return { key, value, colon, start, end };
}

/** Keys are texts; anything else is told and named by what was written. */
function keyOf(c: Cursor, node: YamlNode | null, start: number): ScalarNode {
  if (node === null) return emptyScalar(start);
  if (node.type === 'scalar') return node;
  if (node.type !== 'alias') c.report('syntax', 'key-is-no-text', node.start, node.end);
  const text = c.source.slice(node.start, node.end);
  return { type: 'scalar', style: 'plain', text, start: node.start, end: node.end };
}

function readFlowValue(c: Cursor, parent: number): YamlNode | null {
  const from = c.pos;
  const properties = readProperties(c);
  if (properties === 'malformed') return readTypedInFlow(c, from, 'anchor');
  if (properties !== undefined && !skipFlowSpace(c, parent, -1)) {
    return withProperties(emptyScalar(c.pos), properties);
  }
  const node = readBareFlowValue(c, parent, properties !== undefined);
  return properties === undefined ? node : withProperties(node ?? emptyScalar(c.pos), properties);
}

function readBareFlowValue(c: Cursor, parent: number, mayBeEmpty: boolean): YamlNode | null {
  const start = c.pos;
  const code = c.at();
  if (code === Char.OpenBracket || code === Char.OpenBrace) {
    const node = readFlow(c, parent);
    return c.flowBroken || endsFlowText(c) ? node : readTypedInFlow(c, start, 'bracket');
  }
  if (code === Char.DoubleQuote || code === Char.Apostrophe) {
    const read = readQuoted(c.source, start, parent);
    if ('fault' in read) {
      return readTypedInFlow(c, start, read.fault === 'bad-escape' ? 'escape' : 'unclosed-quote');
    }
    c.moveTo(read.end);
    if (!endsFlowText(c)) {
      return readTypedInFlow(
        c,
        start,
        code === Char.Apostrophe ? 'quote-in-quotes' : 'text-after-quote',
      );
    }
    const style = code === Char.DoubleQuote ? 'double' : 'single';
    return { type: 'scalar', style, text: read.text, start, end: read.end };
  }
  if (code === Char.Asterisk) {
    let end = start + 1;
    while (!isBreakOrSpace(c.source.charCodeAt(end)) && !isFlowSign(c.source.charCodeAt(end)))
      end++;
    c.pos = end;
    if (end === start + 1 || !endsFlowText(c)) return readTypedInFlow(c, start, 'alias');
    c.anchored = true;
    return { type: 'alias', name: c.source.slice(start + 1, end), start, end } satisfies AliasNode;
  }
  if (!startsPlain(c, true)) {
    if (isFlowSign(code) || code === Char.Colon) {
      return mayBeEmpty || code !== Char.Colon ? null : readTypedInFlow(c, start, 'other');
    }
    return readTypedInFlow(c, start, code === Char.Dash ? 'dash' : 'reserved');
  }
  const end = scanFlowPlain(c.source, start, parent);
  if (isTextBehind(c.source, end)) return readTypedInFlow(c, start, 'hash');
  const text = foldPlain(c.source, start, end);
  c.moveTo(end);
  return { type: 'scalar', style: 'plain', text, start, end };
}

/** ` #include`: a number sign with text right behind it is no comment, least of all between brackets. */
function isTextBehind(source: string, end: number): boolean {
  let at = end;
  while (isSpace(source.charCodeAt(at))) at++;
  if (source.charCodeAt(at) !== Char.Hash || at === end) return false;
  return !isBreakOrSpace(source.charCodeAt(at + 1)) && !source.startsWith('quizwright-', at + 1);
}

/** Whether what was read is followed by a sign that may follow it. */
function endsFlowText(c: Cursor): boolean {
  let at = c.pos;
  while (isSpace(c.source.charCodeAt(at))) at++;
  const code = c.source.charCodeAt(at);
  return (
    isBreak(code) ||
    code === Char.Comma ||
    code === Char.CloseBrace ||
    code === Char.CloseBracket ||
    code === Char.Colon ||
    (code === Char.Hash && at > c.pos)
  );
}

/** Takes a text between brackets as typed, up to the next comma or closing bracket of its level. */
function readTypedInFlow(c: Cursor, start: number, slip: string): ScalarNode {
  let depth = 0;
  let at = start;
  for (; ; at++) {
    const code = c.source.charCodeAt(at);
    if (isBreak(code)) break;
    if (code === Char.OpenBrace || code === Char.OpenBracket) depth++;
    else if (code === Char.CloseBrace || code === Char.CloseBracket) {
      if (depth === 0) break;
      depth--;
    } else if (code === Char.Comma && depth === 0) break;
  }
  let end = at;
  while (end > start && isSpace(c.source.charCodeAt(end - 1))) end--;
  c.moveTo(Math.max(end, start + 1));
  const text = unquoteTyped(c.source.slice(start, c.pos));
  c.report('text-misread', slip, start, c.pos, { restored: text, inFlow: 1 });
  return { type: 'scalar', style: 'typed', text, start, end: c.pos };
}

/**
 * Over blanks, breaks and comments. False where the text stops being part of the brackets: at its
 * end, or at a line that stands no deeper than `parent` (a closing bracket may).
 */
function skipFlowSpace(c: Cursor, parent: number, close: number): boolean {
  for (;;) {
    c.skipSpaces();
    const code = c.at();
    if (code === Char.Hash) {
      const before = c.source.charCodeAt(c.pos - 1);
      if (c.pos > 0 && !isSpace(before) && before !== Char.LineFeed && before !== Char.Comma)
        return true;
      const end = c.lineEnd();
      c.comments.push({ start: c.pos, end });
      c.pos = end;
      continue;
    }
    if (!isBreak(code)) return true;
    const end = c.source.indexOf('\n', c.pos);
    if (end < 0) {
      c.pos = c.source.length;
      return false;
    }
    const { columns, content } = indentAt(c.source, end + 1);
    const first = c.source.charCodeAt(content);
    const closes = first === Char.CloseBrace || first === Char.CloseBracket;
    if (columns <= parent && !isBreak(first) && first !== Char.Hash) {
      if (!(closes && (close < 0 || first === close))) return false;
    }
    c.lineStart = end + 1;
    c.pos = end + 1;
  }
}
