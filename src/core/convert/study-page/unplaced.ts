import type { Severity } from '../../problem/problem.js';
import type { ImportProblem } from '../converter.js';
import type { PageLine } from './page-lines.js';

/**
 * Tells of every line that found no place in the bank: a warning between the items, only worth a
 * mention above and below them, where sites have their menus.
 */
export function reportUnplaced(
  lines: readonly PageLine[],
  severity: Severity,
  problems: ImportProblem[],
): void {
  for (const { start, end } of lines) {
    problems.push({
      start,
      end,
      severity,
      message: 'This line was left out: it belongs to no question, flashcard or note.',
    });
  }
}
