import type { BankDocument } from '../../core/document/index.js';
import type { ItemList, ItemReading, PlacedItem } from '../../core/model/reading.js';
import type { Edit } from '../../core/text/span.js';
import { linesOfItem } from '../refactor/move-item.js';
import { breakOf, columnOf, lineEnd, lineStart } from '../refactor/source-lines.js';
import type { DraftItem } from './draft-items.js';

/** Where items go, and what stands before them in their list. */
export interface InsertedItems {
  readonly edit: Edit;
  readonly behind: ItemReading | undefined;
  /** A dash with nothing behind it, which they stand instead of. */
  readonly replaced: ItemReading | undefined;
}

/**
 * Writes items into a list: on the line of the cursor where that is blank or has only a dash, behind the
 * item that the cursor is in, at the list's end where the cursor is elsewhere; in a new list where there
 * is none. They stand as deep as those beside them, and as far apart.
 */
export function insertItems(
  document: BankDocument,
  at: number,
  list: ItemList,
  drafts: readonly DraftItem[],
): InsertedItems | undefined {
  const { text } = document;
  const eol = breakOf(text);
  const own = document.items.filter(({ reading }) => reading.list === list);
  const line = { start: lineStart(text, at), end: lineEnd(text, at) };
  const isLoose = /^[ \t]*(?:-[ \t]*)?$/.test(text.slice(line.start, line.end));
  const here = document.items.findLast(({ offset }) => offset <= at);
  const isHere = here?.reading.list === list;
  const replaced =
    isHere && isLoose && here.reading.node === null && here.offset >= line.start ? here : undefined;
  const others = own.filter((each) => each !== replaced);
  const before = isHere ? others.findLast(({ offset }) => offset <= at) : others.at(-1);
  const column = columnOfItems(document, list, replaced);
  const isSpaced = areSpaced(document, others);
  const gap = isSpaced ? eol : '';
  const fresh = drafts
    .map(({ lines }) =>
      lines.map((each) => (each === '' ? '' : ' '.repeat(column) + each)).join(eol),
    )
    .join(eol + gap);
  const keyEnd = endOfKey(document, list);
  const isInList = isHere || (here === undefined && keyEnd !== undefined && at > keyEnd);
  const end = before === undefined ? keyEnd : linesOfItem(document, before)?.end;
  const result = (edit: Edit): InsertedItems => ({
    edit,
    behind: before?.reading,
    replaced: replaced?.reading,
  });
  if (end === undefined) {
    if (before !== undefined || keyOf(document, list) !== undefined) return undefined;
    const last = text.trimEnd().length;
    const lead = last === 0 ? '' : eol;
    return result({ start: last, end: last, text: `${lead}${gap}${list}:${eol}${fresh}` });
  }
  if (isLoose && isInList && line.start > end) {
    const above = text.slice(end, line.start).split('\n').length > 2;
    const lead = above || before === undefined ? '' : gap;
    const isBeforeItem = /^\r?\n[ \t]*(?:-[ \t]|#)/.test(text.slice(line.end, line.end + 200));
    const behind = isBeforeItem ? gap : '';
    return result({ ...line, text: lead + fresh + behind });
  }
  const lead = eol + (before === undefined ? '' : gap);
  return result({ start: end, end, text: lead + fresh });
}

/** Where the line of a list's key ends, if nothing stands behind it. */
function endOfKey(document: BankDocument, list: ItemList): number | undefined {
  const entry = keyOf(document, list);
  if (entry === undefined) return undefined;
  const { text } = document;
  const colon = entry.offset + entry.pair.colon;
  const end = lineEnd(text, colon);
  return /^:[ \t]*(?:#.*)?$/.test(text.slice(colon, end)) ? end : undefined;
}

function keyOf(
  { head }: BankDocument,
  list: ItemList,
): BankDocument['head']['entries'][number] | undefined {
  return head.entries.find(({ pair }) => pair.key.text === list);
}

/** As deep as the items of the list, else as those of the other. */
function columnOfItems(
  { items, text }: BankDocument,
  list: ItemList,
  replaced: PlacedItem | undefined,
): number {
  const some = items.filter((each) => each !== replaced);
  const like = some.find(({ reading }) => reading.list === list) ?? replaced ?? some[0];
  if (like === undefined) return 2;
  return columnOf(text, like.offset + Math.max(0, like.reading.source.search(/\S/)));
}

/** Whether blank lines part the first items of a list; they do where nobody has shown otherwise. */
function areSpaced({ text }: BankDocument, [first, second]: readonly PlacedItem[]): boolean {
  if (first === undefined || second === undefined) return true;
  return /\n[ \t]*\r?\n/.test(text.slice(first.offset, second.offset));
}
