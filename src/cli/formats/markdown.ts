import type { Problem, Severity } from '../../core/problem/problem.js';
import { rulePageUrl } from '../../core/rules/rule-page-url.js';
import type { FileReport } from '../lint/job.js';
import type { Format, LintResult, Summary } from './format.js';
import { summarise } from './format.js';
import { codeSpan, toMarkdown } from './markdown-text.js';
import { createPositions } from './positions.js';
import { describeCounts, describeSummary, plural } from './summary-line.js';
import { visible } from './visible.js';

/** A comment on GitHub takes 65,536 signs; what posts this may add a line of its own. */
const most = 65_000;
/** What changed may take no more of it than this. */
const mostOfChanges = 20_000;

/** A summary that a bot can post: how many of what, then the problems of each bank, folded. */
export const markdown: Format = (result) => {
  const head = [
    `### Quizwright: ${describeSummary(result)}`,
    ...(total(result.summary) === 0 ? [] : [countsTable(result.summary)]),
    ...result.faults.slice(0, 20).map((fault) => `- ⚠️ ${toMarkdown(fault)}`),
    ...changesOf(result),
  ].join('\n\n');
  const { sections, hidden } = fitting(result.reports, most - head.length - 200);
  const rest =
    hidden === 0
      ? []
      : [`${plural(hidden, 'more problem')} ${hidden === 1 ? 'is' : 'are'} not shown here.`];
  return `${[head, ...sections, ...rest].join('\n\n')}\n`;
};

function total({ errors, warnings, infos }: Summary): number {
  return errors + warnings + infos;
}

function countsTable({ errors, warnings, infos, fixable }: Summary): string {
  return [
    '| errors | warnings | infos | mended by `--fix` |',
    '| ---: | ---: | ---: | ---: |',
    `| ${errors} | ${warnings} | ${infos} | ${fixable} |`,
  ].join('\n');
}

function changesOf({ changes }: LintResult): readonly string[] {
  if (changes === undefined || changes.trim() === '') return [];
  if (changes.length <= mostOfChanges) return [changes.trim()];
  const cut = changes.slice(0, mostOfChanges);
  return [`${cut.slice(0, cut.lastIndexOf('\n') + 1).trim()}\n\n…`];
}

interface Line {
  readonly severity: Severity;
  readonly text: string;
}

/** As many problems as there is room for, the gravest first; shown by bank, in their order. */
function fitting(
  reports: readonly FileReport[],
  room: number,
): { readonly sections: readonly string[]; readonly hidden: number } {
  const files = reports
    .filter(({ problems }) => problems.length > 0)
    .map((report) => ({ report, head: sectionHead(report), lines: linesOf(report) }));
  const shown = new Set<Line>();
  let left = room;
  let hidden = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const { head, lines } of files) {
      let isOpen = lines.some((line) => shown.has(line));
      for (const line of lines) {
        if (line.severity !== severity) continue;
        const cost = line.text.length + 1 + (isOpen ? 0 : head.length + sectionEnd.length + 4);
        if (cost > left) {
          hidden++;
          continue;
        }
        left -= cost;
        isOpen = true;
        shown.add(line);
      }
    }
  }
  const sections = files.flatMap(({ head, lines }) => {
    const kept = lines.filter((line) => shown.has(line));
    return kept.length === 0
      ? []
      : [`${head}\n\n${kept.map(({ text }) => text).join('\n')}\n\n${sectionEnd}`];
  });
  return { sections, hidden };
}

const sectionEnd = '</details>';

function sectionHead(report: FileReport): string {
  const counts = describeCounts(summarise([report]));
  return `<details><summary><code>${escapeHtml(visible(report.name))}</code>: ${counts}</summary>`;
}

function linesOf({ text, problems }: FileReport): readonly Line[] {
  const positions = createPositions(text);
  return problems.map((problem) => ({
    severity: problem.severity,
    text: describeProblem(problem, positions(problem.start).line),
  }));
}

/** A problem may quote a text of any length; a line of a comment should stay one. */
const longest = 600;

function describeProblem({ severity, rule, message, item }: Problem, line: number): string {
  const short = message.length > longest ? `${message.slice(0, longest)}…` : message;
  const where = item === undefined ? `line ${line}` : `line ${line}, ${codeSpan(item)}`;
  return `- **${severity}** ${where}: ${toMarkdown(short)} [${codeSpan(rule)}](${rulePageUrl(rule)})`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
