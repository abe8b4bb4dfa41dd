import { letterOf } from '../rules/shared/balance/key-places.js';
import type { BankStatistics } from './bank-statistics.js';
import { longestKeys } from './choice-lengths.js';
import { findDuplicates } from './find-duplicates.js';
import { countPlaces } from '../chance/key-positions.js';
import { readingFigures } from './reading-figures.js';

/** What figures are about. */
export const figureGroups = [
  'items',
  'kinds',
  'statuses',
  'difficulties',
  'levels',
  'tags',
  'objectives',
  'true-false',
  'keys',
  'lengths',
  'duplicates',
  'reading',
  'missing',
] as const;

export type FigureGroup = (typeof figureGroups)[number];

/** One number of the statistics before and after; undefined where there was nothing to count. */
export interface Difference {
  readonly group: FigureGroup;
  /** What was counted: `single-choice`, a tag, the id of an objective, `A`. */
  readonly name: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Every figure of two versions of the same banks, changed or not, group by group. */
export function compareStatistics(before: BankStatistics, after: BankStatistics): Difference[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return figureGroups.flatMap((group) => {
    const names = new Set([...now[group].keys(), ...old[group].keys()]);
    return [...names].map((name) => ({
      group,
      name,
      before: old[group].get(name),
      after: now[group].get(name),
    }));
  });
}

type Figures = Readonly<Record<FigureGroup, ReadonlyMap<string, number>>>;

function figuresOf(statistics: BankStatistics): Figures {
  const { banks, questions, flashcards, cards, points, unread, tags } = statistics;
  const counted = { banks: banks.length, questions, flashcards, cards, points };
  return {
    items: named({ ...counted, 'time-limits': statistics.timed.seconds, unread }),
    kinds: named(statistics.kinds),
    statuses: named(statistics.statuses),
    difficulties: named(statistics.difficulties),
    levels: named(statistics.levels),
    tags: new Map(tags.map(({ tag, items }) => [tag, items])),
    objectives: objectivesOf(statistics),
    'true-false': named(statistics.trueFalse),
    keys: new Map([
      ...countPlaces(statistics.keys.rows).map(
        ({ position, count }) => [letterOf(position), count] as const,
      ),
      ['shuffled', statistics.keys.shuffled] as const,
    ]),
    lengths: lengthsOf(statistics),
    duplicates: duplicatesOf(statistics),
    reading: readingOf(statistics),
    missing: named(statistics.missing),
  };
}

function named(counts: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(counts));
}

/** Items for each id; banks may have one id for several objectives. */
function objectivesOf({ objectives }: BankStatistics): ReadonlyMap<string, number> {
  const items = new Map<string, number>();
  for (const { id, questions, flashcards } of objectives) {
    items.set(id, (items.get(id) ?? 0) + questions + flashcards);
  }
  return items;
}

function lengthsOf({ lengths }: BankStatistics): ReadonlyMap<string, number> {
  const { keys, keyWords, distractors, distractorWords, longest } = lengths;
  const { questions, keys: longestAreKeys } = longestKeys(longest);
  return new Map([
    ...(keys === 0 ? [] : [['key-words', keyWords / keys] as const]),
    ...(distractors === 0 ? [] : [['distractor-words', distractorWords / distractors] as const]),
    ['one-longest', questions],
    ['longest-is-key', longestAreKeys],
  ]);
}

function duplicatesOf({ prints }: BankStatistics): ReadonlyMap<string, number> {
  const { same, near } = findDuplicates(prints);
  return new Map([
    ['same', same.length],
    ['near', near.length],
  ]);
}

function readingOf({ reading }: BankStatistics): ReadonlyMap<string, number> {
  const figures = reading.map(readingFigures);
  return new Map(
    figures.flatMap(({ language, ease }) => (ease === undefined ? [] : [[language, ease]])),
  );
}
