import type { ChoiceView, ItemView } from '../../view/index.js';
import {
  aboutOthers,
  areWords,
  choiceLengths,
  type ChoiceLength,
  unitOf,
} from './choice-lengths.js';
import { latePattern } from '../../text/late-pattern.js';

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
const leastOnPage = 25;
/** Addresses, commands and names of programs, which are long without saying more. */
const codeSign = latePattern(() => /\p{L}[:=_\\/]\p{Ll}|:\/\/|\(\)|\s--?\p{L}|[{}|]/u);

/**
 * The keys of a question, if each of them is clearly longer than every other choice, and they are
 * longer than the others on average by a ratio, in words and on the page.
 */
export function longerKeys(view: ItemView, ratio: number): LongerKeys | undefined {
  const { choices } = view;
  if (!mayBeLonger(choices)) return undefined;
  const lengths = choiceLengths(choices);
  const longer = compare(lengths, ratio);
  if (longer === undefined || !areWords(choices)) return undefined;
  const about = aboutOthers(view);
  if (about.size === 0) return longer;
  if (longer.keys.some((key) => about.has(key))) return undefined;
  return compare(
    lengths.filter(({ choice }) => !about.has(choice)),
    ratio,
  );
}

function compare(lengths: readonly ChoiceLength[], ratio: number): LongerKeys | undefined {
  const keys = lengths.filter(({ choice }) => choice.correct);
  const others = lengths.filter(({ choice }) => !choice.correct);
  if (keys.length === 0 || others.length === 0) return undefined;
  if (!sticksOut(keys, others, 'characters', ratio)) return undefined;
  const unit = unitOf(lengths);
  const isShort = keys.some(({ words }) => words < fewest[unit]);
  const difference = meanOf(keys, 'words') - meanOf(others, 'words');
  if (!isShort && difference >= leastDifference[unit] && sticksOut(keys, others, 'words', ratio)) {
    return { ...told(keys, others, 'words'), unit };
  }
  // Few and long words.
  const onPage = meanOf(keys, 'characters') - meanOf(others, 'characters');
  const longestOther = Math.max(...others.map(({ words }) => words));
  if (onPage < leastOnPage || keys.some(({ words }) => words < longestOther + 2)) return undefined;
  if (keys.some(({ choice }) => codeSign().test(choice.prose.text))) return undefined;
  return { ...told(keys, others, 'characters'), unit: 'characters' };
}

function told(
  keys: readonly ChoiceLength[],
  others: readonly ChoiceLength[],
  by: 'words' | 'characters',
): Omit<LongerKeys, 'unit'> {
  return {
    keys: keys.map(({ choice }) => choice),
    length: Math.round(meanOf(keys, by)),
    others: Math.max(1, Math.round(meanOf(others, by))),
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
  const longestOther = others.reduce((longest, each) => Math.max(longest, each[by]), 0);
  if (keys.some((each) => each[by] < longestOther * Math.min(margin, ratio))) return false;
  return meanOf(keys, by) >= meanOf(others, by) * ratio;
}

function meanOf(lengths: readonly ChoiceLength[], by: 'words' | 'characters'): number {
  return lengths.reduce((sum, each) => sum + each[by], 0) / lengths.length;
}
