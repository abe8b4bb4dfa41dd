import * as vscode from 'vscode';
import type { Severity } from '../core/lint/index.js';
import type { KnownProblems } from '../service/index.js';
import { diagnosticSource } from './language.js';

const worstFirst: readonly (readonly [vscode.DiagnosticSeverity, Severity])[] = [
  [vscode.DiagnosticSeverity.Error, 'error'],
  [vscode.DiagnosticSeverity.Warning, 'warning'],
  [vscode.DiagnosticSeverity.Information, 'info'],
];

/** The problems that are shown of a file: those of a bank that is open, and whatever else was looked for. */
export function shownProblems(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === diagnosticSource);
}

/** How many of them begin in a range, and how bad they are. */
export function countProblems(
  shown: readonly vscode.Diagnostic[],
  range?: vscode.Range,
): KnownProblems {
  const inside =
    range === undefined ? shown : shown.filter((one) => range.contains(one.range.start));
  const worst = worstFirst.find(([severity]) => inside.some((one) => one.severity === severity));
  return { count: inside.length, worst: worst?.[1] };
}
