import type { ChoiceView, ItemView } from '../../view/index.js';
import {
  aboutOthers,
  areWords,
  choiceLengths,
  type ChoiceLength,
  unitOf,
} from './choice-lengths.js';

/** Keys that stick out by their length. */
export interface LongerKeys {
  readonly keys: readonly ChoiceView[];
  /** On average, in whole words or characters. */
  readonly length: number;
  readonly others: number;
  readonly unit: 'words' | 'characters';
}

/** By how much every key must be longer than every other choice. */
const margin = 1.3;
/** What is shorter is taken in at a glance, however long the others are: `New York City`. */
const fewest = { words: 6, characters: 12 };
const leastDifference = { words: 4, characters: 8 };

/**
 * The keys of a question, if each of them is clearly longer than every other choice, and they are
 * longer than the others on average by a ratio, in words and on the page.
 */
export function longerKeys(view: ItemView, ratio: number): LongerKeys | undefined {
  const { choices } = view;
  if (!mayBeLonger(choices)) return undefined;
  const longer = compare(choiceLengths(choices), ratio);
  if (longer === undefined || !areWords(choices)) return undefined;
  const about = aboutOthers(view);
  return longer.keys.some((key) => about.has(key)) ? undefined : longer;
}

function compare(lengths: readonly ChoiceLength[], ratio: number): LongerKeys | undefined {
  const keys = lengths.filter(({ choice }) => choice.correct);
  const others = lengths.filter(({ choice }) => !choice.correct);
  if (keys.length === 0 || others.length === 0) return undefined;
  const unit = unitOf(lengths);
  const length = meanOf(keys, 'words');
  const other = meanOf(others, 'words');
  if (Math.min(...keys.map(({ words }) => words)) < fewest[unit]) return undefined;
  if (length - other < leastDifference[unit]) return undefined;
  if (!sticksOut(keys, others, 'words', ratio) || !sticksOut(keys, others, 'characters', ratio)) {
    return undefined;
  }
  return {
    keys: keys.map(({ choice }) => choice),
    length: Math.round(length),
    others: Math.max(1, Math.round(other)),
    unit,
  };
}

/** A quick look at the texts as they are written: most questions need no closer one. */
function mayBeLonger(choices: readonly ChoiceView[]): boolean {
  let shortestKey = Infinity;
  let longestOther = 0;
  for (const { correct, text } of choices) {
    if (correct) shortestKey = Math.min(shortestKey, text.length);
    else longestOther = Math.max(longestOther, text.length);
  }
  return (
    shortestKey < Infinity && shortestKey >= fewest.characters && shortestKey > 1.2 * longestOther
  );
}

function sticksOut(
  keys: readonly ChoiceLength[],
  others: readonly ChoiceLength[],
  by: 'words' | 'characters',
  ratio: number,
): boolean {
  const shortestKey = Math.min(...keys.map((each) => each[by]));
  const longestOther = Math.max(...others.map((each) => each[by]));
  if (shortestKey < longestOther * Math.min(margin, ratio)) return false;
  return meanOf(keys, by) >= meanOf(others, by) * ratio;
}

function meanOf(lengths: readonly ChoiceLength[], by: 'words' | 'characters'): number {
  return lengths.reduce((sum, each) => sum + each[by], 0) / lengths.length;
}
