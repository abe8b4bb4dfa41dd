import { countPlaces, keySurplus } from '../chance/key-positions.js';
import { letterOf } from '../rules/shared/balance/key-places.js';
import type { BankStatistics, PlacedPrint } from './bank-statistics.js';
import { longestKeys } from './choice-lengths.js';
import { type DuplicatePair, findDuplicates } from './find-duplicates.js';
import { readingFigures } from './reading-figures.js';

/** What is in banks, as data that JSON can hold; its shape is a contract, told in `docs/stats.md`. */
export function statisticsData(statistics: BankStatistics): Readonly<Record<string, unknown>> {
  const { banks, questions, flashcards, cards, unread, points, timed } = statistics;
  return {
    banks: banks.map(({ title, pick, timeLimit, ...bank }) => ({
      ...bank,
      title: title ?? null,
      pick: pick ?? null,
      timeLimit: timeLimit ?? null,
    })),
    items: { questions, flashcards, cards, unread },
    points: digits(points),
    timeLimits: { questions: timed.questions, seconds: timed.seconds },
    kinds: statistics.kinds,
    statuses: statistics.statuses,
    difficulties: statistics.difficulties,
    levels: statistics.levels,
    tags: statistics.tags,
    objectives: statistics.objectives.map(({ id, text, ...counts }) => ({
      id,
      text: text ?? null,
      ...counts,
    })),
    trueFalse: statistics.trueFalse,
    keys: keysData(statistics),
    lengths: lengthsData(statistics),
    duplicates: duplicatesData(statistics),
    reading: statistics.reading.map((counts) => {
      const {
        name: _,
        ease,
        band,
        wordsPerSentence,
        syllablesPerWord,
        ...others
      } = readingFigures(counts);
      return {
        ...others,
        wordsPerSentence: digits(wordsPerSentence),
        syllablesPerWord: digits(syllablesPerWord),
        ease: ease === undefined ? null : digits(ease),
        band: band?.words ?? null,
      };
    }),
    missing: statistics.missing,
  };
}

function keysData({ keys: { rows, shuffled } }: BankStatistics): object {
  const surplus = keySurplus(rows);
  return {
    questions: rows.reduce((sum, row) => sum + row.questions, 0),
    shuffled,
    places: countPlaces(rows).map(({ position, count, expected }) => ({
      place: letterOf(position),
      keys: count,
      expected: digits(expected),
    })),
    byChoices: rows,
    surplus:
      surplus === undefined ? null : { place: letterOf(surplus.position), p: digits(surplus.p) },
  };
}

function lengthsData({ lengths }: BankStatistics): object {
  const { questions, keys, keyWords, distractors, distractorWords, longest } = lengths;
  const { questions: withOne, keys: areKeys, expected, p } = longestKeys(longest);
  return {
    questions,
    keyWords: keys === 0 ? null : digits(keyWords / keys),
    distractorWords: distractors === 0 ? null : digits(distractorWords / distractors),
    longest: {
      questions: withOne,
      keys: areKeys,
      expected: digits(expected),
      p: withOne === 0 ? null : digits(p),
    },
  };
}

function duplicatesData({ prints, banks }: BankStatistics): object {
  const { same, near } = findDuplicates(prints);
  const place = ({ bank, item }: PlacedPrint): object => ({ path: banks[bank]!.path, item });
  const toPair = ({ later, earlier, alike }: DuplicatePair): object => ({
    ...place(later),
    other: place(earlier),
    alike: digits(alike),
  });
  return { same: same.map(toPair), near: near.map(toPair) };
}

/** Four digits behind the point, or four digits of what is small: more say nothing. */
export function digits(value: number): number {
  if (Math.abs(value) >= 1) return Math.round(value * 10_000) / 10_000;
  return Number(value.toPrecision(4));
}
