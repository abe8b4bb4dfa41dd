import { type BankDocument, updateBank } from '../core/document/index.js';
import type { ItemList } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { type BankPlace, itemAt, placeAt } from './place.js';

/** Where a snippet may be put: as a whole bank, as one of its parts, or as one more item of a list. */
export interface SnippetPlace {
  readonly home: 'bank' | 'head' | ItemList;
  /** What the snippet is written instead of: what is typed of its name, and the blanks before. */
  readonly span: Span;
  /** Stands before each line. */
  readonly indent: string;
  /** Whether the dash of the item is typed already, and stands before the span. */
  readonly hasDash: boolean;
}

/** Stands for what is not typed yet, so that the reader can say where it would be. */
const standIn = 'quizwright-snippet';

/** A line up to the cursor, and the rest of it. */
const typedLine = /^([ \t]*)(- +)?([\w-]*)$/;
const restOfLine = /^[\w-]*(?=[ \t]*\r?$)/;

/** Usual for the first item of a list. */
const USUAL_COLUMN = 2;

/** Undefined wherever no whole item would fit: in a text, in the middle of an item, behind a key. */
export function snippetPlaceAt(document: BankDocument, offset: number): SnippetPlace | undefined {
  const { text } = document;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const typed = typedLine.exec(text.slice(start, offset));
  const rest = restOfLine.exec(text.slice(offset, lineEnd < 0 ? text.length : lineEnd));
  if (typed === null || rest === null) return undefined;
  const [, blanks = '', dash = '', word = ''] = typed;
  const end = offset + rest[0].length;
  const hasDash = dash !== '';
  const below = contentLine(text.slice(end));
  if (below === undefined && contentLine(text.slice(0, start)) === undefined) {
    return hasDash ? undefined : { home: 'bank', span: { start, end }, indent: '', hasDash };
  }
  const ofWord = { start: offset - word.length, end };
  if (isInText(document, ofWord)) return undefined;
  const column = hasDash ? blanks.length : columnOfDash(document, start);
  if (below !== undefined && goesOn(below, column)) return undefined;
  const span = hasDash ? ofWord : { start, end };
  const indent = ' '.repeat(column);
  const home = homeOf(document, span, hasDash ? '' : `${indent}- `);
  return home && { home, span, indent, hasDash };
}

/** Where one more part of a bank may be put, such as its objectives or notes: at the left edge. */
export function partPlaceAt(document: BankDocument, offset: number): SnippetPlace | undefined {
  const { text } = document;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const rest = restOfLine.exec(text.slice(offset, lineEnd < 0 ? text.length : lineEnd));
  if (rest === null || !/^[\w-]*$/.test(text.slice(start, offset))) return undefined;
  const span = { start, end: offset + rest[0].length };
  const place = placeIn(typeStandIn(document, span, ''), start);
  if (place?.text !== standIn || place.item !== undefined || place.path.length !== 1)
    return undefined;
  // A part between the lines of another would cut it in two.
  const below = contentLine(text.slice(span.end));
  if (below !== undefined && goesOn(below, 0)) return undefined;
  return (place.map?.names.length ?? 0) > 1
    ? { home: 'head', span, indent: '', hasDash: false }
    : undefined;
}

/** What a snippet's lines are at a place, with their indentation and without a dash that is there. */
export function snippetText(
  body: readonly string[],
  { indent, hasDash }: Pick<SnippetPlace, 'indent' | 'hasDash'>,
): string {
  // Where the cursor goes in the end, nothing is left behind if nobody types there.
  const isBlank = (line: string): boolean => line === '' || line === '$0';
  const text = body.map((line) => (isBlank(line) ? line : indent + line)).join('\n');
  return hasDash ? text.slice(indent.length + 2) : text;
}

/** The first line that holds more than blanks and remarks. */
function contentLine(text: string): string | undefined {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const content = text.slice(start, end).trim();
    if (content !== '' && !content.startsWith('#')) return text.slice(start, end);
    start = end + 1;
  }
  return undefined;
}

/** Whether a key that is typed here would be part of a text, or stand below the keys of an item. */
function isInText(document: BankDocument, span: Span): boolean {
  const place = placeIn(typeStandIn(document, span, ''), span.start);
  if (place === undefined) return false;
  return place.text !== standIn || (place.item !== undefined && place.path.length > 1);
}

function typeStandIn(document: BankDocument, span: Span, before: string): BankDocument {
  return updateBank(document, [{ ...span, text: `${before}${standIn}: ` }]);
}

function placeIn(document: BankDocument, start: number): BankPlace | undefined {
  return placeAt(document, start + 1);
}

/** How far to the right the dash of the item before stands. */
function columnOfDash({ items, text }: BankDocument, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  const before = items[low - 1];
  const first = before === undefined ? undefined : contentLine(text.slice(before.offset, offset));
  const dash = first?.search(/-(?:\s|$)/) ?? -1;
  return dash < 0 ? USUAL_COLUMN : dash;
}

/** Whether the line below belongs to the item above, which a new one would cut in two. */
function goesOn(below: string, column: number): boolean {
  const blanks = below.length - below.trimStart().length;
  if (blanks !== column) return blanks > column;
  return column > 0 && below[column] !== '-';
}

/** The list that an item would be in that is written here; undefined where it would be in none. */
function homeOf(document: BankDocument, span: Span, before: string): ItemList | undefined {
  const updated = typeStandIn(document, span, before);
  const start = span.start + before.length;
  const place = placeIn(updated, start);
  if (place?.on !== 'key' || place.text !== standIn || place.path.length > 1) return undefined;
  return place.map?.names.length === 1 ? itemAt(updated, start + 1)?.reading.list : undefined;
}
