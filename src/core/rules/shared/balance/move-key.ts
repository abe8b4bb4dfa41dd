import type { ItemReading } from '../../../model/reading.js';
import type { Edit } from '../../../text/span.js';
import { ItemView } from '../../../view/index.js';
import { reorderChoices } from '../reorder-choices.js';
import { optionPhrases } from '../../../language/index.js';
import { readLabels } from '../label-list.js';
import { choicesSaying } from '../option-meaning.js';
import { speaksOfPlaces } from '../speaks-of-places.js';

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
  if (speaksOfPlaces(view) || namesOthers(view) || passesOneThatSpeaks(view, from, to)) {
    return undefined;
  }
  if (isInOrder(choices.map(({ prose }) => leadingNumber(prose.folded)))) return undefined;
  const order = choices.map((_, i) => (i === from ? to : i === to ? from : i));
  return reorderChoices(item, order);
}

/** “Both a) and c)”: with another order it would name others. */
function namesOthers({ choices, language }: ItemView): boolean {
  if (language === undefined) return false;
  const phrases = optionPhrases(language.options);
  return choices.some((choice) => readLabels(choice, phrases) !== undefined);
}

/** “All of the above” stays where it is, and what is above it stays above. */
function passesOneThatSpeaks(view: ItemView, from: number, to: number): boolean {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return [...choicesSaying('all', view), ...choicesSaying('none', view)].some(
    ({ index }) => index >= first && index <= last,
  );
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
