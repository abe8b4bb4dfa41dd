import * as vscode from 'vscode';
import type { Configurations } from './configurations.js';
import { toDiagnostic } from './diagnostics.js';
import { diagnosticSource } from './language.js';
import type { OpenBanks } from './open-banks.js';

/** Shows what is wrong with the configurations that hold for the open banks. */
export function registerConfigurationDiagnostics(
  banks: OpenBanks,
  configurations: Configurations,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(
    `${diagnosticSource}-configuration`,
  );
  return vscode.Disposable.from(
    collection,
    configurations.onDidChange(() => collection.clear()),
    banks.onDidOpen(
      ({ document }) => void showConfiguration(document.uri, configurations, collection),
    ),
  );
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
