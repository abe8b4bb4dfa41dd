import {
  Char,
  type Cursor,
  indentAt,
  isBreak,
  isBreakOrSpace,
  isFlowSign,
  isSpace,
} from './cursor.js';
import { startsWithKnownKey } from './find-key.js';
import type { ScalarNode } from './nodes.js';
import { foldLines, Decoded } from './quoted.js';
import { readTyped, type ValuePlace } from './typed.js';

/**
 * Reads a bare text outside brackets, from its first sign. Its further lines stand deeper than
 * column `parent`. Where YAML would refuse it, it is taken as typed.
 */
export function readPlain(c: Cursor, parent: number, place: ValuePlace): ScalarNode {
  const { source } = c;
  const start = c.pos;
  let end = scanLine(source, start);
  let several = false;
  for (;;) {
    if (source.charCodeAt(end) === Char.Colon) return readTyped(c, start, parent, place, 'colon');
    c.pos = end;
    const done = c.takeLineEnd();
    if (done?.comment !== undefined) {
      // YAML lets no line follow a comment, so what follows was meant to go on.
      const next = nextDeeperLine(c, parent);
      if (next !== undefined && place !== 'line' && !startsWithKnownKey(c, next.content)) {
        c.comments.pop();
        return readTyped(c, start, parent, place, 'hash');
      }
      c.nextLine();
      return {
        type: 'scalar',
        style: 'plain',
        text: textOf(source, start, end, several),
        start,
        end,
        comment: done.comment,
      };
    }
    const next = nextDeeperLine(c, parent);
    if (next === undefined) break;
    const { content } = next;
    const code = source.charCodeAt(content);
    if (code === Char.Hash) break;
    // A key of the format, or an entry among entries, that slipped to the right: not text.
    if (startsWithKnownKey(c, content)) break;
    if (code === Char.Dash && isBreakOrSpace(source.charCodeAt(content + 1))) {
      if (place === 'after-dash') break;
      return readTyped(c, start, parent, place, 'list-in-text');
    }
    several = true;
    end = scanLine(source, content);
  }
  c.pos = end;
  c.nextLine();
  return { type: 'scalar', style: 'plain', text: textOf(source, start, end, several), start, end };
}

/** The end of a bare text's line: before `: `, before ` #`, or the line's end; blanks trimmed. */
function scanLine(source: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const code = source.charCodeAt(at);
    if (code === Char.Colon) {
      if (isBreakOrSpace(source.charCodeAt(at + 1))) return at;
    } else if (code === Char.Hash) {
      if (isSpace(source.charCodeAt(at - 1))) break;
    } else if (code === Char.LineFeed || code !== code) break;
  }
  if (source.charCodeAt(at - 1) === Char.Return) at--;
  while (at > from && isSpace(source.charCodeAt(at - 1))) at--;
  return at;
}

/** The next line with something on it, if it stands deeper than `parent`. */
export function nextDeeperLine(
  c: Cursor,
  parent: number,
): { content: number; lineStart: number } | undefined {
  const { source } = c;
  let at = source.indexOf('\n', c.pos);
  while (at >= 0) {
    const lineStart = at + 1;
    const { columns, content } = indentAt(source, lineStart);
    const code = source.charCodeAt(content);
    if (!isBreak(code)) return columns > parent ? { content, lineStart } : undefined;
    at = source.indexOf('\n', content);
  }
  return undefined;
}

function textOf(source: string, start: number, end: number, several: boolean): string {
  return several ? foldPlain(source, start, end) : source.slice(start, end);
}

/** Joins the lines of a bare text: one break becomes a blank, empty lines become breaks. */
export function foldPlain(source: string, start: number, end: number, map?: number[]): string {
  const out = new Decoded(map);
  let at = start;
  let runStart = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code !== Char.LineFeed && !(code === Char.Return && source[at + 1] === '\n')) {
      at++;
      continue;
    }
    out.take(source, runStart, at);
    out.trimEnd();
    const folded = foldLines(source, at, -1);
    if (folded === undefined) break;
    if (folded.breaks === 1) out.add(' ', at);
    else for (let i = 1; i < folded.breaks; i++) out.add('\n', at);
    at = folded.next;
    runStart = at;
  }
  out.take(source, runStart, end);
  return out.text;
}

/**
 * The end of a bare text between brackets: before `,`, a bracket, `: `, ` #`; it may run over
 * lines that stand deeper than column `parent`. Blank space at its end is left out.
 */
export function scanFlowPlain(source: string, start: number, parent: number): number {
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = source.charCodeAt(at);
    if (code !== code || isFlowSign(code)) break;
    if (code === Char.Colon) {
      const next = source.charCodeAt(at + 1);
      if (isBreakOrSpace(next) || isFlowSign(next)) break;
    } else if (code === Char.Hash) {
      const before = source.charCodeAt(at - 1);
      if (isSpace(before) || before === Char.LineFeed) break;
    } else if (code === Char.LineFeed) {
      const { columns, content } = indentAt(source, at + 1);
      if (columns <= parent && !isBreak(source.charCodeAt(content))) break;
    }
    if (!isSpace(code) && !isBreak(code)) end = at + 1;
  }
  return end;
}
