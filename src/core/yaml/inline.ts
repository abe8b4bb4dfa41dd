import type { Edit } from '../text/span.js';
import { readBlockHeader, readBlockText } from './block-scalar.js';
import { Char, type Cursor, indentAt, isBreakOrSpace, NO_KEYS } from './cursor.js';
import { findKey, startsEntry, startsPlain, startsWithKnownKey } from './find-key.js';
import { readFlow } from './flow.js';
import type { ScalarNode, YamlNode } from './nodes.js';
import { readMap } from './map.js';
import { readPlain } from './plain.js';
import { readQuoted } from './quoted.js';
import { readSequence } from './sequence.js';
import { findSlippedKey, startsWithSlippedKey } from './slipped-keys.js';
import { readTyped, type ValuePlace } from './typed.js';

/**
 * Reads a value that begins on this line. `rawStart` is where it begins with its anchor and tag:
 * what YAML cannot read is taken as typed from there.
 */
export function readInline(
  c: Cursor,
  parent: number,
  place: ValuePlace,
  rawStart: number,
): YamlNode {
  const code = c.at();
  // Most values by far: a text behind a key.
  if (place === 'after-key' && startsPlain(c)) return readPlain(c, parent, place);
  const typed = (slip: string): ScalarNode => readTyped(c, rawStart, parent, place, slip);
  if (code === Char.Dash && isBreakOrSpace(c.at(1))) {
    if (place === 'after-key') return typed('dash');
    c.indent = c.column();
    return readSequence(c, c.indent, parent);
  }
  if (code === Char.Question && isBreakOrSpace(c.at(1))) {
    // An explicit key has its value behind a colon of its own; without one it is a question.
    if (place === 'after-key' || !hasValueBelow(c)) return typed('question-mark');
    c.indent = c.column();
    return readMap(c, c.indent, parent) as YamlNode;
  }
  if (place !== 'after-key' && findKey(c)) {
    c.indent = c.column();
    const mark = c.mark();
    const map = readMap(c, c.indent, parent, place === 'after-dash');
    if (map !== undefined) return map;
    c.reset(mark);
    return typed('colon');
  }
  if (place === 'after-dash' && startsWithSlippedKey(c) && findSlippedKey(c)) {
    c.indent = c.column();
    return readMap(c, c.indent, parent) as YamlNode;
  }
  switch (code) {
    case Char.Bar:
    case Char.Greater:
      return readBlockScalar(c, parent) ?? readBesideBar(c, typed);
    case Char.DoubleQuote:
    case Char.Apostrophe:
      return readQuotedValue(c, parent, place, typed);
    case Char.OpenBracket:
    case Char.OpenBrace:
      return readFlowAtLine(c, parent, typed);
    case Char.Asterisk:
      return readAlias(c, typed);
    default:
      if (startsPlain(c)) return readPlain(c, parent, place);
      return typed(
        code === Char.Colon
          ? 'colon'
          : code === Char.CloseBracket || code === Char.CloseBrace
            ? 'bracket'
            : code === Char.Ampersand
              ? 'anchor'
              : code === Char.Exclamation
                ? 'tag'
                : 'reserved',
      );
  }
}

/** Whether a line further down begins with `: ` in the column of the `?` here. */
function hasValueBelow(c: Cursor): boolean {
  const column = c.column();
  for (let at = c.source.indexOf('\n', c.pos); at >= 0; at = c.source.indexOf('\n', at + 1)) {
    const { columns, content } = indentAt(c.source, at + 1);
    const code = c.source.charCodeAt(content);
    if (columns < column && !isBreakOrSpace(code)) return false;
    if (columns === column) {
      return code === Char.Colon && isBreakOrSpace(c.source.charCodeAt(content + 1));
    }
  }
  return false;
}

function readBlockScalar(c: Cursor, parent: number): ScalarNode | undefined {
  const { source } = c;
  const start = c.pos;
  const header = readBlockHeader(source, start);
  if (header === undefined) return undefined;
  const block = readBlockText(source, header, parent, (content) => startsWithKnownKey(c, content));
  if (header.comment >= 0) c.comments.push({ start: header.comment, end: header.end });
  for (const line of block.shallow.slice(0, 1)) {
    c.report('syntax', 'shallow-line', line.start, line.end, {
      expected: block.column,
      lines: block.shallow.length,
    });
  }
  c.tabs.push(...block.tabs);
  c.moveTo(block.end);
  c.nextLine();
  const style = header.folded ? 'folded' : 'literal';
  const node: ScalarNode = { type: 'scalar', style, text: block.text, start, end: block.end };
  const isEmpty = block.column < 0 && header.indent === 0;
  return isEmpty && c.indent >= 0 && c.indent === parent ? readUnindented(c, node) : node;
}

