import { type BankDocument, updateBank } from '../document/index.js';
import { type EditedBank, insertItem } from '../edit/index.js';
import { composeEdits } from '../edit/compose-edits.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
import { lineBreakAt } from '../rules/shared/line-break.js';
import type { Edit } from '../text/span.js';
import { sayingOf } from './proposed-items.js';
import type { ToolHost } from './tool.js';

/** A bank with items put into it. */
export interface PlacedProposal {
  readonly document: BankDocument;
  /** Of the text as it was. */
  readonly edits: readonly Edit[];
  /** What was put in, as the bank reads it. */
  readonly added: readonly PlacedItem[];
  /** What no place could be found for without doubt. */
  readonly left: readonly PlacedItem[];
}

/**
 * Puts items into a bank as the bank has its own: behind `after`, else at the end of their list. Each is
 * read again where it stands before it counts.
 */
export async function placeItems(
  bank: BankDocument,
  items: readonly PlacedItem[],
  after: PlacedItem | undefined,
  host: ToolHost,
): Promise<PlacedProposal> {
  let document = bank;
  let edits: readonly Edit[] = [];
  // By place, not by reading: an edit may have the item beside it read again.
  let added: readonly number[] = [];
  const left: PlacedItem[] = [];
  const behind = new Map<ItemList, number>();
  if (after !== undefined) {
    behind.set(
      after.reading.list,
      bank.items.findIndex(({ reading }) => reading === after.reading),
    );
  }
  for (const item of items) {
    await host.turn();
    const { list } = item.reading;
    const made = insertItem(document, list, sayingOf(item), document.items[behind.get(list) ?? -1]);
    if (made === undefined) {
      left.push(item);
      continue;
    }
    const { at } = made;
    const apart = isOpen(bank, list) ? setApart(document, made, list) : made;
    const shifted = (place: number): number => (place >= at ? place + 1 : place);
    edits = composeEdits(bank.text.length, edits, apart.edits);
    document = apart.document;
    added = [...added.map(shifted), at];
    for (const [each, place] of behind) behind.set(each, shifted(place));
    behind.set(list, at);
  }
  return {
    document,
    edits,
    added: document.items.filter((_, place) => added.includes(place)),
    left,
  };
}

/** Whether the bank has not shown yet if blank lines part the items of a list. */
function isOpen({ items }: BankDocument, list: ItemList): boolean {
  return items.filter(({ reading }) => reading.list === list).length < 2;
}

/** The same with a blank line above what was put in, as the canonical layout has it. */
function setApart(before: BankDocument, made: EditedBank, list: ItemList): EditedBank {
  const [edit, ...others] = made.edits;
  if (edit === undefined || others.length > 0) return made;
  const lineBreak = lineBreakAt(before.text, 0);
  const isBehindItem = /^\r?\n[ \t]*-/.test(edit.text) && !opensList(before, list);
  const isNewKey = edit.text.trimStart().startsWith(`${list}:`) && before.text.trim() !== '';
  if (!isBehindItem && !isNewKey) return made;
  const edits = [{ ...edit, text: lineBreak + edit.text }];
  const document = updateBank(before, edits);
  return document.items.length === made.document.items.length ? { document, edits } : made;
}

function opensList({ items }: BankDocument, list: ItemList): boolean {
  return !items.some(({ reading }) => reading.list === list);
}
