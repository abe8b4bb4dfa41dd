import type { Problem, RelatedPlace, Severity } from '../../core/problem/problem.js';
import type { FileReport } from '../lint/job.js';
import { excerpt } from './excerpt.js';
import type { Format, LintResult } from './format.js';
import { createPaint, type Paint, type Style } from './paint.js';
import { createPositionsByFile, type PositionsByFile } from './positions.js';
import { describeSummary, plural } from './summary-line.js';
import { visible } from './visible.js';

const colours: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** What a line of source may take where nobody says how wide the window is. */
const usualColumns = 100;
const narrowest = 40;

/** For people: each problem with its line and what to do, then how many there are. */
export const stylish: Format = (result, { colour, columns = usualColumns }) => {
  const paint = createPaint(colour);
  const positionsOf = createPositionsByFile(result.reports);
  const width = Math.max(narrowest, columns);
  const files = result.reports.filter(({ problems }) => problems.length > 0);
  return [
    ...files.map((report) => describeFile(report, positionsOf, paint, width)),
    describeEnd(result, paint),
  ].join('\n');
};

function describeFile(
  report: FileReport,
  positionsOf: PositionsByFile,
  paint: Paint,
  columns: number,
): string {
  const { name, problems } = report;
  const blocks = problems.map((problem) =>
    describeProblem(problem, report, positionsOf, paint, columns),
  );
  return `${paint(visible(name), 'bold', 'underline')}\n\n${blocks.join('\n')}`;
}

function describeProblem(
  problem: Problem,
  { name, text }: FileReport,
  positionsOf: PositionsByFile,
  paint: Paint,
  columns: number,
): string {
  const { line, column } = positionsOf(name)(problem.start);
  const colour = colours[problem.severity];
  const head = [
    `  ${line}:${column}`,
    paint(problem.severity, colour),
    visible(problem.message),
    paint(problem.rule, 'dim'),
  ];
  const lines = [head.join('  ')];

  const number = String(line);
  const gutter = (label: string): string => paint(`    ${label.padStart(number.length)} │ `, 'dim');
  const room = columns - 7 - number.length;
  const found = excerpt(text, problem, problem.start - (column - 1), room);
  if (found !== undefined) {
    lines.push(gutter(number) + found.line);
    const carets = paint('^'.repeat(found.length), colour);
    lines.push(gutter('') + ' '.repeat(found.indent) + carets);
  }
  const margin = ' '.repeat(5 + number.length);
  for (const place of problem.related ?? []) {
    lines.push(margin + describeRelated(place, name, positionsOf));
  }
  if (problem.fix !== undefined) {
    const { title, safe } = problem.fix;
    const option = safe ? '--fix' : '--unsafe-fixes; look at the result';
    lines.push(
      `${margin}${paint('fix:', 'green')} ${visible(title)} ${paint(`(${option})`, 'dim')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function describeRelated(
  { path, message, start }: RelatedPlace,
  name: string,
  positionsOf: PositionsByFile,
): string {
  const { line, column } = positionsOf(path ?? name)(start);
  const file = path === undefined ? '' : `${visible(path)}:`;
  return `see ${file}${line}:${column}: ${visible(message)}`;
}

function describeEnd({ reports, summary, ...result }: LintResult, paint: Paint): string {
  const { errors, warnings, infos, fixable } = summary;
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : infos > 0 ? 'blue' : 'green';
  const lines = [paint(describeSummary({ reports, summary }), 'bold', style)];
  const mended = reports.reduce((sum, { fixed }) => sum + (fixed?.applied ?? 0), 0);
  if (mended > 0) {
    lines.push(`${mended} ${result.fixes === 'written' ? 'fixed' : 'would be fixed'}.`);
  }
  if (fixable > 0) lines.push(`${fixable} can be fixed with --fix.`);
  if (result.faults.length > 0)
    lines.push(`${plural(result.faults.length, 'file')} could not be read.`);
  return `${lines.join('\n')}\n`;
}
