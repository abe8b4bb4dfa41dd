import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/lint/index.js';
import { rulePageUrl } from '../core/rules/rule-page-url.js';
import type { Configurations } from './configurations.js';
import { diagnosticSource } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Keystrokes within this many milliseconds are told of together. */
const DELAY = 30;

/** Shows the problems of every open bank, and those of the configurations that hold for them. */
export function registerDiagnostics(
  banks: OpenBanks,
  configurations: Configurations,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const timers = new Map<OpenBank, number>();
  const show = (bank: OpenBank): void => {
    timers.delete(bank);
    const { document } = bank;
    if (banks.get(document) !== bank) return;
    collection.set(
      document.uri,
      bank.problems.map((problem) => toDiagnostic(problem, document)),
    );
  };
  return vscode.Disposable.from(
    collection,
    banks.onDidChange((bank) => {
      const timer = timers.get(bank);
      if (timer !== undefined) clearTimeout(timer);
      timers.set(
        bank,
        setTimeout(() => show(bank), DELAY),
      );
      void showConfiguration(bank.document.uri, configurations, collection);
    }),
    banks.onDidClose((uri) => collection.delete(uri)),
    { dispose: () => [...timers.values()].forEach(clearTimeout) },
  );
}

/** A problem as VS Code shows it; its rule's page is one click away. */
export function toDiagnostic(problem: Problem, document: vscode.TextDocument): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, problem),
    problem.message,
    severities[problem.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.rule, target: vscode.Uri.parse(rulePageUrl(problem.rule)) };
  if (problem.related !== undefined) {
    diagnostic.relatedInformation = problem.related.map(
      (place) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(document.uri, toRange(document, place)),
          place.message,
        ),
    );
  }
  return diagnostic;
}

async function showConfiguration(
  bank: vscode.Uri,
  configurations: Configurations,
  collection: vscode.DiagnosticCollection,
): Promise<void> {
  const { uri, problems } = await configurations.find(bank);
  if (uri === undefined) return;
  if (problems.length === 0) {
    collection.delete(uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  collection.set(
    uri,
    problems.map((problem) => {
      const { rule, message, start, end } = problem;
      return toDiagnostic({ rule, message, start, end, severity: 'error' }, document);
    }),
  );
}
