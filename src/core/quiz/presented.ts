import { mapOf, textOf } from '../model/kinds/shown.js';
import type { ItemReading, PlainData } from '../model/reading.js';
import { choiceOrder } from './choice-order.js';
import type { QuizEntry } from './quiz-entry.js';
import type { QuizSetup } from './quiz-setup.js';

/** An item as it is asked: its choices in the order in which this quiz shows them. */
export interface Presented extends Pick<ItemReading, 'list' | 'kind'> {
  readonly data: PlainData;
  /** Settles the order of matchings, orderings and dropdowns. */
  readonly seed: string;
}

/**
 * Answers are texts, so that the order in which choices are shown makes no difference to grading. What is
 * asked again, after so many `misses`, is mixed anew: nobody should learn places.
 */
export function presentedEntry(
  { item, ref }: QuizEntry,
  { seed, shuffleChoices }: Pick<QuizSetup, 'seed' | 'shuffleChoices'>,
  misses = 0,
): Presented {
  const { list, kind, data } = item.reading;
  const own = misses === 0 ? `${seed}/${ref}` : `${seed}/${ref}/${misses}`;
  const choices = data['choices'];
  const isShuffled =
    boolean(data['shuffle']) ?? shuffleChoices ?? item.bank.quiz['shuffle-choices'] === true;
  if (!isShuffled || !Array.isArray(choices)) return { list, kind, data, seed: own };
  const entries = choices as readonly unknown[];
  const placed = entries.map((entry) => {
    const { text = entry, pin } = mapOf(entry);
    return { text: textOf(text) ?? '', pinned: pin === true };
  });
  const order = choiceOrder(placed, own);
  return { list, kind, data: { ...data, choices: order.map((i) => entries[i]) }, seed: own };
}

function boolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
