import type { Problem } from '../../core/problem/problem.js';
import type { Span } from '../../core/text/span.js';
import type { FileReport } from '../lint/job.js';
import type { Format } from './format.js';
import { createPositionsByFile, type Positions, type PositionsByFile } from './positions.js';
import { visibleJson } from './visible.js';

/** For programs; its shape is a contract (`version`). */
export const json: Format = ({ reports, summary, shard }) => {
  const positionsOf = createPositionsByFile(reports);
  const files = reports.map((report) => toFile(report, positionsOf));
  return `${visibleJson({ version: 1, files, summary, shard })}\n`;
};

function toFile({ name, problems }: FileReport, positionsOf: PositionsByFile): object {
  return { path: name, problems: problems.map((problem) => toProblem(problem, name, positionsOf)) };
}

function toProblem(problem: Problem, name: string, positionsOf: PositionsByFile): object {
  const positions = positionsOf(name);
  const { rule, severity, message, item, fix, related } = problem;
  return {
    rule,
    severity,
    message,
    ...toRegion(problem, positions),
    ...(item === undefined ? {} : { item }),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            safe: fix.safe,
            title: fix.title,
            edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
          },
        }),
    ...(related === undefined || related.length === 0
      ? {}
      : {
          related: related.map((place) => ({
            path: place.path ?? name,
            ...toRegion(place, positionsOf(place.path ?? name)),
            message: place.message,
          })),
        }),
  };
}

function toRegion({ start, end }: Span, positions: Positions): object {
  const from = positions(start);
  const to = positions(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
