import type { Problem } from '../core/lint/index.js';
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
  for (const problem of problemsAt(problems, span)) {
    if (problem.fix === undefined) continue;
    const { title, edits, safe } = problem.fix;
    offered.push({ problem, title, edits, preferred: safe });
  }
  return offered;
}

/** The problems that touch a span. */
export function problemsAt(problems: readonly Problem[], { start, end }: Span): readonly Problem[] {
  return problems.filter((problem) => problem.end >= start && problem.start <= end);
}
