/** The keys under which an item says what it asks. */
const askingKeys = ['question', 'front', 'cloze'] as const;

/** A text that may be defined here and meant elsewhere; `&lt;` is none. */
const anchor = /&(?!#?\w+;)[^\s,[\]{}&;]/;
/** A key with letters that are written by their numbers. */
const escapedKey = /"[^"\n]*\\[xuU][^"\n]*"[ \t]*:/;

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
const [doubleQuote, ampersand, apostrophe, asterisk, dash, colon] = [34, 38, 39, 42, 45, 58];
const [openBrace, exclamation, bar, greater] = [123, 33, 124, 62];

/**
 * Finds where items say what they ask, without reading YAML: each region holds the whole of one stem, and
 * often more. The text is that of a file, one character for each byte.
 *
 * @param keys those of items, at any depth
 * @returns false where that cannot be told: the file has to be read
 */
export function eachStemRegion(
  bytes: string,
  keys: ReadonlySet<string>,
  take: (start: number, end: number) => void,
): boolean {
  if (bytes.includes('&') && anchor.test(bytes)) return false;
  if (bytes.includes('\\') && escapedKey.test(bytes)) return false;
  return askingKeys.every((key) => eachUnder(bytes, key, keys, take));
}

function eachUnder(
  bytes: string,
  key: string,
  keys: ReadonlySet<string>,
  take: (start: number, end: number) => void,
): boolean {
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
    const value = valueAfter(bytes, at + key.length);
    if (value < 0) continue;
    const column = columnOf(bytes, at);
    if (column === 'no-key') continue;
    if (column === 'unsure') return false;
    const end = endOf(bytes, value, column, keys);
    if (end === 'unsure') return false;
    take(value, end);
  }
  return true;
}

/** Where what follows a key begins; -1 where this is no key: no colon comes, and no line ends. */
function valueAfter(bytes: string, from: number): number {
  let at = from;
  const quote = bytes.charCodeAt(at);
  if (quote === doubleQuote || quote === apostrophe) at++;
  at = skipBlanks(bytes, at);
  const code = bytes.charCodeAt(at);
  if (code === colon) return at + 1;
  if (code === lineFeed || code === carriageReturn) return at;
  // The colon of Chinese and Japanese keyboards.
  return bytes.startsWith('\u00ef\u00bc\u009a', at) ? at + 3 : -1;
}

/** How far in from its line's beginning a key stands, if it is one. */
function columnOf(bytes: string, at: number): number | 'no-key' | 'unsure' {
  let from = at - 1;
  const quote = bytes.charCodeAt(from);
  const isQuoted = quote === doubleQuote || quote === apostrophe;
  if (isQuoted) from--;
  for (; from >= 0; from--) {
    const code = bytes.charCodeAt(from);
    if (code === lineFeed || code === carriageReturn) break;
    if (code === space || code === tab || code === dash) continue;
    // In braces and behind commas keys stand anywhere; blanks of other alphabets may be before one.
    return code === openBrace || code === 44 || code === 63 || code === 91 || code >= 0x80
      ? 'unsure'
      : 'no-key';
  }
  return at - (isQuoted ? 1 : 0) - (from + 1);
}

function endOf(
  bytes: string,
  value: number,
  column: number,
  keys: ReadonlySet<string>,
): number | 'unsure' {
  let begin = skipBlanks(bytes, value);
  while (isBreak(bytes.charCodeAt(begin))) begin = skipBlanks(bytes, begin + 1);
  switch (bytes.charCodeAt(begin)) {
    case bar:
    case greater:
      return endOfBlock(bytes, begin, column, keys);
    case doubleQuote:
    case apostrophe:
      return endOfLines(bytes, endOfQuoted(bytes, begin), column, keys);
    case ampersand:
    case asterisk:
    case exclamation:
      return 'unsure';
    case openBrace:
      // A text that begins with a gap is a text; other braces may hold anything.
      if (bytes.charCodeAt(begin + 1) !== openBrace) return 'unsure';
  }
  return endOfLines(bytes, value, column, keys);
}

/** The end of the line on which a quoted text ends, as far as can be seen. */
function endOfQuoted(bytes: string, begin: number): number {
  const quote = bytes.charCodeAt(begin);
  for (let from = begin; ;) {
    const end = lineEnd(bytes, from);
    let last = end - 1;
    while (last > begin && isBlank(bytes.charCodeAt(last))) last--;
    const before = bytes.charCodeAt(last - 1);
    if (last > begin && bytes.charCodeAt(last) === quote && before !== quote && before !== 92) {
      return end;
    }
    if (end === bytes.length) return end;
    from = end + 1;
  }
}

/** A block goes on while lines stand deeper than its key. */
function endOfBlock(
  bytes: string,
  begin: number,
  column: number,
  keys: ReadonlySet<string>,
): number {
  let end = lineEnd(bytes, begin);
  while (end < bytes.length) {
    const content = skipBlanks(bytes, end + 1);
    const isEmpty = isBreak(bytes.charCodeAt(content));
    if (
      !isEmpty &&
      content - (end + 1) <= column &&
      startsKey(bytes, content, column, end + 1, keys)
    )
      break;
    end = lineEnd(bytes, content);
  }
  return end;
}

/** A bare text goes on until a line begins with a key of the format, which is never a text's second line. */
function endOfLines(
  bytes: string,
  from: number,
  column: number,
  keys: ReadonlySet<string>,
): number {
  let end = lineEnd(bytes, from);
  while (end < bytes.length) {
    const content = skipBlanks(bytes, end + 1);
    if (startsKey(bytes, content, column, end + 1, keys)) break;
    end = lineEnd(bytes, content);
  }
  return end;
}

/** Whether a line begins with a key of the format, or with an entry that does and stands less deep. */
function startsKey(
  bytes: string,
  content: number,
  column: number,
  start: number,
  keys: ReadonlySet<string>,
): boolean {
  let from = content;
  if (bytes.charCodeAt(from) === dash && isBlank(bytes.charCodeAt(from + 1))) {
    if (content - start >= column) return false;
    from = skipBlanks(bytes, from + 1);
  }
  let at = from;
  for (; ; at++) {
    const code = bytes.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || code === dash)) break;
  }
  const next = bytes.charCodeAt(at + 1);
  return (
    at > from &&
    bytes.charCodeAt(at) === colon &&
    (isBlank(next) || isBreak(next) || at + 1 === bytes.length) &&
    keys.has(bytes.slice(from, at))
  );
}

function lineEnd(bytes: string, from: number): number {
  const end = bytes.indexOf('\n', from);
  return end < 0 ? bytes.length : end;
}

function skipBlanks(bytes: string, from: number): number {
  let at = from;
  while (isBlank(bytes.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}
