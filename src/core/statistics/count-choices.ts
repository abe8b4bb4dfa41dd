import type { BankHead } from '../model/reading.js';
import { keyPlaceOf, shufflesChoices, staysPut } from '../rules/shared/balance/key-places.js';
import type { ItemView } from '../view/index.js';
import type { KeyCounts, LengthCounts } from './bank-statistics.js';
import type { LongestRow } from './choice-lengths.js';
import type { KeyRow } from '../chance/key-positions.js';

/** Where the keys of a bank's choice questions stand, and how long its choices are. */
export interface ChoiceCounter {
  add(view: ItemView): void;
  readonly keys: KeyCounts;
  readonly lengths: LengthCounts;
}

/** Languages that write without blanks: their words cannot be counted. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'yue']);

export function createChoiceCounter(head: BankHead): ChoiceCounter {
  const bankShuffles = shufflesChoices(head.data);
  const countsWords = !unspaced.has(head.language.split('-', 1)[0]!.toLowerCase());
  const rows = new Map<number, number[]>();
  const longest = new Map<number, { questions: number; keys: number }>();
  const sums = { questions: 0, keys: 0, keyWords: 0, distractors: 0, distractorWords: 0 };
  let shuffled = 0;

  function addPlace(view: ItemView): void {
    const place = keyPlaceOf(view.reading, view);
    if (place === undefined) return;
    if (!staysPut(place, bankShuffles)) {
      shuffled++;
      return;
    }
    let row = rows.get(place.choices);
    if (row === undefined) {
      row = Array.from({ length: place.choices }, () => 0);
      rows.set(place.choices, row);
    }
    row[place.position]!++;
  }

  function addLengths(view: ItemView): void {
    const { choices } = view;
    // What code or an image takes of a line cannot be told in words.
    if (choices.length < 2 || choices.some(({ prose }) => prose.objects.length > 0)) return;
    let [keys, keyWords, distractorWords] = [0, 0, 0];
    let most = { words: -1, alone: false, correct: false };
    for (const { prose, correct } of choices) {
      const words = view.words(prose).length;
      if (correct) {
        keys++;
        keyWords += words;
      } else distractorWords += words;
      if (words > most.words) most = { words, alone: true, correct };
      else if (words === most.words) most = { ...most, alone: false };
    }
    if (keys === 0 || keys === choices.length) return;
    sums.questions++;
    sums.keys += keys;
    sums.keyWords += keyWords;
    sums.distractors += choices.length - keys;
    sums.distractorWords += distractorWords;
    if (keys > 1 || !most.alone) return;
    const row = longest.get(choices.length) ?? { questions: 0, keys: 0 };
    longest.set(choices.length, row);
    row.questions++;
    if (most.correct) row.keys++;
  }

  return {
    add(view) {
      if (view.choices.length === 0) return;
      addPlace(view);
      if (countsWords) addLengths(view);
    },
    get keys() {
      return { rows: keyRows(rows), shuffled };
    },
    get lengths() {
      return { ...sums, longest: longestRows(longest) };
    },
  };
}

/** In order of the number of choices. */
export function keyRows(rows: ReadonlyMap<number, readonly number[]>): KeyRow[] {
  return [...rows]
    .map(([choices, keys]) => ({ choices, questions: keys.reduce((a, b) => a + b, 0), keys }))
    .sort((a, b) => a.choices - b.choices);
}

/** In order of the number of choices. */
export function longestRows(
  rows: ReadonlyMap<number, { readonly questions: number; readonly keys: number }>,
): LongestRow[] {
  return [...rows]
    .map(([choices, { questions, keys }]) => ({ choices, questions, keys }))
    .sort((a, b) => a.choices - b.choices);
}
