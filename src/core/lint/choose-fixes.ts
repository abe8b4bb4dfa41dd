import type { Edit } from '../text/span.js';
import type { Problem } from '../problem/problem.js';

export interface ChosenFixes {
  readonly edits: readonly Edit[];
  /** How many problems these edits mend. */
  readonly count: number;
}

/**
 * The fixes of one pass: in the order of the problems, each whose edits stand behind all those
 * before. What overlaps or touches may depend on each other: it comes in a later pass, when its
 * problem is found again in the new text.
 */
export function chooseFixes(problems: readonly Problem[], unsafe: boolean): ChosenFixes {
  const edits: Edit[] = [];
  let count = 0;
  let end = -1;
  for (const { fix } of problems) {
    if (fix === undefined || fix.edits.length === 0 || !(fix.safe || unsafe)) continue;
    if (fix.edits.some((edit) => edit.start <= end)) continue;
    for (const edit of fix.edits) {
      edits.push(edit);
      end = Math.max(end, edit.end);
    }
    count++;
  }
  return { edits, count };
}
