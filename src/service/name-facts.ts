import type { BankHead, ItemReading } from '../core/model/reading.js';
import { shiftSpan } from '../core/text/span.js';
import type { NameFact } from './bank-facts.js';
import { namesInHead } from './names/head-names.js';
import { namesInItem } from './names/item-names.js';
import type { NameUse } from './names/name.js';
import { shortText } from './short-text.js';

/** A name in offsets of the text that it was read from. */
export type LocalName = Pick<NameFact, 'sort' | 'name' | 'role' | 'start' | 'end'>;

const none: readonly LocalName[] = [];

/** The names that are written in an item, in offsets of its text. */
export function namesOfItem(reading: ItemReading): readonly LocalName[] {
  const names = namesInItem(reading).flatMap(toFact);
  return names.length === 0 ? none : names;
}

/** The names that are written in a bank's head, in offsets of the bank. */
export function namesOfHead(head: BankHead): NameFact[] {
  // Headings are referred to in their own bank only, and to find them all of the notes has to be read.
  const entries = head.entries.filter(({ pair }) => pair.key.text !== 'notes');
  return namesInHead({ entries }).flatMap(({ uses, offset }) =>
    uses.flatMap((use) =>
      toFact(use).map((fact) => ({
        ...fact,
        ...shiftSpan(fact, offset),
        item: undefined,
        meaning: use.meant?.type === 'scalar' ? shortText(use.meant.text) : '',
      })),
    ),
  );
}

/** No heading is among the facts, nor a source that leads to one. */
function toFact(use: NameUse): LocalName[] {
  const { sort, text: name, role, start, end } = use;
  return sort === 'heading' ? [] : [{ sort, name, role, start, end }];
}
