import { Char, indentAt, isBreak, isSpace, TAB_COLUMNS } from './cursor.js';
import { Decoded } from './quoted.js';

export interface BlockHeader {
  readonly folded: boolean;
  /** The digit of the header, 0 for none. */
  readonly indent: number;
  readonly chomp: 'clip' | 'strip' | 'keep';
  /** Where the header's comment begins, if it has one. */
  readonly comment: number;
  /** The end of the header's line. */
  readonly end: number;
}

/** `|` or `>`, a digit, `+` or `-`, a comment; undefined when anything else follows. */
export function readBlockHeader(source: string, start: number): BlockHeader | undefined {
  let indent = 0;
  let chomp: BlockHeader['chomp'] = 'clip';
  let at = start + 1;
  for (; ; at++) {
    const code = source.charCodeAt(at);
    if (code > Char.Zero && code <= Char.Nine && indent === 0) indent = code - Char.Zero;
    else if (code === Char.Plus && chomp === 'clip') chomp = 'keep';
    else if (code === Char.Dash && chomp === 'clip') chomp = 'strip';
    else break;
  }
  const flags = at;
  while (isSpace(source.charCodeAt(at))) at++;
  let comment = -1;
  if (source.charCodeAt(at) === Char.Hash && at > flags) {
    comment = at;
    while (!isBreak(source.charCodeAt(at))) at++;
  }
  if (!isBreak(source.charCodeAt(at))) return undefined;
  return { folded: source.charCodeAt(start) === Char.Greater, indent, chomp, comment, end: at };
}

export interface BlockText {
  readonly text: string;
  /** The end of the last line of text, its break not counted. */
  readonly end: number;
  /** Lines of text that stand less deep than the first. */
  readonly shallow: readonly { readonly start: number; readonly end: number }[];
  /** The column at which the text's lines begin. */
  readonly column: number;
  /** Indentation that is typed with tabs. */
  readonly tabs: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads the lines under a block header; they stand deeper than column `parent`. A line between
 * `parent` and the first line's column is taken as text and listed in `shallow`, unless
 * `endsText` knows it as something else.
 *
 * @param map takes, for each UTF-16 unit of the result, the offset it was written at.
 * @param limit lines that begin behind it are not read.
 */
export function readBlockText(
  source: string,
  header: BlockHeader,
  parent: number,
  endsText: (lineContent: number) => boolean,
  map?: number[],
  limit = source.length,
): BlockText {
  const out = new Decoded(map);
  const shallow: { start: number; end: number }[] = [];
  const tabs: { start: number; end: number }[] = [];
  let column = header.indent > 0 ? Math.max(parent, 0) + header.indent : -1;
  let breaks: number[] = [];
  let end = header.end;
  let hasText = false;
  let lastWasMore = false;
  let lineStart = nextLine(source, header.end);
  while (lineStart >= 0 && lineStart <= limit) {
    const lineEnd = endOfLine(source, lineStart);
    const { columns, content } = indentOfText(source, lineStart, column < 0 ? parent + 1 : column);
    const blank = isBlank(source, content, lineEnd);
    if (blank && (column < 0 || columns <= column)) {
      breaks.push(lineEnd);
      lineStart = nextLine(source, lineEnd);
      continue;
    }
    if (column < 0) {
      if (columns <= parent) break;
      column = columns;
    }
    let textStart = content;
    if (columns >= column) textStart = skipColumns(source, lineStart, column);
    else if (columns <= parent || blank || isComment(source, content) || endsText(content)) break;
    else shallow.push({ start: content, end: lineEnd });
    if (columns > content - lineStart) {
      tabs.push({ start: lineStart, end: textStart });
    }
    const first = source.charCodeAt(textStart);
    const isMore = header.folded && isSpace(first);
    joinLines(out, breaks, hasText, header.folded && !isMore && !lastWasMore);
    breaks = [lineEnd];
    out.take(source, textStart, lineEnd);
    hasText = true;
    lastWasMore = isMore;
    end = lineEnd;
    lineStart = nextLine(source, lineEnd);
  }
  if (header.chomp === 'keep') {
    for (const at of breaks) if (at < source.length) out.add('\n', at);
    end = breaks.at(-1) ?? end;
  } else if (header.chomp === 'clip' && hasText) {
    const at = breaks[0];
    if (at !== undefined && at < source.length) out.add('\n', at);
  }
  return { text: out.text, end, shallow, column, tabs };
}

/** The breaks before a line of text: folded to a blank, or as they are. */
function joinLines(out: Decoded, breaks: readonly number[], hasText: boolean, fold: boolean): void {
  if (!hasText) {
    for (const at of breaks) out.add('\n', at);
  } else if (fold) {
    if (breaks.length === 1) out.add(' ', breaks[0] as number);
    else for (const at of breaks.slice(1)) out.add('\n', at);
  } else for (const at of breaks) out.add('\n', at);
}

/**
 * A line's column as spaces alone make it; where those are fewer than `needed`, tabs count too, so
 * that a file typed with tabs is still read.
 */
function indentOfText(
  source: string,
  lineStart: number,
  needed: number,
): { columns: number; content: number } {
  let content = lineStart;
  while (source.charCodeAt(content) === Char.Space) content++;
  if (content - lineStart >= needed || source.charCodeAt(content) !== Char.Tab) {
    return { columns: content - lineStart, content };
  }
  return indentAt(source, lineStart);
}

function isBlank(source: string, from: number, lineEnd: number): boolean {
  let at = from;
  while (at < lineEnd && isSpace(source.charCodeAt(at))) at++;
  return at >= lineEnd;
}

/** `# ` left of a text's lines is a comment, as YAML has it; `##` is a heading that slipped. */
function isComment(source: string, at: number): boolean {
  return source.charCodeAt(at) === Char.Hash && source.charCodeAt(at + 1) !== Char.Hash;
}

function nextLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 || end + 1 >= source.length ? -1 : end + 1;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  if (end < 0) return source.length;
  return end > from && source.charCodeAt(end - 1) === Char.Return ? end - 1 : end;
}

/** Where the text of a line begins when its first `column` columns are indentation. */
function skipColumns(source: string, lineStart: number, column: number): number {
  let columns = 0;
  let at = lineStart;
  while (columns < column) {
    columns += source.charCodeAt(at) === Char.Tab ? TAB_COLUMNS : 1;
    at++;
  }
  return at;
}
