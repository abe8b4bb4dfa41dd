import { readBank } from '../document/index.js';
import type {
  BankStatistics,
  Counts,
  LengthCounts,
  ObjectiveCount,
  ReadingCounts,
} from './bank-statistics.js';
import { keyRows, longestRows } from './count-choices.js';
import { addMeasures } from './count-reading.js';
import { sortTags, statisticsOf } from './statistics-of.js';

/** What is in several banks together. */
export function mergeStatistics(all: readonly BankStatistics[]): BankStatistics {
  if (all.length === 1) return all[0]!;
  if (all.length === 0) return { ...statisticsOf(readBank('')), banks: [] };
  const sum = (count: (each: BankStatistics) => number): number =>
    all.reduce((total, each) => total + count(each), 0);
  let bank = 0;
  return {
    banks: all.flatMap(({ banks }) => banks),
    questions: sum(({ questions }) => questions),
    flashcards: sum(({ flashcards }) => flashcards),
    cards: sum(({ cards }) => cards),
    unread: sum(({ unread }) => unread),
    points: sum(({ points }) => points),
    timed: addCounts(all.map(({ timed }) => timed)),
    kinds: addCounts(all.map(({ kinds }) => kinds)),
    statuses: addCounts(all.map(({ statuses }) => statuses)),
    difficulties: addCounts(all.map(({ difficulties }) => difficulties)),
    levels: addCounts(all.map(({ levels }) => levels)),
    trueFalse: addCounts(all.map(({ trueFalse }) => trueFalse)),
    missing: addCounts(all.map(({ missing }) => missing)),
    tags: mergeTags(all),
    objectives: mergeObjectives(all.flatMap(({ objectives }) => objectives)),
    keys: mergeKeys(all),
    lengths: mergeLengths(all.map(({ lengths }) => lengths)),
    reading: mergeReading(all.flatMap(({ reading }) => reading)),
    prints: all.flatMap(({ prints, banks }) => {
      const first = bank;
      bank += banks.length;
      return prints.map((print) => ({ ...print, bank: print.bank + first }));
    }),
  };
}

/** The sums of counts that have the same names. */
function addCounts<Name extends string>(all: readonly Counts<Name>[]): Counts<Name> {
  const [first, ...others] = all;
  const sums: Record<Name, number> = { ...first! };
  for (const counts of others) for (const name in counts) sums[name] += counts[name];
  return sums;
}

function mergeTags(all: readonly BankStatistics[]): BankStatistics['tags'] {
  const counts = new Map<string, number>();
  for (const { tags } of all) {
    for (const { tag, items } of tags) counts.set(tag, (counts.get(tag) ?? 0) + items);
  }
  return sortTags(counts);
}

/** Objectives of different banks are one where their ids and their texts are the same. */
function mergeObjectives(all: readonly ObjectiveCount[]): readonly ObjectiveCount[] {
  const merged = new Map<string, ObjectiveCount>();
  for (const each of all) {
    const key = JSON.stringify([each.id, each.text]);
    const known = merged.get(key);
    if (known === undefined) {
      merged.set(key, each);
      continue;
    }
    merged.set(key, {
      ...known,
      questions: known.questions + each.questions,
      flashcards: known.flashcards + each.flashcards,
      levels: addCounts([known.levels, each.levels]),
    });
  }
  return [...merged.values()];
}

function mergeKeys(all: readonly BankStatistics[]): BankStatistics['keys'] {
  const rows = new Map<number, number[]>();
  let shuffled = 0;
  for (const { keys } of all) {
    shuffled += keys.shuffled;
    for (const { choices, keys: counts } of keys.rows) {
      const row = rows.get(choices);
      if (row === undefined) rows.set(choices, [...counts]);
      else counts.forEach((count, at) => (row[at]! += count));
    }
  }
  return { rows: keyRows(rows), shuffled };
}

function mergeLengths(all: readonly LengthCounts[]): LengthCounts {
  const sums = addCounts(
    all.map(({ questions, keys, keyWords, distractors, distractorWords }) => ({
      questions,
      keys,
      keyWords,
      distractors,
      distractorWords,
    })),
  );
  const rows = new Map<number, { questions: number; keys: number }>();
  for (const { choices, questions, keys } of all.flatMap(({ longest }) => longest)) {
    const row = rows.get(choices) ?? { questions: 0, keys: 0 };
    rows.set(choices, { questions: row.questions + questions, keys: row.keys + keys });
  }
  return { ...sums, longest: longestRows(rows) };
}

function mergeReading(all: readonly ReadingCounts[]): readonly ReadingCounts[] {
  const merged = new Map<string, ReadingCounts>();
  for (const each of all) {
    const { language } = each;
    const known = merged.get(language);
    merged.set(language, known === undefined ? each : { language, ...addMeasures(known, each) });
  }
  return [...merged.values()];
}
