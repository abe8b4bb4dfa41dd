import type { Problem } from '../../core/problem/problem.js';
import type { Span } from '../../core/text/span.js';
import type { FileReport } from '../lint/job.js';
import type { Format } from './format.js';
import { createPositions, type Positions } from './positions.js';
import { visibleJson } from './visible.js';

/** For programs; its shape is a contract (`version`). */
export const json: Format = ({ reports, summary }) =>
  `${visibleJson({ version: 1, files: reports.map(toFile), summary })}\n`;

function toFile({ name, text, problems }: FileReport): object {
  const positions = createPositions(text);
  return { path: name, problems: problems.map((problem) => toProblem(problem, name, positions)) };
}

function toProblem(problem: Problem, name: string, positions: Positions): object {
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
            ...toRegion(place, positions),
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
