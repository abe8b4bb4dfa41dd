import type { PlacedItem } from '../../model/reading.js';
import { printOf, printOfCard, printsOf } from './card-prints.js';
import type { CardText } from './cards-in-text.js';
import type { Draft } from './tell-apart.js';

/** Those cards that the bank does not have, each once. */
export function freshCards<T extends Draft>(
  drafts: readonly T[],
  items: readonly PlacedItem[],
): readonly T[] {
  const backs = backsOf(items);
  const asked = new Set(items.flatMap(({ reading }) => printsOf(reading.data)));
  const isSaid = (card: CardText): boolean =>
    'front' in card && backs.get(printOfCard(card))?.has(printOf(card.back)) === true;
  // What the bank calls `Capital` was one of those that are told apart since there are more of them.
  const older = new Set(drafts.flatMap(({ bare }) => (isSaid(bare) ? [printOfCard(bare)] : [])));
  return drafts.filter(({ card, bare, isLoose }) => {
    const print = printOfCard(card);
    if (print === '' || asked.has(print)) return false;
    const before = printOfCard(bare);
    if (before !== print) {
      if (isSaid(bare)) return false;
      if (!isLoose && backs.has(before) && !older.has(before)) {
        older.add(before);
        return false;
      }
    }
    asked.add(print);
    return true;
  });
}

/** What the bank's flashcards say behind each front. */
function backsOf(items: readonly PlacedItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const backs = new Map<string, Set<string>>();
  for (const { reading } of items) {
    const { front, back } = reading.data;
    if (typeof front !== 'string') continue;
    const print = printOf(front);
    const said = backs.get(print) ?? new Set();
    if (typeof back === 'string') said.add(printOf(back));
    backs.set(print, said);
  }
  return backs;
}
