import type { BankDocument } from '../../document/index.js';
import { type EditedBank, insertItems, type ItemData } from '../../edit/index.js';
import { idFromText, IdMint } from '../../rules/shared/mint-id.js';
import type { NoteCard } from './cards-from-notes.js';

/**
 * Writes cards behind the flashcards of a bank, or as its first. They get ids where most items of the bank
 * have one. Undefined where the bank's flashcards are written so that nothing can be added without doubt.
 */
export function addCards(
  document: BankDocument,
  cards: readonly Pick<NoteCard, 'data'>[],
): EditedBank | undefined {
  if (cards.length === 0) return { document, edits: [] };
  const { items } = document;
  const named = items.filter(({ reading }) => reading.id !== undefined);
  const isNamed = named.length * 2 > items.length;
  const taken = new Set(named.map(({ reading }) => reading.id));
  const mint = new IdMint((id) => taken.has(id));
  const added = cards.map(({ data }): ItemData => {
    const { source, ...card } = data;
    const asked = 'front' in card ? card.front : card.cloze;
    return {
      ...(isNamed ? { id: mint.mint(idFromText(asked)) } : {}),
      ...card,
      ...(source === undefined ? {} : { source }),
    };
  });
  return insertItems(document, 'flashcards', added, undefined);
}
