import type { BankDocument } from '../document/index.js';
import { mapOf } from '../model/kinds/shown.js';
import { shownItem, type ShownItem } from '../render/shown-item.js';
import type { PageOptions } from './page-options.js';

/** An item on a sheet. */
export interface PageItem {
  readonly item: ShownItem;
  /** From 1, among the items of the sheet. */
  readonly number: number;
  /** Its id or its place in the bank: a seed that other items have no part in. */
  readonly name: string;
}

/** The items of one list that are printed, in the order of the bank. */
export function* pageItems(
  bank: BankDocument,
  list: 'questions' | 'flashcards',
  { drafts = false }: Pick<PageOptions, 'drafts'>,
): Generator<undefined, readonly PageItem[]> {
  const { data, language } = bank.head;
  const defaults = mapOf(data['defaults']) as Parameters<typeof shownItem>[1];
  const items: PageItem[] = [];
  for (const { reading, name } of bank.items) {
    if (reading.list !== list) continue;
    const item = shownItem(reading, defaults, language);
    if (item.status === 'draft' && !drafts) continue;
    items.push({ item, number: items.length + 1, name });
    if (items.length % 64 === 0) yield;
  }
  return items;
}
