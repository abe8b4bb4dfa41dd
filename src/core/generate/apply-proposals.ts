import type { BankDocument } from '../document/index.js';
import { append, editItem, insertItem, saysSame } from '../edit/index.js';
import type { ItemReading } from '../model/reading.js';
import type { Edit } from '../text/span.js';
import type { ProposedChange } from './proposal.js';

/** A bank with what was proposed for it. */
export interface AppliedProposals {
  readonly document: BankDocument;
  /** Of the text of before. */
  readonly edits: readonly Edit[];
  /** Which item each proposal became, or changed, by its place among all; undefined where it cannot be written. */
  readonly items: readonly (number | undefined)[];
}

/** Writes proposals into a bank, one after the other, by the smallest edits; what it says else stays. */
export function applyProposals(
  before: BankDocument,
  changes: readonly ProposedChange[],
): AppliedProposals {
  const { length } = before.text;
  let edited = { document: before, edits: [] as readonly Edit[] };
  const items: (number | undefined)[] = [];
  /** Where items are by now that proposals are about. */
  const places = new Map<ItemReading, number>();
  /** Behind which item the next one goes, by what it is a sibling of. */
  const behind = new Map<ItemReading, number>();
  const placed = (reading: ItemReading): number | undefined => {
    const at = places.get(reading) ?? findAgain(edited.document, reading);
    if (at !== undefined) places.set(reading, at);
    return at;
  };
  for (const change of changes) {
    const { document } = edited;
    if (change.type === 'edit') {
      const at = placed(change.item);
      const item = at === undefined ? undefined : document.items[at];
      const next = item && editItem(document, item, [...change.changes, draft]);
      if (next !== undefined) edited = append(edited, next, length);
      items.push(next === undefined ? undefined : at);
      continue;
    }
    const { list, data, after } = change;
    const at = after && (behind.get(after) ?? placed(after));
    const next = insertItem(
      document,
      list,
      data,
      at === undefined ? undefined : document.items[at],
    );
    if (next === undefined) {
      items.push(undefined);
      continue;
    }
    edited = append(edited, next, length);
    // Those behind it move on.
    for (const [i, each] of items.entries()) if (each !== undefined && each >= next.at) items[i]!++;
    for (const map of [places, behind]) {
      for (const [reading, each] of map) if (each >= next.at) map.set(reading, each + 1);
    }
    if (after !== undefined) behind.set(after, next.at);
    items.push(next.at);
  }
  return { ...edited, items };
}

/** Whatever a model had a hand in is a draft until somebody says otherwise. */
const draft = { type: 'set', path: ['status'], value: 'draft' } as const;

/** Where an item is that was read before, perhaps of another text: by its id, else by its words. */
function findAgain({ items }: BankDocument, wanted: ItemReading): number | undefined {
  const same = items.findIndex(({ reading }) => reading === wanted);
  if (same >= 0) return same;
  const alike = items.flatMap(({ reading: other }, i) => {
    if (other.list !== wanted.list) return [];
    const isAlike =
      wanted.id === undefined ? saysSame(other.data, wanted.data) : other.id === wanted.id;
    return isAlike ? [i] : [];
  });
  // Of two that are the same, nobody knows which was meant.
  return alike.length === 1 ? alike[0] : undefined;
}
