/**
 * Problems as `quizwright lint --format json` writes them, and diagnostics written the same way, so that
 * the two can be compared letter by letter.
 */
import type * as vscode from 'vscode';
import { ruleOf } from './wait-for-diagnostics.js';

interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What a problem on the command line and a diagnostic both say. */
export interface ComparableProblem extends Place {
  rule: string;
  severity: string;
  message: string;
  related?: (Place & { message: string })[];
}

export interface ComparableFix {
  title: string;
  edits: { start: number; end: number; text: string }[];
}

export type CommandLineProblem = ComparableProblem & { fix?: ComparableFix };

export function parseCommandLineReport(json: string): CommandLineProblem[] {
  return parseCommandLineFiles(json).flatMap(({ problems }) => problems);
}

export function parseCommandLineFiles(
  json: string,
): { path: string; problems: CommandLineProblem[] }[] {
  return (JSON.parse(json) as { files: { path: string; problems: CommandLineProblem[] }[] }).files;
}

/** Less the item, for which a diagnostic has no room, and the fix, which is a code action here. */
export function toComparable(problem: CommandLineProblem): ComparableProblem {
  const { rule, severity, message, related } = problem;
  return {
    rule,
    severity,
    message,
    ...pickPlace(problem),
    ...(related && {
      related: related.map((one) => ({ ...pickPlace(one), message: one.message })),
    }),
  };
}

export function fromDiagnostic(diagnostic: vscode.Diagnostic): ComparableProblem {
  const { message, range, severity, relatedInformation } = diagnostic;
  return {
    rule: ruleOf(diagnostic),
    severity: SEVERITIES[severity],
    message,
    ...toPlace(range),
    ...(relatedInformation?.length && {
      related: relatedInformation.map((one) => ({
        ...toPlace(one.location.range),
        message: one.message,
      })),
    }),
  };
}

export function fromCodeAction(
  action: vscode.CodeAction,
  document: vscode.TextDocument,
): ComparableFix {
  const edits = (action.edit?.get(document.uri) ?? []).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
  return { title: action.title, edits };
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

function pickPlace({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}

/** VS Code counts from 0, the command line from 1. */
function toPlace({ start, end }: vscode.Range): Place {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** In one order, whoever tells them. */
export function sorted(problems: ComparableProblem[]): ComparableProblem[] {
  return problems.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
