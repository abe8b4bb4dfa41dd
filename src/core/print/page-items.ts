import type { BankDocument } from '../document/index.js';
import { mapOf, type ShownBody } from '../model/kinds/shown.js';
import type { PlainData } from '../model/reading.js';
import { shownItem, type ShownItem } from '../render/shown-item.js';
import type { PageOptions } from './page-options.js';

/** An item on a sheet. */
export interface PageItem {
  readonly item: ShownItem;
  /** From 1, among the items of the sheet. */
  readonly number: number;
  /** Its id or its place in the bank: a seed that other items have no part in. */
  readonly name: string;
  /** Where the bank says so: whether what is right in part counts. */
  readonly countsInPart: boolean | undefined;
}

/** The items of one list that are printed, in the order of the bank. */
export function* pageItems(
  bank: BankDocument,
  list: 'questions' | 'flashcards',
  { drafts = false }: Pick<PageOptions, 'drafts'>,
): Generator<undefined, readonly PageItem[]> {
  const { data, language } = bank.head;
  const defaults: PlainData = mapOf(data['defaults']);
  const items: PageItem[] = [];
  for (const { reading, name } of bank.items) {
    if (reading.list !== list) continue;
    const item = shownItem(reading, defaults, language);
    const credit = reading.data['partial-credit'] ?? defaultCredit(item.body, defaults);
    if (item.status === 'draft' && !drafts) continue;
    items.push({
      item,
      number: items.length + 1,
      name,
      countsInPart: credit === undefined ? undefined : credit === 'per-choice',
    });
    if (items.length % 64 === 0) yield;
  }
  return items;
}

/** What the bank says of all questions of which a part may be right. */
function defaultCredit({ type, ...body }: ShownBody, defaults: PlainData): unknown {
  const hasParts =
    type === 'cloze' ||
    type === 'matching' ||
    type === 'ordering' ||
    (type === 'choices' && (body as { multiple?: boolean }).multiple === true);
  return hasParts ? defaults['partial-credit'] : undefined;
}
