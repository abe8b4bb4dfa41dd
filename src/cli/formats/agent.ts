import type { Problem } from '../../core/problem/problem.js';
import type { FileReport } from '../lint/job.js';
import type { Format } from './format.js';
import { createPositionsByFile, type PositionsByFile } from './positions.js';
import { describeSummary } from './summary-line.js';
import { visible } from './visible.js';

/**
 * For programs that read lines, and for language models, to which each word is dear: one line for each
 * problem, nothing drawn, and one at the end.
 */
export const agent: Format = (result) => {
  const positionsOf = createPositionsByFile(result.reports);
  const lines = result.reports.flatMap((report) => toLines(report, positionsOf));
  return `${[...lines, describeSummary(result)].join('\n')}\n`;
};

function toLines({ name, problems }: FileReport, positionsOf: PositionsByFile): readonly string[] {
  return problems.map((problem) => {
    const { rule, severity, message, item } = problem;
    const from = positionsOf(name)(problem.start);
    const to = positionsOf(name)(problem.end);
    const place = `${name}:${from.line}:${from.column}-${to.line}:${to.column}`;
    const where = item === undefined ? '' : ` (${item})`;
    const line = `${place} ${severity} ${rule}${where}: ${message}`;
    return visible(`${line}${relatedOf(problem, name, positionsOf)}${fixOf(problem)}`);
  });
}

function relatedOf({ related = [] }: Problem, name: string, positionsOf: PositionsByFile): string {
  return related
    .map(({ path = name, start, message }) => {
      const { line, column } = positionsOf(path)(start);
      return ` | see ${path}:${line}:${column} ${message}`;
    })
    .join('');
}

function fixOf({ fix }: Problem): string {
  if (fix === undefined) return '';
  return ` | ${fix.safe ? '--fix' : '--unsafe-fixes'}: ${fix.title}`;
}
