import { type BankDocument, updateBank } from '../document/index.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { flashcardShape, questionShape } from '../model/schema/shapes.js';
import { lineBreakAt } from '../rules/shared/line-break.js';
import type { Edit, Span } from '../text/span.js';
import type { EditedBank } from './edit-item.js';
import { endOfLine, startOfLine, startOfNextLine, withoutBreak } from './lines.js';
import { isAsWanted, type Wanted } from './same-else.js';
import { writeBehindDash, writeInline, type Writing } from './write-value.js';

/**
 * Writes a new item behind another of the same list, or as the first of a list that the bank has not
 * yet. Undefined where that cannot be done without doubt.
 */
export function insertItem(
  document: BankDocument,
  list: ItemList,
  data: Readonly<Record<string, unknown>>,
  after: PlacedItem | undefined,
): (EditedBank & { readonly at: number }) | undefined {
  const { items, text } = document;
  const index = after === undefined ? -1 : indexOf(document, after);
  const last = items.findLastIndex(({ reading }) => reading.list === list);
  const at = index >= 0 && after?.reading.list === list ? index : last;
  const lineBreak = lineBreakAt(text, 0);
  const edit =
    at < 0
      ? openList(document, list, data, lineBreak)
      : writeBehind(document, items[at]!, data, lineBreak);
  if (edit === undefined) return undefined;
  // A bank has its lists one after the other, in the order in which they are written.
  const place = at < 0 ? items.length : at + 1;
  const wanted: Wanted['items'] = items.toSpliced(place, 0, { said: data, list } as never);
  const made = tried(document, [edit], { items: wanted, lost: undefined });
  return made === undefined ? undefined : { ...made, at: place };
}

/** Takes an item out; of the last of a list, the list's key too. */
export function removeItem(document: BankDocument, item: PlacedItem): EditedBank | undefined {
  const { text, items } = document;
  const index = indexOf(document, item);
  const span = linesOf(document, item);
  if (index < 0 || span === undefined) return undefined;
  const wanted = { items: items.toSpliced(index, 1), lost: span };
  const next = startOfNextLine(text, span.end);
  // The blank line that kept it apart from the next goes as well.
  const blank = /^[ \t]*\r?\n/.exec(text.slice(next))?.[0].length ?? 0;
  const isApart = /\n[ \t]*\r?\n$/.test(text.slice(0, span.start));
  const whole = { start: span.start, end: isApart ? next + blank : next, text: '' };
  const isLast = items.filter(({ reading }) => reading.list === item.reading.list).length === 1;
  if (!isLast) return tried(document, [whole], wanted);
  const key = document.head.entries.find(({ pair }) => pair.key.text === item.reading.list);
  if (key === undefined) return undefined;
  const start = startOfLine(text, key.offset + key.pair.key.start);
  return tried(document, [{ ...whole, start }], { ...wanted, lost: { start, end: span.end } });
}

/** Gives an item the place of its neighbour, one up or one down in its list, remarks included. */
export function moveItem(
  document: BankDocument,
  item: PlacedItem,
  by: 1 | -1,
): (EditedBank & { readonly at: number }) | undefined {
  const { text, items } = document;
  const index = indexOf(document, item);
  const other = items[index + by];
  if (index < 0 || other === undefined || other.reading.list !== item.reading.list)
    return undefined;
  const [upper, lower] = by < 0 ? [other, item] : [item, other];
  const first = linesOf(document, upper);
  const second = linesOf(document, lower);
  if (first === undefined || second === undefined || first.end > second.start) return undefined;
  const edits = [
    { ...first, text: text.slice(second.start, second.end) },
    { ...second, text: text.slice(first.start, first.end) },
  ];
  const wanted = items.toSpliced(index, 1).toSpliced(index + by, 0, item);
  const made = tried(document, edits, { items: wanted, lost: undefined });
  return made === undefined ? undefined : { ...made, at: index + by };
}

function tried(
  document: BankDocument,
  edits: readonly Edit[],
  wanted: Wanted,
): EditedBank | undefined {
  const after = updateBank(document, edits);
  return isAsWanted(document, after, wanted) ? { document: after, edits } : undefined;
}

