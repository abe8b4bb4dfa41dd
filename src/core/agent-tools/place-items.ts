import { type BankDocument } from '../document/index.js';
import { insertItem } from '../edit/index.js';
import { composeEdits } from '../edit/compose-edits.js';
import type { ItemList, PlacedItem } from '../model/reading.js';
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
    const shifted = (place: number): number => (place >= at ? place + 1 : place);
    edits = composeEdits(bank.text.length, edits, made.edits);
    document = made.document;
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
