import { entriesOf, matchBaseline } from '../../../core/baseline/index.js';
import type { Problem } from '../../../core/problem/problem.js';
import { createPositions } from '../../formats/positions.js';

interface Judged {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * The problems that a bank did not have: neither did the same rule tell something of the line as it stood
 * there before, nor would a baseline of what it was know them.
 */
export function newProblems(
  now: Judged,
  before: Judged & {
    /** The line of the old text, counted from 1, of an offset now; undefined where it stood on none. */
    readonly lineOf: (offset: number) => number | undefined;
  },
): readonly Problem[] {
  const oldLine = createPositions(before.text);
  const atLine = new Map<string, Problem[]>();
  for (const problem of before.problems) {
    const key = `${problem.rule} ${oldLine(problem.start).line}`;
    const same = atLine.get(key);
    if (same === undefined) atLine.set(key, [problem]);
    else same.push(problem);
  }
  const left = new Set(before.problems);
  const open = now.problems.filter((problem) => {
    const known = atLine.get(`${problem.rule} ${before.lineOf(problem.start) ?? 0}`)?.pop();
    if (known !== undefined) left.delete(known);
    return known === undefined;
  });
  if (open.length === 0) return [];
  const { entries, items } = entriesOf({ text: now.text, problems: open });
  const { entries: known } = entriesOf({ text: before.text, problems: [...left] });
  const { isKnown } = matchBaseline({ entries, items, known });
  return open.filter((_, i) => !isKnown[i]);
}
