import { type ItemName, nameKey } from '../history/index.js';
import { entriesOf, type QuizEntry, type QuizItem } from '../quiz/index.js';
import { cardKey } from './schedule.js';

/** One thing to remember: a question, or one side or gap of a flashcard. */
export interface ReviewCard {
  /** By `cardKey`. */
  readonly key: string;
  readonly name: ItemName;
  /** `question`, `front`, `reverse`, `gap-…` */
  readonly card: string;
  readonly entry: QuizEntry;
}

/**
 * The cards of an item: a question is one; a flashcard one from front to back, with `reverse` one back
 * again, or one for each gap. Drafts are no quiz items, and make none.
 */
export function cardsOfItem(item: QuizItem): readonly ReviewCard[] {
  if (!item.canBeAsked) return [];
  const name: ItemName = { bank: item.bank.key, item: item.key };
  return entriesOf(item, false).map((entry) => {
    const card = entry.card ?? 'question';
    return { key: cardKey(name, card), name, card, entry };
  });
}

/**
 * The cards that refs stand for: of a card, of an item for all of its cards, or of a question as a card;
 * all of them where no refs are given.
 */
export function chosenCards(
  cards: readonly ReviewCard[],
  refs: readonly string[],
): readonly ReviewCard[] {
  if (refs.length === 0) return cards;
  const wanted = new Set(refs);
  return cards.filter(
    ({ card, entry: { ref, item } }) =>
      wanted.has(ref) || wanted.has(item.ref) || wanted.has(`${item.ref}#${card}`),
  );
}

/**
 * The cards of all these items, each once: where two banks of one name have an item of one key, nobody
 * could tell their histories apart, and the first is asked.
 */
export function cardsOfItems(items: readonly QuizItem[]): readonly ReviewCard[] {
  const known = new Set<string>();
  return items.flatMap((item) => {
    const key = nameKey({ bank: item.bank.key, item: item.key });
    if (known.has(key)) return [];
    known.add(key);
    return cardsOfItem(item);
  });
}
