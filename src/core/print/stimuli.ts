import type { BankDocument } from '../document/index.js';
import { mapOf, textOf } from '../model/kinds/shown.js';
import type { PageItem } from './page-items.js';

/** What stands before a question: the text that it shares with those behind it, or where that text is. */
export type Stimulus =
  | { readonly type: 'text'; readonly text: string; readonly last: number }
  | { readonly type: 'again'; readonly first: number };

/** By the number of the question. */
export type Stimuli = ReadonlyMap<number, Stimulus>;

/** Each shared text once, above the first question that needs it. */
export function readStimuli(bank: BankDocument, items: readonly PageItem[]): Stimuli {
  const texts = mapOf(bank.head.data['stimuli']);
  const firsts = new Map<string, number>();
  const found = new Map<number, Stimulus>();
  let before: string | undefined;
  for (const [i, { item, number }] of items.entries()) {
    const id = item.stimulus;
    const text =
      id === undefined ? undefined : textOf(Object.hasOwn(texts, id) ? texts[id] : undefined);
    if (id !== undefined && text !== undefined && id !== before) {
      const first = firsts.get(id);
      if (first !== undefined) found.set(number, { type: 'again', first });
      else {
        firsts.set(id, number);
        let last = i;
        while (items[last + 1]?.item.stimulus === id) last++;
        found.set(number, { type: 'text', text, last: items[last]!.number });
      }
    }
    before = id;
  }
  return found;
}
