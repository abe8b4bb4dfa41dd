import type { Problem, Severity } from '../../core/problem/problem.js';
import type { FileReport } from '../lint/job.js';
import type { Format, Target } from './format.js';
import { createPositions } from './positions.js';
import { repositoryPath } from './repository-path.js';
import { describeSummary } from './summary-line.js';
import { escapeSign, visible } from './visible.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The platform shows this many annotations of a kind for each step, and no more. */
const shown = 10;

/** Workflow commands: one annotation per problem in a pull request, the gravest first. */
export const github: Format = (result, target) => {
  const lines: Record<Severity, string[]> = { error: [], warning: [], info: [] };
  for (const report of result.reports) {
    for (const [problem, line] of toCommands(report, target)) lines[problem.severity].push(line);
  }
  // Of what could not be checked at all nobody would hear, but for the log.
  const faults = result.faults.map((fault) => `::error title=Quizwright::${data(visible(fault))}`);
  const all = [...faults, ...lines.error, ...lines.warning, ...lines.info];
  const hidden = Object.values(lines).reduce(
    (sum, list) => sum + Math.max(0, list.length - shown),
    0,
  );
  const note =
    hidden === 0
      ? []
      : [
          `GitHub shows ${shown} annotations of a kind for each step; ${hidden} more are in this log.`,
        ];
  return `${[...all, ...note, describeSummary(result)].join('\n')}\n`;
};

function toCommands(report: FileReport, target: Target): (readonly [Problem, string])[] {
  const positions = createPositions(report.text);
  // Annotations are placed by the path from the repository's root.
  const file = repositoryPath(report.name, target);
  return report.problems.map((problem) => {
    const from = positions(problem.start);
    const to = positions(problem.end);
    const properties = {
      file,
      line: from.line,
      endLine: to.line,
      // Columns are refused where the lines differ.
      ...(from.line === to.line ? { col: from.column, endColumn: to.column } : {}),
      title: problem.rule,
    };
    const written = Object.entries(properties).map(
      ([key, value]) => `${key}=${property(`${value}`)}`,
    );
    const message = data(visible(withItem(problem)));
    return [problem, `::${commands[problem.severity]} ${written.join(',')}::${message}`] as const;
  });
}

function withItem({ message, item }: Problem): string {
  return item === undefined ? message : `${message} (${item})`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  // The name of a file may hold what a terminal obeys.
  const shown = text.replace(/(?![\r\n])[\u0000-\u001f\u007f-\u009f]/g, escapeSign);
  return data(shown).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
