/** Our diagnostics of a document: as they are, or as soon as they are what a test waits for. */
import * as vscode from 'vscode';
import { waitUntil } from './wait-until.js';

export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'quizwright');
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function waitForDiagnostics(
  uri: vscode.Uri,
  isExpected: (diagnostics: vscode.Diagnostic[]) => boolean,
  timeoutMs?: number,
): Promise<vscode.Diagnostic[]> {
  return waitUntil(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const diagnostics = diagnosticsOf(uri);
      return isExpected(diagnostics) ? diagnostics : undefined;
    },
    () => {
      const seen = diagnosticsOf(uri).map((one) => `  ${describeDiagnostic(one)}`);
      return `the problems of ${uri.path} are\n${seen.join('\n') || '  none'}`;
    },
    timeoutMs,
  );
}

/** Whether the rules that fired are exactly these, in the order of the text. */
export function areFrom(...rules: string[]): (diagnostics: vscode.Diagnostic[]) => boolean {
  return (diagnostics) => diagnostics.map(ruleOf).join() === rules.join();
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : String(code);
}

function describeDiagnostic(diagnostic: vscode.Diagnostic): string {
  const { line, character } = diagnostic.range.start;
  return `${line + 1}:${character + 1} ${ruleOf(diagnostic)} ${diagnostic.message}`;
}
