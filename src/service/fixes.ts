import type { Fix, Problem } from '../core/lint/index.js';
import type { Edit, Span } from '../core/text/span.js';

/** A fix as the editor's menu shows it. */
export interface OfferedFix {
  readonly problem: Problem;
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one to take without choosing: a safe fix. */
  readonly preferred: boolean;
}

/** The fixes of the problems that touch a span. */
export function fixesAt(problems: readonly Problem[], span: Span): OfferedFix[] {
  const offered: OfferedFix[] = [];
  for (const problem of problems) {
    if (problem.fix === undefined || problem.end < span.start || problem.start > span.end) continue;
    const { title, edits, safe } = problem.fix;
    offered.push({ problem, title, edits, preferred: safe });
  }
  return offered;
}

/** The edits of as many safe fixes as can be made at once: of two that collide, the first. */
export function fixAllOf(problems: readonly Problem[], only?: (fix: Fix) => boolean): Edit[] {
  const edits: Edit[] = [];
  let behind = 0;
  const fixes = problems
    .flatMap(({ fix }) => (fix === undefined || !fix.safe || only?.(fix) === false ? [] : [fix]))
    .map((fix) => ({ fix, start: Math.min(...fix.edits.map((edit) => edit.start)) }))
    .toSorted((a, b) => a.start - b.start);
  for (const { fix, start } of fixes) {
    if (start < behind) continue;
    edits.push(...fix.edits);
    behind = Math.max(...fix.edits.map((edit) => Math.max(edit.end, edit.start + 1)));
  }
  return edits;
}
