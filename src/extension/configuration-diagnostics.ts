import * as vscode from 'vscode';
import type { Configurations, FoundConfiguration } from './configurations.js';
import { toDiagnostic } from './diagnostics.js';
import { diagnosticSource } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { positionedText } from './positions.js';

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
    banks.onDidOpen(({ configuration }) => showConfiguration(configuration, collection)),
  );
}

/** The places are those of the file as it was read: that is what holds, not what is being typed. */
function showConfiguration(
  { uri, text, problems }: FoundConfiguration,
  collection: vscode.DiagnosticCollection,
): void {
  if (uri === undefined) return;
  const file = positionedText(uri, text);
  collection.set(
    uri,
    problems.map((problem) => {
      const { rule, message, start, end } = problem;
      return toDiagnostic({ rule, message, start, end, severity: 'error' }, file);
    }),
  );
}
