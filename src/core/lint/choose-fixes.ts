import type { Edit } from '../text/span.js';
import type { Fix, Problem } from './problem.js';

export interface ChosenFixes {
  readonly edits: readonly Edit[];
  /** How many problems these edits mend. */
  readonly count: number;
}

/**
 * The fixes of one pass: in the order of the problems, each whose edits keep clear of those before.
 * The others come in a later pass, when their problems are found again in the new text.
 */
export function chooseFixes(problems: readonly Problem[], unsafe: boolean): ChosenFixes {
  const edits: Edit[] = [];
  let count = 0;
  for (const { fix } of problems) {
    if (fix === undefined || fix.edits.length === 0 || !(fix.safe || unsafe)) continue;
    if (!staysClear(fix, edits)) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { edits, count };
}

/** Whether no edit of a fix overlaps or touches a chosen one; what touches may depend on each other. */
function staysClear(fix: Fix, chosen: readonly Edit[]): boolean {
  // Problems come in order, so that the last edits are the ones a new fix may meet.
  for (let i = chosen.length - 1; i >= 0; i--) {
    const other = chosen[i] as Edit;
    for (const edit of fix.edits)
      if (edit.start <= other.end && other.start <= edit.end) return false;
  }
  return true;
}
