import { type BankDocument, updateBank } from '../document/index.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { lineBreakAt } from '../rules/shared/line-break.js';
import type { Edit, Span } from '../text/span.js';
import type { EditedBank } from './edit-item.js';
import { endOfLine, startOfLine, startOfNextLine, withoutBreak } from './lines.js';
import { isAsWanted, type Wanted } from './same-else.js';
import { type ItemData, openList, writeBehind } from './write-items.js';

/**
 * Writes a new item behind another of the same list, or as the first of a list that the bank has not
 * yet. Undefined where that cannot be done without doubt.
 */
export function insertItem(
  document: BankDocument,
  list: ItemList,
  data: ItemData,
  after: PlacedItem | undefined,
): (EditedBank & { readonly at: number }) | undefined {
  return insertItems(document, list, [data], after);
}

/** The same for several items, one behind the other, in one edit; `at` is the place of the first. */
export function insertItems(
  document: BankDocument,
  list: ItemList,
  added: readonly ItemData[],
  after: PlacedItem | undefined,
): (EditedBank & { readonly at: number }) | undefined {
  const { items, text } = document;
  const index = after === undefined ? -1 : indexOf(document, after);
  const last = items.findLastIndex(({ reading }) => reading.list === list);
  const at = index >= 0 && after?.reading.list === list ? index : last;
  const lineBreak = lineBreakAt(text, 0);
  const edit =
    at < 0
      ? openList(document, list, added, lineBreak)
      : writeBehind(document, items[at]!, linesOf(document, items[at]!), added, lineBreak);
  if (edit === undefined) return undefined;
  // A bank has its lists one after the other, in the order in which they are written.
  const place = at < 0 ? items.length : at + 1;
  const said = added.map((each) => ({ said: each, list }));
  const wanted: Wanted['items'] = [...items.slice(0, place), ...said, ...items.slice(place)];
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
