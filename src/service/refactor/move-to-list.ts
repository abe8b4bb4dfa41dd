import type { BankDocument } from '../../core/document/index.js';
import type { ItemList, PlacedItem, PlainData } from '../../core/model/reading.js';
import { type Edit, type Span, shiftSpan } from '../../core/text/span.js';
import { changed } from './converted.js';
import { comesOutAs, type Expected } from './comes-out-as.js';
import { linesOfItem, speaksOfRange } from './move-item.js';
import type { MapChange } from './rewrite-map.js';
import { breakOf, columnOf, lineEnd, lineStart, nextLine } from './source-lines.js';

/**
 * The edits that change an item's keys and bring it to the end of the other list, which is made where
 * there is none. A list that is left without items goes with its last one.
 */
export function movedToList(
  document: BankDocument,
  item: PlacedItem,
  to: ItemList,
  change: MapChange,
  data: PlainData,
): readonly Edit[] | undefined {
  const from = item.reading.list;
  const own = linesOfItem(document, item);
  const inItem = changed(item, change);
  if (own === undefined || inItem === undefined) return undefined;
  const { text } = document;
  if (speaksOfRange.test(text.slice(own.start, own.end))) return undefined;
  const lines = textAfter(text, own, inItem);
  const count = (list: ItemList): number =>
    document.blocks.reduce((sum, { content }) => sum + content.counts[list], 0);
  const isOnly = count(from) === 1;
  const isFirst = count(to) === 0;
  const edits =
    isOnly && isFirst
      ? renameList(document, from, to, inItem)
      : isFirst && document.items.at(-1) === item
        ? [{ ...own, text: `${to}:${breakOf(text)}${lines}` }]
        : [...taken(document, item, own, isOnly), ...appended(document, to, lines)];
  const items: Expected['items'] = (readings, list) =>
    list === to ? [...readings, { data }] : readings.filter((each) => each !== item.reading);
  return comesOutAs(document, edits, { items }) && edits;
}

/** What a part of the text is after edits inside of it. */
function textAfter(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let result = '';
  let at = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}

function keyOf({ head }: BankDocument, list: ItemList): Span | undefined {
  const entry = head.entries.find(({ pair }) => pair.key.text === list);
  return entry && shiftSpan(entry.pair.key, entry.offset);
}

/** The only item of the only list: the list takes the other name, if that is free. */
function renameList(
  document: BankDocument,
  from: ItemList,
  to: ItemList,
  inItem: readonly Edit[],
): readonly Edit[] {
  const key = keyOf(document, from);
  if (key === undefined || keyOf(document, to) !== undefined) return [];
  return [{ start: key.start, end: key.end, text: to }, ...inItem];
}

/** Takes an item's lines out, with the blank lines that parted it from the next; and its list with the last. */
function taken(document: BankDocument, item: PlacedItem, own: Span, isLast: boolean): Edit[] {
  const { text } = document;
  let end = nextLine(text, own.end);
  while (end < text.length && /^[ \t]*\r?\n/.test(text.slice(end, end + 80)))
    end = nextLine(text, end);
  const edits: Edit[] = [{ start: own.start, end, text: '' }];
  const key = isLast ? keyOf(document, item.reading.list) : undefined;
  if (key !== undefined)
    edits.unshift({ start: lineStart(text, key.start), end: nextLine(text, key.end), text: '' });
  return edits;
}

/** Puts an item's lines behind the last of a list, as deep as that; or makes the list. */
function appended(document: BankDocument, list: ItemList, lines: string): readonly Edit[] {
  const { text } = document;
  const eol = breakOf(text);
  const last = document.items.findLast(({ reading }) => reading.list === list);
  if (last === undefined) return [madeList(document, list, lines, eol)];
  const place = linesOfItem(document, last);
  if (place === undefined) return [];
  const dash = last.offset + last.reading.source.search(/\S/);
  const before = document.items.findLast(
    ({ reading, index }) => reading.list === list && index === last.index - 1,
  );
  const previous = before && linesOfItem(document, before);
  const isSpaced =
    previous === undefined || /\n[ \t]*\r?\n/.test(text.slice(previous.end, place.start));
  const fresh = indented(lines, columnOf(text, dash));
  const at = place.end;
  return [{ start: at, end: at, text: eol + (isSpaced ? eol : '') + fresh }];
}

/** A list behind the other one, before whatever follows it. */
function madeList({ text, items }: BankDocument, list: ItemList, lines: string, eol: string): Edit {
  const last = items.at(-1)!;
  const end = lineEnd(text, last.offset + (last.reading.node?.end ?? 0));
  return { start: end, end, text: `${eol}${list}:${eol}${lines}` };
}

/** Lines as deep as a column; what is deeper than the first stays so. */
function indented(lines: string, column: number): string {
  const own = /^[ \t]*/.exec(lines)![0].length;
  if (own === column) return lines;
  return lines
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      return own < column
        ? ' '.repeat(column - own) + line
        : line.slice(Math.min(own - column, /^ */.exec(line)![0].length));
    })
    .join('\n');
}
