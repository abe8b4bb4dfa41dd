import type { BankDocument } from '../../document/index.js';
import { askingKey } from '../../model/asking-key.js';
import type { ItemReading, PlacedItem } from '../../model/reading.js';
import { foldedWords, hashWords } from '../../view/hash-words.js';
import { ItemView } from '../../view/index.js';
import { mayMissOfTen } from './across-search.js';

/** A bank whose items are looked for; all of them, unless it says which. */
export interface SearchedBank {
  readonly bank: BankDocument;
  readonly isWanted?: (item: PlacedItem) => boolean;
}

/** What an item must share with another one to be alike; plain data, since threads get a copy. */
export interface WantedStem {
  readonly words: readonly number[];
  /** So many of the words, at least, stand in whatever asks the same or almost the same. */
  readonly least: number;
  /** How many content words there are; more than `words` where case parts some. */
  readonly content: number;
}

/** What to look for in other banks; nothing for items that are compared with none. */
export function wantedStems(sources: readonly SearchedBank[]): readonly WantedStem[] {
  return sources.flatMap(({ bank, isWanted }) =>
    bank.items.flatMap((item) => {
      if (isWanted?.(item) === false) return [];
      const one = wantedOf(item.reading, bank.head.language);
      return one === undefined ? [] : [one];
    }),
  );
}

function wantedOf(reading: ItemReading, language: string): WantedStem | undefined {
  const print = new ItemView(reading, language).print;
  const stem: unknown = reading.data[askingKey(reading)];
  if (print === undefined || typeof stem !== 'string') return undefined;
  const content = new Set(print.words);
  const exact = hashWords(stem).words;
  const words = new Set(foldedWords(stem).filter((_, i) => content.has(exact[i]!)));
  const mayMiss = Math.floor((print.words.length * mayMissOfTen) / 10);
  const least = Math.max(1, words.size - mayMiss);
  return { words: [...words], least, content: print.words.length };
}
