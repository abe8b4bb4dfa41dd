import type { ItemReading, PlainData } from '../../../model/reading.js';
import { choiceLetter, type ItemView } from '../../../view/index.js';

/** Where the key of a single-choice question stands, of how many choices. */
export interface KeyPlace {
  /** From 0. */
  readonly position: number;
  readonly choices: number;
  /** What the question itself says of being shown in another order each time. */
  readonly shuffle: boolean | undefined;
}

const places: (readonly KeyPlace[])[] = [];

/** The place of an item's key; undefined for all but single-choice questions with one key. */
export function keyPlaceOf(item: ItemReading, view: ItemView): KeyPlace | undefined {
  if (item.kind !== 'single-choice') return undefined;
  const { choices } = view;
  const at = choices.findIndex(({ correct }) => correct);
  if (at < 0 || choices.length < 2) return undefined;
  const { shuffle } = item.data;
  const told = typeof shuffle === 'boolean' ? shuffle : undefined;
  return shared(at, choices.length, told);
}

/** Ten thousand questions have some twenty places between them. */
function shared(position: number, choices: number, shuffle: boolean | undefined): KeyPlace {
  const row = (choices * 3 + (shuffle === undefined ? 0 : shuffle ? 1 : 2)) | 0;
  const known = (places[row] ??= Array.from({ length: choices }, (_, at) => ({
    position: at,
    choices,
    shuffle,
  })));
  return known[position]!;
}

/** Whether the bank says that choices are shown in another order each time. */
export function shufflesChoices({ quiz }: PlainData): boolean {
  return (
    typeof quiz === 'object' &&
    quiz !== null &&
    (quiz as Readonly<Record<string, unknown>>)['shuffle-choices'] === true
  );
}

/** Whether learners see the key where it is written. */
export function staysPut({ shuffle }: KeyPlace, bankShuffles: boolean): boolean {
  return !(shuffle ?? bankShuffles);
}

/** The letter that a place is known by. */
export const letterOf = choiceLetter;
