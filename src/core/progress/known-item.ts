import type { ItemName } from '../history/index.js';
import { textsOf } from '../model/kinds/shown.js';
import { entriesOf, type QuizItem } from '../quiz/index.js';

/** What an item is meant to teach: an id of its bank, and what the bank says of it. */
export interface KnownObjective {
  readonly id: string;
  readonly text: string;
}

/** An item that can be asked, as far as progress needs it: little, since there may be very many. */
export interface KnownItem {
  readonly name: ItemName;
  /** `question`, `front`, `reverse`, `gap-…` */
  readonly cards: readonly string[];
  readonly tags: readonly string[];
  readonly objectives: readonly KnownObjective[];
}

export function knownItem(item: QuizItem): KnownItem {
  const { bank, key, tags, reading } = item;
  return {
    name: { bank: bank.key, item: key },
    cards: entriesOf(item, false).map(({ card = 'question' }) => card),
    tags,
    objectives: textsOf(reading.data['objectives']).map((id) => {
      const text: unknown = Object.hasOwn(bank.objectives, id) ? bank.objectives[id] : undefined;
      return { id, text: typeof text === 'string' && text !== '' ? text : id };
    }),
  };
}
