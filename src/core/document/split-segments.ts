import type { ItemList } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { indentAt } from '../yaml/index.js';
import type { SegmentState } from './segment-state.js';

/**
 * `head`: one top-level key with all its lines; `list`: the line `questions:` or `flashcards:`;
 * `item`: one entry of that list; `margin`: comments, blank lines and marks before the first key;
 * `rest`: what follows the first document.
 */
export type SegmentKind = 'margin' | 'head' | 'list' | 'item' | 'rest';

/** A run of whole lines that is read on its own. Segments tile the text. */
export interface SegmentCut {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  /** The state before its first line. */
  readonly before: SegmentState;
  /** The list that an `item` is in. */
  readonly list: ItemList | undefined;
  /** Lines that are not read: document marks, conflict marks and the side left out. */
  readonly masked: readonly Span[];
  /** Where a merge conflict begins. */
  readonly conflicts: readonly Span[];
  /** Lines that begin with `%`, before the first document. */
  readonly directives: readonly Span[];
}

/** The key of a list on a line of its own; a colon that is missing or wide is the reader's to tell. */
const LIST_KEY = /(["']?)(questions|flashcards)\1[ \t]*[:：]?[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/y;
/** `-question:`, an item whose dash has lost its blank. */
const TIGHT_ITEM = /-(?:id|title|kind|question|cloze|front)[ \t]*:[ \t\r\n]/y;
const CONFLICT_MARK = /(?:<{7}|={7}|>{7}|\|{7})(?=[ \t\r\n]|$)/y;
const DOCUMENT_MARK = /(?:---|\.\.\.)(?=[ \t\r\n]|$)/y;

const DASH = 45;
const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const HASH = 35;
const PERCENT = 37;

/** Cuts a text, which begins at a line's beginning in `state`, into segments. */
export function splitSegments(
  text: string,
  state: SegmentState,
): { cuts: SegmentCut[]; after: SegmentState } {
  const splitter = new Splitter(text, state);
  splitter.run();
  return { cuts: splitter.cuts, after: splitter.state };
}

class Splitter {
  readonly cuts: SegmentCut[] = [];
  state: SegmentState;
  #start = 0;
  #kind: SegmentKind;
  #list: ItemList | undefined;
  #before: SegmentState;
  #masked: Span[] = [];
  #conflicts: Span[] = [];
  #directives: Span[] = [];

  constructor(
    private readonly text: string,
    state: SegmentState,
  ) {
    this.state = state;
    this.#before = state;
    this.#kind = state.mode === 'ended' ? 'rest' : 'margin';
    this.#list = undefined;
  }

  run(): void {
    const { text } = this;
    let lineStart = this.state.mode === 'start' && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (lineStart < text.length) {
      const newline = text.indexOf('\n', lineStart);
      const next = newline < 0 ? text.length : newline + 1;
      this.#line(lineStart, next);
      lineStart = next;
    }
    this.#close(text.length);
  }

  #line(start: number, next: number): void {
    const { text, state } = this;
    const first = text.charCodeAt(start);
    if (first === SPACE || first === TAB) {
      if (state.conflict === 'dropped') this.#masked.push({ start, end: next });
      else if (state.mode === 'list') this.#lineInList(start);
      else if (state.mode === 'start') this.#firstIndented(start);
      return;
    }
    if (first === LINE_FEED || first === RETURN) return;
    if (state.mode === 'ended') return;
    CONFLICT_MARK.lastIndex = start;
    if (first >= 60 && first <= 124 && CONFLICT_MARK.test(text) && this.#conflictMark(start, next))
      return;
    if (state.conflict === 'dropped') {
      this.#masked.push({ start, end: next });
      return;
    }
    if (first === HASH || state.mode === 'brackets') return;
    if (first === PERCENT && state.mode === 'start') {
      this.#directives.push({ start, end: lineEnd(text, start, next) });
      this.#masked.push({ start, end: next });
      return;
    }
    DOCUMENT_MARK.lastIndex = start;
    if ((first === DASH || first === 46) && DOCUMENT_MARK.test(text))
      this.#documentMark(start, next);
    else this.#lineAtMargin(start, first);
  }

  /** A line with content in the first column: a key, an entry, or a bracket that closes. */
  #lineAtMargin(start: number, first: number): void {
    const { text, state } = this;
    if (first === DASH && isBlank(text.charCodeAt(start + 1))) {
      if (state.mode === 'list') this.#item(start, 0);
      else if (state.mode === 'start') this.#open('head', start, { mode: 'bare-list' });
      // Else it is an entry of the list that the key above has.
      return;
    }
    const isBracket = first === 0x7b || first === 0x5b;
    if (state.mode === 'start' && isBracket) {
      this.#open('head', start, { mode: 'brackets' });
      return;
    }
    // A closing bracket in the first column ends what a key above opened.
    if ((first === 0x7d || first === 0x5d) && state.mode !== 'start') return;
    LIST_KEY.lastIndex = start;
    const list = LIST_KEY.exec(text);
    if (list !== null) {
      this.#open('list', start, { mode: 'list', list: list[2] as ItemList, dashes: -1 });
    } else this.#open('head', start, { mode: 'keys', list: undefined, dashes: -1 });
  }

  #lineInList(start: number): void {
    const { text, state } = this;
    const { dashes } = state;
    if (dashes >= 0) {
      // Nearly every line stands deeper than the dashes: see that before measuring it.
      let at = start;
      const limit = start + dashes;
      while (at <= limit && text.charCodeAt(at) === SPACE) at++;
      if (at > limit) return;
    }
    const { columns, content } = indentAt(text, start);
    if (dashes >= 0 && columns > dashes) return;
    if (text.charCodeAt(content) !== DASH) return;
    TIGHT_ITEM.lastIndex = content;
    if (isBlank(text.charCodeAt(content + 1)) || TIGHT_ITEM.test(text)) this.#item(start, columns);
  }

  /** A bank whose every key is indented is read as one piece. */
  #firstIndented(start: number): void {
    const { content } = indentAt(this.text, start);
    const code = this.text.charCodeAt(content);
    if (code === HASH || code === LINE_FEED || code === RETURN || code !== code) return;
    this.#open('head', start, { mode: 'brackets' });
  }

  #item(start: number, columns: number): void {
    const dashes = this.state.dashes < 0 ? columns : this.state.dashes;
    this.#open('item', start, { dashes });
    this.#list = this.state.list;
  }

  #conflictMark(start: number, next: number): boolean {
    const { text, state } = this;
    const sign = text[start];
    if (sign === '<') {
      this.#conflicts.push({ start, end: lineEnd(text, start, next) });
      this.state = { ...state, conflict: 'kept' };
    } else if (state.conflict === 'none') return false;
    else this.state = { ...state, conflict: sign === '>' ? 'none' : 'dropped' };
    this.#masked.push({ start, end: next });
    return true;
  }

  #documentMark(start: number, next: number): void {
    const { text, state } = this;
    if (state.mode === 'start' && text[start] === '-') {
      this.#masked.push({ start, end: start + 3 });
      // `--- {…}`: the document begins on the mark's own line.
      if (/^---[ \t]+[^#\s]/.test(text.slice(start, next)))
        this.#open('head', start, { mode: 'brackets' });
      return;
    }
    this.#open('rest', start, { mode: 'ended' });
  }

  /** Ends the segment before `start` and begins the next. */
  #open(kind: SegmentKind, start: number, change: Partial<SegmentState>): void {
    // A byte order mark belongs to the first line.
    const from = start === 1 && this.text.charCodeAt(0) === 0xfeff ? 0 : start;
    // A mark masked on this very line belongs to the segment that begins here.
    const mine = this.#masked.filter((span) => span.start >= from);
    if (mine.length > 0) this.#masked = this.#masked.filter((span) => span.start < from);
    if (from > this.#start) this.#close(from);
    this.#kind = kind;
    this.#before = this.state;
    this.#masked.push(...mine);
    this.state = { ...this.state, ...change };
  }

  #close(end: number): void {
    if (end > this.#start) {
      this.cuts.push({
        kind: this.#kind,
        start: this.#start,
        end,
        before: this.#before,
        list: this.#kind === 'item' ? this.#list : undefined,
        masked: this.#masked,
        conflicts: this.#conflicts,
        directives: this.#directives,
      });
    }
    this.#start = end;
    this.#masked = [];
    this.#conflicts = [];
    this.#directives = [];
    this.#list = undefined;
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === RETURN || code !== code;
}

function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  while (
    end > start &&
    (text.charCodeAt(end - 1) === LINE_FEED || text.charCodeAt(end - 1) === RETURN)
  ) {
    end--;
  }
  return end;
}
