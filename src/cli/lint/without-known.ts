import { visible } from '../formats/visible.js';
import type { Io } from '../io.js';
import type { BaselineOptions } from './baseline/baseline-options.js';
import type { RememberedBaseline } from './baseline/remembered-baseline.js';
import { type FileReport, withProblems } from './job.js';
import type { LintRun } from './lint-files.js';
import type { LintOptions } from './lint-options.js';

/** What is to be told: without what a baseline knows, and without what stands on lines that did not change. */
export async function withoutKnown(
  { reports, isTold }: LintRun,
  {
    baseline,
    changed,
    shard,
    stdin,
  }: Pick<LintOptions, 'changed' | 'shard' | 'stdin'> & {
    readonly baseline?: BaselineOptions | RememberedBaseline;
  },
  io: Io,
): Promise<{ readonly reports: readonly FileReport[]; readonly stale: number }> {
  let left = reports;
  let stale = 0;
  if (baseline !== undefined) {
    const { applyBaseline } = await import('./baseline/apply-baseline.js');
    const onlyChanged = changed !== undefined;
    const complete = !onlyChanged && shard === undefined && !stdin;
    const applied = applyBaseline(reports, baseline, { cwd: io.cwd, onlyChanged, complete });
    for (const note of applied.notes) io.stderr.write(`quizwright: ${visible(note)}\n`);
    ({ reports: left, stale } = applied);
  }
  if (isTold === undefined) return { reports: left, stale };
  const told = left.map((report) => {
    const problems = report.problems.filter((problem) => isTold(report.name, problem));
    return withProblems(report, problems);
  });
  return { reports: told, stale };
}
