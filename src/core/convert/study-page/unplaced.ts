import type { ImportProblem } from '../converter.js';
import type { PageLine } from './page-lines.js';

/** Tells of every line that found no place in the bank. */
export function reportUnplaced(lines: readonly PageLine[], problems: ImportProblem[]): void {
  for (const { start, end } of lines) {
    problems.push({
      start,
      end,
      severity: 'warning',
      message: 'This line was left out: it belongs to no question, flashcard or note.',
    });
  }
}
