import type { Edit } from '../text/span.js';
import { Char, type Cursor, indentAt, isBreak, isBreakOrSpace, isSpace } from './cursor.js';
import { startsPlain } from './find-key.js';

/** The colon of Chinese and Japanese keyboards. */
const WIDE_COLON = 0xff1a;

/**
 * Whether the line begins with a key of the format that has lost its colon (`questions`), the blank
 * behind it (`title:T`), or has another sign for it (`title：T`). It is told, and read as what was
 * meant: `keyEnd` and `colon` are set as by `findKey`.
 */
export function findSlippedKey(c: Cursor): boolean {
  const slip = slippedKeyAt(c, c.pos);
  if (slip === undefined) return false;
  const { keyEnd, colon, message, edit } = slip;
  const key = c.source.slice(c.pos, keyEnd);
  c.findings.push({
    rule: 'syntax',
    message,
    start: c.pos,
    end: Math.max(keyEnd, colon + 1),
    data: { key },
    edits: [edit],
  });
  c.keyEnd = keyEnd;
  c.colon = colon;
  return true;
}

interface SlippedKey {
  readonly keyEnd: number;
  /** The value begins behind it. */
  readonly colon: number;
  readonly message: string;
  readonly edit: Edit;
}

function slippedKeyAt(c: Cursor, from: number): SlippedKey | undefined {
  const { source } = c;
  let keyEnd = from;
  while (isKeyLetter(source.charCodeAt(keyEnd))) keyEnd++;
  if (keyEnd === from || !c.knownKeys.has(source.slice(from, keyEnd))) return undefined;
  let at = keyEnd;
  while (isSpace(source.charCodeAt(at))) at++;
  const code = source.charCodeAt(at);
  if (isBreak(code)) {
    const edit = { start: keyEnd, end: keyEnd, text: ':' };
    return { keyEnd, colon: keyEnd - 1, message: 'missing-colon', edit };
  }
  if (code === WIDE_COLON) {
    const text = isBreakOrSpace(source.charCodeAt(at + 1)) ? ':' : ': ';
    return { keyEnd, colon: at, message: 'wide-colon', edit: { start: keyEnd, end: at + 1, text } };
  }
  if (code === Char.Colon && at === keyEnd && !isBreakOrSpace(source.charCodeAt(at + 1))) {
    const edit = { start: at + 1, end: at + 1, text: ' ' };
    return { keyEnd, colon: at, message: 'missing-space', edit };
  }
  return undefined;
}

function isKeyLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === Char.Dash;
}

/**
 * Whether an entry begins with such a key: only if a key of the format follows on the next line in
 * the same column, since `- answer` and `- title:T` may well be texts.
 */
export function startsWithSlippedKey(c: Cursor): boolean {
  if (slippedKeyAt(c, c.pos) === undefined) return false;
  const end = c.source.indexOf('\n', c.pos);
  if (end < 0) return false;
  const { columns, content } = indentAt(c.source, end + 1);
  if (columns !== c.column()) return false;
  let at = content;
  while (isKeyLetter(c.source.charCodeAt(at))) at++;
  return c.source.charCodeAt(at) === Char.Colon && c.knownKeys.has(c.source.slice(content, at));
}

/**
 * Whether a list begins here whose dashes have lost the blank behind them: two lines at one column
 * that begin with a dash, or one with a key of the format right behind it.
 */
export function startsTightList(c: Cursor): boolean {
  if (!isTightEntry(c.source, c.pos) || !startsPlain(c)) return false;
  if (slippedOrKeyBehind(c)) return true;
  const end = c.source.indexOf('\n', c.pos);
  if (end < 0) return false;
  const { columns, content } = indentAt(c.source, end + 1);
  return columns === c.indent && isTightEntry(c.source, content);
}

/** A dash with text, but no second dash, right behind it. */
export function isTightEntry(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1);
  return source.charCodeAt(at) === Char.Dash && !isBreakOrSpace(next) && next !== Char.Dash;
}

function slippedOrKeyBehind(c: Cursor): boolean {
  let at = c.pos + 1;
  while (isKeyLetter(c.source.charCodeAt(at))) at++;
  return (
    c.source.charCodeAt(at) === Char.Colon &&
    isBreakOrSpace(c.source.charCodeAt(at + 1)) &&
    c.knownKeys.has(c.source.slice(c.pos + 1, at))
  );
}
