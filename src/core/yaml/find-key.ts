import { Char, type Cursor, isBreak, isBreakOrSpace, isFlowSign, isSpace } from './cursor.js';

/** Whether a bare text may begin here: not with a sign that YAML keeps for itself. */
export function startsPlain(c: Cursor, inFlow = false): boolean {
  const code = c.at();
  switch (code) {
    case Char.Dash:
    case Char.Question:
    case Char.Colon: {
      const next = c.at(1);
      return !isBreakOrSpace(next) && !(inFlow && isFlowSign(next));
    }
    case Char.Comma:
    case Char.OpenBracket:
    case Char.CloseBracket:
    case Char.OpenBrace:
    case Char.CloseBrace:
    case Char.Hash:
    case Char.Ampersand:
    case Char.Asterisk:
    case Char.Exclamation:
    case Char.Bar:
    case Char.Greater:
    case Char.Apostrophe:
    case Char.DoubleQuote:
    case Char.Percent:
    case Char.At:
    case Char.Backtick:
      return false;
    default:
      return !isBreakOrSpace(code);
  }
}

/** `- ` begins an entry of a list. */
export function startsEntry(c: Cursor): boolean {
  return c.at() === Char.Dash && isBreakOrSpace(c.at(1));
}

/** Where a quoted text that begins at `from` ends on its own line, or -1. */
export function closingQuote(source: string, from: number): number {
  const quote = source.charCodeAt(from);
  for (let at = from + 1; ; at++) {
    const code = source.charCodeAt(at);
    if (isBreak(code)) return -1;
    if (code === Char.Backslash && quote === Char.DoubleQuote) at++;
    else if (code === quote) {
      if (quote === Char.Apostrophe && source.charCodeAt(at + 1) === quote) at++;
      else return at + 1;
    }
  }
}

/**
 * Whether the line goes on as `key:`; if so, `keyEnd` and `colon` say where. The place does not
 * move. A key stands on one line.
 */
export function findKey(c: Cursor): boolean {
  const { source } = c;
  let at = skipProperties(source, c.pos);
  const first = source.charCodeAt(at);
  let end: number;
  if (first === Char.DoubleQuote || first === Char.Apostrophe) {
    end = closingQuote(source, at);
    if (end < 0) return false;
    at = end;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== Char.Colon) return false;
  } else if (first === Char.Asterisk) {
    while (!isBreakOrSpace(source.charCodeAt(at)) && !isFlowSign(source.charCodeAt(at))) at++;
    end = at;
    while (isSpace(source.charCodeAt(at))) at++;
    if (end === at || source.charCodeAt(at) !== Char.Colon) return false;
  } else {
    const start = c.pos;
    c.pos = at;
    const plain = startsPlain(c);
    c.pos = start;
    if (!plain) return false;
    at = plainKeyColon(source, at);
    if (at < 0) return false;
    end = at;
    while (isSpace(source.charCodeAt(end - 1))) end--;
  }
  if (!isBreakOrSpace(source.charCodeAt(at + 1))) return false;
  c.colon = at;
  c.keyEnd = end;
  return true;
}

function plainKeyColon(source: string, from: number): number {
  for (let at = from; ; at++) {
    const code = source.charCodeAt(at);
    if (code === Char.Colon) {
      if (isBreakOrSpace(source.charCodeAt(at + 1))) return at;
    } else if (isBreak(code)) return -1;
    else if (code === Char.Hash && isSpace(source.charCodeAt(at - 1))) return -1;
  }
}

/** Behind `&anchor` and `!tag` before a key. */
function skipProperties(source: string, from: number): number {
  let at = from;
  for (;;) {
    const code = source.charCodeAt(at);
    if (code !== Char.Ampersand && code !== Char.Exclamation) return at;
    while (!isBreakOrSpace(source.charCodeAt(at))) at++;
    while (isSpace(source.charCodeAt(at))) at++;
  }
}

/** Whether the line at `from` begins with `name:`, `name` being a key of the format. */
export function startsWithKnownKey(c: Cursor, from: number): boolean {
  const { source } = c;
  let at = from;
  for (; ; at++) {
    const code = source.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || code === Char.Dash)) break;
  }
  return (
    at > from &&
    source.charCodeAt(at) === Char.Colon &&
    isBreakOrSpace(source.charCodeAt(at + 1)) &&
    c.knownKeys.has(source.slice(from, at))
  );
}
