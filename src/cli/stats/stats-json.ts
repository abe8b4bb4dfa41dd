import {
  type BankStatistics,
  compareStatistics,
  digits,
  statisticsData,
} from '../../core/statistics/index.js';
import { visibleJson } from '../formats/visible.js';

/** For programs; its shape is a contract (`version`), told in `docs/stats.md`. */
export function statsJson(statistics: BankStatistics): string {
  return `${visibleJson({ version: 1, ...statisticsData(statistics) })}\n`;
}

/** Both versions, and every figure that is not the same in both. */
export function comparisonJson(before: BankStatistics, after: BankStatistics): string {
  const changes = compareStatistics(before, after)
    .filter((each) => each.before !== each.after)
    .map(({ group, name, before: old, after: now }) => ({
      group,
      name,
      before: old === undefined ? null : digits(old),
      after: now === undefined ? null : digits(now),
    }));
  return `${visibleJson({ version: 1, before: statisticsData(before), after: statisticsData(after), changes })}\n`;
}
