import type { Finding, MessageData } from '../problem/finding.js';
import type { Span } from '../text/span.js';

/** Character codes that the reader compares with. */
export const enum Char {
  Tab = 9,
  LineFeed = 10,
  Return = 13,
  Space = 32,
  Exclamation = 33,
  DoubleQuote = 34,
  Hash = 35,
  Percent = 37,
  Ampersand = 38,
  Apostrophe = 39,
  Asterisk = 42,
  Plus = 43,
  Comma = 44,
  Dash = 45,
  Zero = 48,
  Nine = 57,
  Colon = 58,
  Less = 60,
  Greater = 62,
  Question = 63,
  At = 64,
  OpenBracket = 91,
  Backslash = 92,
  CloseBracket = 93,
  Backtick = 96,
  OpenBrace = 123,
  Bar = 124,
  CloseBrace = 125,
}

/** How deep lists and maps may stand in each other; deeper is `too-deep`. */
export const MAX_DEPTH = 64;

/** A tab in indentation counts as this many columns, so that a file typed with tabs is still read. */
export const TAB_COLUMNS = 2;

/** A blank space within a line, a line's end, or the text's end. */
export function isBreakOrSpace(code: number): boolean {
  return (
    code === Char.Space ||
    code === Char.LineFeed ||
    code === Char.Tab ||
    code === Char.Return ||
    code !== code
  );
}

export function isSpace(code: number): boolean {
  return code === Char.Space || code === Char.Tab;
}

/** A line's end or the text's end. */
export function isBreak(code: number): boolean {
  return code === Char.LineFeed || code === Char.Return || code !== code;
}

/** `,` `[` `]` `{` `}`: signs that end a bare text between brackets. */
export function isFlowSign(code: number): boolean {
  return (
    code === Char.Comma ||
    code === Char.OpenBracket ||
    code === Char.CloseBracket ||
    code === Char.OpenBrace ||
    code === Char.CloseBrace
  );
}

/** The names of the format's keys, as far as reading needs to know them. */
export interface KnownKeys {
  /** Whether a line that begins with this key is no text's second line. */
  has(name: string): boolean;
  /** The one string that stands for this name everywhere; itself where it is no key's. */
  nameOf(name: string): string;
  /** Keys that stand beside a `text`: under a bare text they tell that its own key was left out. */
  readonly besideText: ReadonlySet<string>;
}

/** For YAML of any kind, where every word may be a key. */
export const NO_KEYS: KnownKeys = {
  has: () => false,
  nameOf: (name) => name,
  besideText: new Set(),
};

/**
 * The reader's place in a text, and what it has found. Block readers keep one invariant: they begin
 * and end at the first sign of a line with content (`pos`), whose column is `indent` (-1 at the
 * text's end).
 */
export class Cursor {
  pos = 0;
  lineStart = 0;
  indent = -1;
  depth = 0;
  /** How many brackets are open. */
  flowDepth = 0;
  readonly findings: Finding[] = [];
  readonly comments: Span[] = [];
  /** Tabs that stand where spaces must. */
  readonly tabs: Span[] = [];
  /** Whether an anchor or alias was met: such a text cannot be read on its own. */
  anchored = false;
  /** Set when brackets could not be read to their end, so that the outer ones stay silent. */
  flowBroken = false;
  /** Where the colon and the end of the key stand that `findKey` found last. */
  colon = -1;
  keyEnd = -1;

  constructor(
    readonly source: string,
    readonly knownKeys: KnownKeys,
  ) {}

  /** The code at `offset` from the place; NaN past the end. */
  at(offset = 0): number {
    return this.source.charCodeAt(this.pos + offset);
  }

  /** The column of an offset, wherever it is. */
  columnOf(offset: number): number {
    return offset - (this.source.lastIndexOf('\n', offset - 1) + 1);
  }

  column(): number {
    const characters = this.pos - this.lineStart;
    if (this.tabs.length === 0) return characters;
    const tabs = this.source.slice(this.lineStart, this.pos).split('\t').length - 1;
    return characters + tabs * (TAB_COLUMNS - 1);
  }