function indexOf({ items }: BankDocument, { reading }: PlacedItem): number {
  return items.findIndex((each) => each.reading === reading);
}

/** The lines of an item that has its own, without the last line's break; remarks right above belong to it. */
function linesOf(document: BankDocument, item: PlacedItem): Span | undefined {
  const { text } = document;
  const { reading, offset } = item;
  const { node } = reading;
  if (node === null) return undefined;
  const dash = startOfLine(text, offset + node.start);
  if (!/^[ \t]*-[ \t]+(?:&\S+[ \t]+)?$/.test(text.slice(dash, offset + node.start)))
    return undefined;
  const { end } = withoutBreak(text, { start: dash, end: offset + node.end });
  const column = text.slice(dash).search(/\S/);
  const bound = endAbove(document, item);
  let start = dash;
  while (start > bound) {
    const above = startOfLine(text, start - 1);
    const remark = text.slice(above, start).search(/\S/);
    // What stands deeper is a remark of the item above.
    if (above < bound || remark > column || text[above + remark] !== '#') break;
    start = above;
  }
  return { start, end: endOfLine(text, end) };
}

/** Where the lines end of what stands above an item. */
function endAbove(document: BankDocument, item: PlacedItem): number {
  const { text, items, head } = document;
  const above = items[indexOf(document, item) - 1];
  const key = head.entries.find(({ pair }) => pair.key.text === item.reading.list);
  const ends = [
    above === undefined ? 0 : above.offset + (above.reading.span?.end ?? 0),
    key === undefined ? 0 : key.offset + key.pair.key.end,
  ];
  return startOfNextLine(text, endOfLine(text, Math.max(...ends)));
}

function shapeOf(list: ItemList): ReturnType<typeof questionShape> {
  return list === 'questions' ? questionShape() : flashcardShape();
}

function writeBehind(
  document: BankDocument,
  item: PlacedItem,
  data: Readonly<Record<string, unknown>>,
  lineBreak: Writing['lineBreak'],
): Edit | undefined {
  const { text } = document;
  const { node, list } = item.reading;
  if (node === null) return undefined;
  const span = linesOf(document, item);
  if (span === undefined) {
    const at = item.offset + node.end;
    if (node.type !== 'map' || !node.flow) return undefined;
    const written = writeInline(data, shapeOf(list), 0, { lineBreak, inFlow: true });
    return { start: at, end: at, text: `, ${written}` };
  }
  const line = startOfLine(text, item.offset + node.start);
  const pad = /^[ \t]*/.exec(text.slice(line))![0];
  const behind = startOfNextLine(text, span.end);
  const isApart =
    /^[ \t]*\r?\n[ \t]*-/.test(text.slice(behind, behind + 200)) ||
    /\n[ \t]*\r?\n$/.test(text.slice(0, span.start));
  const written = writeBehindDash(data, shapeOf(list), pad.length, { lineBreak, inFlow: false });
  const gap = isApart ? lineBreak + lineBreak : lineBreak;
  return { start: span.end, end: span.end, text: `${gap}${pad}-${written}` };
}

/** The first item of a list: with its key, behind everything else, where it is not there yet. */
function openList(
  document: BankDocument,
  list: ItemList,
  data: Readonly<Record<string, unknown>>,
  lineBreak: Writing['lineBreak'],
): Edit {
  const { text, head } = document;
  const written = `${lineBreak}  -${writeBehindDash(data, shapeOf(list), 2, { lineBreak, inFlow: false })}`;
  const key = head.entries.find(({ pair }) => pair.key.text === list);
  if (key !== undefined) {
    const { pair, offset } = key;
    const from = offset + (pair.colon < 0 ? pair.key.end : pair.colon + 1);
    const to = Math.max(from, offset + (pair.value?.end ?? 0));
    return { start: from, end: to, text: written };
  }
  const isOpen = text !== '' && !text.endsWith('\n');
  const at = text.length;
  return { start: at, end: at, text: `${isOpen ? lineBreak : ''}${list}:${written}${lineBreak}` };
}
