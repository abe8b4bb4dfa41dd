import type { ItemReading } from '../../../model/reading.js';
import type { Edit } from '../../../text/span.js';
import { ItemView } from '../../../view/index.js';
import { reorderChoices } from '../reorder-choices.js';
import { speaksOfAnyLetter } from '../speaks-of-places.js';

/**
 * The edits, in offsets of the item's text, that bring its key to another place by changing places
 * with the choice that stands there. Undefined where the order means something: pinned choices,
 * choices that speak of others, numbers in order, texts that speak of letters.
 */
export function moveKey(
  item: ItemReading,
  tag: string,
  from: number,
  to: number,
): readonly Edit[] | undefined {
  const view = new ItemView(item, tag);
  const { choices } = view;
  if (choices.some(({ index }, i) => index !== i)) return undefined;
  if (choices[from]?.pinned !== false || choices[to]?.pinned !== false) return undefined;
  if (choices.some(({ text }) => speaksOfAnyLetter(text))) return undefined;
  if (speaksOfAnyLetter(JSON.stringify(item.data))) return undefined;
  if (isInOrder(choices.map(({ prose }) => leadingNumber(prose.folded)))) return undefined;
  const order = choices.map((_, i) => (i === from ? to : i === to ? from : i));
  return reorderChoices(item, order);
}

function isInOrder(values: readonly (number | undefined)[]): boolean {
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length < values.length - 1 || numbers.length < 2) return false;
  const rises = numbers.every((value, i) => i === 0 || value > numbers[i - 1]!);
  return rises || numbers.every((value, i) => i === 0 || value < numbers[i - 1]!);
}

function leadingNumber(text: string): number | undefined {
  const match = /^\W{0,3}(-?\d[\d ]*(?:[.,]\d+)?)/.exec(text);
  return match === null ? undefined : Number(match[1]!.replaceAll(' ', '').replace(',', '.'));
}