  report(rule: string, message: string, start: number, end: number, data?: MessageData): void {
    this.findings.push({ rule, message, start, end, data });
  }

  skipSpaces(): void {
    while (isSpace(this.source.charCodeAt(this.pos))) this.pos++;
  }

  /** Where the present line ends, its break not counted. */
  lineEnd(from = this.pos): number {
    let end = this.source.indexOf('\n', from);
    if (end < 0) end = this.source.length;
    return end > from && this.source.charCodeAt(end - 1) === Char.Return ? end - 1 : end;
  }

  /** Moves to an offset on any line. */
  moveTo(offset: number): void {
    // Only what lies between is looked at: a bank may be one line of a megabyte.
    if (offset < this.lineStart) this.lineStart = this.source.lastIndexOf('\n', offset - 1) + 1;
    else {
      for (let at = this.pos; at < offset; at++) {
        if (this.source.charCodeAt(at) === Char.LineFeed) this.lineStart = at + 1;
      }
    }
    this.pos = offset;
  }

  /** Whether nothing more stands on this line; a comment is taken in and returned. */
  takeLineEnd(): { comment: Span | undefined } | undefined {
    this.skipSpaces();
    const code = this.at();
    if (isBreak(code)) return { comment: undefined };
    if (code !== Char.Hash) return undefined;
    const before = this.source.charCodeAt(this.pos - 1);
    if (this.pos > 0 && !isSpace(before) && before !== Char.LineFeed) return undefined;
    const comment = { start: this.pos, end: this.lineEnd() };
    this.comments.push(comment);
    this.pos = comment.end;
    return { comment };
  }

  /** From somewhere on a line to the next line with content. */
  nextLine(): void {
    const end = this.source.indexOf('\n', this.pos);
    if (end < 0) {
      this.pos = this.source.length;
      this.indent = -1;
      return;
    }
    this.lineStart = end + 1;
    this.findContent();
  }

  /** From `lineStart` to the first line with content; comments are taken in. */
  findContent(): void {
    const { source } = this;
    for (;;) {
      this.pos = this.lineStart;
      let columns = 0;
      let tabbed = false;
      let code: number;
      for (; ; this.pos++) {
        code = source.charCodeAt(this.pos);
        if (code === Char.Space) columns++;
        else if (code === Char.Tab) {
          tabbed = true;
          columns += TAB_COLUMNS;
        } else break;
      }
      if (code === Char.Hash) this.comments.push({ start: this.pos, end: this.lineEnd() });
      else if (!isBreak(code)) {
        if (tabbed) this.tabs.push({ start: this.lineStart, end: this.pos });
        this.indent = columns;
        return;
      }
      const end = source.indexOf('\n', this.pos);
      if (end < 0) {
        this.pos = source.length;
        this.indent = -1;
        return;
      }
      this.lineStart = end + 1;
    }
  }

  /** A copy of the place, to come back to. */
  mark(): Mark {
    return {
      pos: this.pos,
      lineStart: this.lineStart,
      indent: this.indent,
      comments: this.comments.length,
      tabs: this.tabs.length,
      findings: this.findings.length,
    };
  }

  reset(mark: Mark): void {
    this.pos = mark.pos;
    this.lineStart = mark.lineStart;
    this.indent = mark.indent;
    this.comments.length = mark.comments;
    this.tabs.length = mark.tabs;
    this.findings.length = mark.findings;
  }
}

export interface Mark {
  readonly pos: number;
  readonly lineStart: number;
  readonly indent: number;
  readonly comments: number;
  readonly tabs: number;
  readonly findings: number;
}

/** The column of a line's first sign, `from` being the line's start; tabs as in `toContent`. */
export function indentAt(source: string, from: number): { columns: number; content: number } {
  let columns = 0;
  let content = from;
  for (; ; content++) {
    const code = source.charCodeAt(content);
    if (code === Char.Space) columns++;
    else if (code === Char.Tab) columns += TAB_COLUMNS;
    else return { columns, content };
  }
}
