// What lives here: counting what is in banks, adding up and comparing; the tests of chance behind it.
// What may not: judging, and words for people; how figures are shown is the hosts'.
// Where its data comes from: banks that `core/document` read, seen through `core/view`.
export {
  type BankStatistics,
  type BankSummary,
  difficulties,
  type LevelCounts,
  levels,
  type ObjectiveCount,
  type PlacedPrint,
  statuses,
} from './bank-statistics.js';
export { longestKeys } from './choice-lengths.js';
export { compareStatistics, type Difference, type FigureGroup } from './compare-statistics.js';
export { type DuplicatePair, findDuplicates } from './find-duplicates.js';
export { canTellPlaces, countPlaces, keySurplus } from '../chance/key-positions.js';
export { mergeStatistics } from './merge-statistics.js';
export { fewestWordsRead, readingFigures, type ReadingFigures } from './reading-figures.js';
export { kindNames, statisticsOf } from './statistics-of.js';
export { digits, statisticsData } from './statistics-data.js';
