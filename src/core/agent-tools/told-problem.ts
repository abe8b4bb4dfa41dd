import type { Problem } from '../problem/problem.js';
import { shortened } from './answer-room.js';
import type { PlaceOf } from './tool.js';

/** A problem as an agent is told of it: as the JSON of the command line has it, without the edits. */
export interface ToldProblem {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly item?: string;
  readonly fix?: { readonly safe: boolean; readonly title: string };
  readonly related?: readonly { readonly path?: string; readonly message: string }[];
}

const longestMessage = 400;
const mostRelated = 3;

export function toldProblem(problem: Problem, placeOf: PlaceOf): ToldProblem {
  const { rule, severity, message, item, fix, related = [] } = problem;
  const from = placeOf(problem.start);
  const to = placeOf(problem.end);
  return {
    rule,
    severity,
    message: shortened(message, longestMessage),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(item === undefined ? {} : { item: shortened(item, 200) }),
    ...(fix === undefined
      ? {}
      : { fix: { safe: fix.safe, title: shortened(fix.title, longestMessage) } }),
    ...(related.length === 0
      ? {}
      : {
          related: related.slice(0, mostRelated).map(({ path, message }) => ({
            ...(path === undefined ? {} : { path }),
            message: shortened(message, longestMessage),
          })),
        }),
  };
}