/** Lines right under the key or dash of an empty block text: its text, not indented at all. */
function readUnindented(c: Cursor, node: ScalarNode): ScalarNode {
  const expected = c.indent + 2;
  const column = c.indent;
  const first = c.pos;
  const edits: Edit[] = [];
  let end = node.end;
  while (c.indent === column && !startsEntry(c) && !startsLikeKey(c)) {
    edits.push({ start: c.lineStart, end: c.lineStart, text: '  ' });
    end = c.lineEnd();
    c.pos = end;
    c.nextLine();
  }
  if (edits.length === 0) return node;
  const firstEnd = c.lineEnd(first);
  c.findings.push({
    rule: 'syntax',
    message: 'shallow-line',
    start: first,
    end: firstEnd,
    data: { expected, lines: edits.length },
    edits,
  });
  const lines = c.source.slice(first, end).split(/\r?\n/);
  const text = lines.map((line) => line.trim()).join('\n');
  return { type: 'scalar', style: 'typed', text, start: node.start, end };
}

/** `answer:`, `dificulty:`: a small word and a colon; `Is it: so?` is text. */
function startsLikeKey(c: Cursor): boolean {
  if (!findKey(c)) return false;
  return c.knownKeys === NO_KEYS || /^[a-z-]+$/.test(c.source.slice(c.pos, c.keyEnd));
}

/** Text on the line of a `|` that was meant to announce it; `|x|` and `>= 5` are texts themselves. */
function readBesideBar(c: Cursor, typed: (slip: string) => ScalarNode): ScalarNode {
  const line = c.source.slice(c.pos, c.lineEnd());
  const bar = /^\|[-+]?[ \t]+(?=\p{L})/u.exec(line);
  if (bar === null || line.lastIndexOf('|') > 0) return typed('block-header');
  const node = typed('beside-bar');
  const text = node.text.slice(bar[0].length);
  const told = c.findings.pop()!;
  c.findings.push({ ...told, data: { ...told.data, restored: text } });
  return { ...node, text };
}

function readQuotedValue(
  c: Cursor,
  parent: number,
  place: ValuePlace,
  typed: (slip: string) => ScalarNode,
): ScalarNode {
  const start = c.pos;
  const code = c.at();
  const read = readQuoted(c.source, start, parent);
  if ('fault' in read) return typed(read.fault === 'bad-escape' ? 'escape' : 'unclosed-quote');
  c.moveTo(read.end);
  const lineEnd = c.takeLineEnd();
  if (lineEnd === undefined) {
    return typed(code === Char.Apostrophe ? 'quote-in-quotes' : 'text-after-quote');
  }
  c.nextLine();
  // Text on a deeper line can only go on from what the quotes were meant to be part of.
  if (c.indent > parent && place !== 'line' && !startsEntry(c) && !findKey(c)) {
    return typed('text-after-quote');
  }
  const style = code === Char.DoubleQuote ? 'double' : 'single';
  return { type: 'scalar', style, text: read.text, start, end: read.end, comment: lineEnd.comment };
}

/** Brackets that begin on a line and, where they cannot be meant as such, the typed text. */
function readFlowAtLine(c: Cursor, parent: number, typed: (slip: string) => ScalarNode): YamlNode {
  const start = c.pos;
  const lineStart = c.lineStart;
  const mark = c.mark();
  const isMap = c.at() === Char.OpenBrace;
  const retype = (slip: string): ScalarNode => {
    c.reset(mark);
    c.flowBroken = false;
    return typed(slip);
  };
  // `{{` opens a gap; nobody writes a map as the name of a map's key.
  if (isMap && c.at(1) === Char.OpenBrace) return retype('gap-braces');
  const outermost = !c.flowBroken;
  const node = readFlow(c, parent);
  if (c.flowBroken) {
    if (outermost) c.flowBroken = false;
    const deep = c.findings.at(-1)?.rule === 'too-deep';
    const oneLine = c.lineStart === lineStart;
    if (oneLine && !deep && isMap && !beginsWithKnownKey(c, start)) return retype('bracket');
    c.nextLine();
    return node;
  }
  const oneLine = c.lineStart === lineStart;
  if (oneLine && isMap && c.findings.length > mark.findings && !beginsWithKnownKey(c, start)) {
    return retype('bracket');
  }
  const end = c.pos;
  const done = c.takeLineEnd();
  if (done === undefined) {
    if (oneLine) return retype('bracket');
    c.report('syntax', 'text-after-bracket', c.pos, c.lineEnd());
    c.pos = c.lineEnd();
  }
  c.nextLine();
  // Engines make a shape of its own for each copy with a key more: only the few that need it are copied.
  if (done?.comment === undefined && node.end === end) return node;
  return { ...node, end, comment: done?.comment };
}

function beginsWithKnownKey(c: Cursor, start: number): boolean {
  let at = start + 1;
  while (c.source.charCodeAt(at) === Char.Space) at++;
  return startsWithKnownKey(c, at);
}

function readAlias(c: Cursor, typed: (slip: string) => ScalarNode): YamlNode {
  const start = c.pos;
  let end = start + 1;
  while (!isBreakOrSpace(c.source.charCodeAt(end))) end++;
  const name = c.source.slice(start + 1, end);
  c.pos = end;
  const lineEnd = c.takeLineEnd();
  if (name === '' || lineEnd === undefined) return typed('alias');
  c.anchored = true;
  c.nextLine();
  return { type: 'alias', name, start, end, comment: lineEnd.comment };
}
