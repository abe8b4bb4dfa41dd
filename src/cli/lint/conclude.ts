import { type ExitCode, exitCode } from '../exit-code.js';
import { type LintResult, summarise } from '../formats/format.js';
import type { Io } from '../io.js';
import { type FileReport, withProblems } from './job.js';
import type { LintOptions } from './lint-options.js';

/** What the formats are told. */
export function toResult(
  reports: readonly FileReport[],
  faults: readonly string[],
  { quiet, dryRun }: Pick<LintOptions, 'quiet' | 'dryRun'>,
): LintResult {
  const shown = quiet
    ? reports.map((report) =>
        withProblems(
          report,
          report.problems.filter(({ severity }) => severity === 'error'),
        ),
      )
    : reports;
  const fixes = dryRun ? 'shown' : 'written';
  return { reports: shown, summary: summarise(shown), faults, fixes };
}

/** What the shell is told, and a person where there are too many warnings. */
export function codeFor(
  reports: readonly FileReport[],
  faults: readonly string[],
  { maxWarnings }: Pick<LintOptions, 'maxWarnings'>,
  io: Io,
  stale = 0,
): ExitCode {
  // Counted before `--quiet` leaves them out: it says what is shown, not what is accepted.
  const { errors, warnings: found } = summarise(reports);
  // What a baseline knows and is gone should leave it, or it would let the same in again.
  const warnings = found + stale;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) {
    io.stderr.write(
      `quizwright: ${warnings === 1 ? '1 warning' : `${warnings} warnings`}, and at most ${maxWarnings} are accepted.\n`,
    );
  }
  if (faults.length > 0) return exitCode.failed;
  return errors > 0 || tooMany ? exitCode.problems : exitCode.clean;
}
