import type { BankDocument } from '../core/document/index.js';

/** How much there is to print of one list of a bank. */
export interface Printable {
  readonly items: number;
  readonly drafts: number;
}

/** What there is to print of a bank, drafts counted apart. */
export function printable(
  bank: BankDocument,
): Readonly<Record<'questions' | 'flashcards', Printable>> {
  const found = { questions: { items: 0, drafts: 0 }, flashcards: { items: 0, drafts: 0 } };
  for (const { reading } of bank.items) {
    found[reading.list][reading.data['status'] === 'draft' ? 'drafts' : 'items']++;
  }
  return found;
}
