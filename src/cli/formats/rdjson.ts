import type { Fix, Problem, Severity } from '../../core/problem/problem.js';
import { rulePageUrl } from '../../core/rules/rule-page-url.js';
import type { Span } from '../../core/text/span.js';
import type { FileReport } from '../lint/job.js';
import { createBytePositions } from './byte-positions.js';
import type { Format } from './format.js';
import { createPositionsByFile, type Positions, type PositionsByFile } from './positions.js';
import { visible, visibleJson } from './visible.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** For reviewdog: comments on the lines of a pull request, with fixes that are safe as suggestions. */
export const rdjson: Format = ({ reports }) => {
  const positionsOf = createPositionsByFile(reports);
  return `${visibleJson({
    source: { name: 'quizwright', url: 'https://github.com/quizwright/quizwright' },
    diagnostics: reports.flatMap((report) => toDiagnostics(report, positionsOf)),
  })}\n`;
};

function toDiagnostics(report: FileReport, positionsOf: PositionsByFile): readonly object[] {
  const { name, text } = report;
  // The format counts columns in bytes of UTF-8.
  const positions = createBytePositions(text);
  return report.problems.map((problem) => ({
    message: describe(problem, name, positionsOf),
    location: { path: name, range: toRange(problem, positions) },
    severity: severities[problem.severity],
    code: { value: problem.rule, url: rulePageUrl(problem.rule) },
    // A click commits a suggestion, and nothing there says that one may change a meaning.
    ...(problem.fix?.safe === true && problem.fix.edits.length > 0
      ? { suggestions: [toSuggestion(problem.fix, text, positions)] }
      : {}),
  }));
}

function describe(
  { message, item, related = [] }: Problem,
  name: string,
  positionsOf: PositionsByFile,
): string {
  const places = related.map(({ path = name, start, message: what }) => {
    const { line, column } = positionsOf(path)(start);
    return visible(`see ${path}:${line}:${column}: ${what}`);
  });
  return [visible(item === undefined ? message : `${message} (${item})`), ...places].join('\n');
}

/** Each suggestion is offered by itself, so all edits of a fix are one: with what stands between them. */
function toSuggestion({ edits }: Fix, text: string, positions: Positions): object {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const whole = { start: inOrder[0]!.start, end: Math.max(...inOrder.map(({ end }) => end)) };
  let made = '';
  let at = whole.start;
  for (const edit of inOrder) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { range: toRange(whole, positions), text: made + text.slice(at, whole.end) };
}

function toRange({ start, end }: Span, positions: Positions): object {
  return { start: positions(start), end: positions(end) };
}
