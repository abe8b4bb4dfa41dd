import * as vscode from 'vscode';
import type { ImportProblem } from '../core/convert/index.js';
import { diagnosticSource } from './language.js';
import { positionedText, toRange } from './positions.js';

/** A file that was imported, and what there is to say of it. */
export interface Remarked {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly text: string;
  readonly remarks: readonly ImportProblem[];
}

const severities: Readonly<Record<ImportProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What could not be placed or was guessed: shown where it stands in the file, until the bank is closed. */
export class ImportRemarks implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}-import`);
  readonly #byBank = new Map<vscode.TextDocument, readonly vscode.Uri[]>();
  readonly #closing = vscode.workspace.onDidCloseTextDocument((bank) => this.#forget(bank));

  show(bank: vscode.TextDocument, files: readonly Remarked[]): void {
    for (const { uri, text, remarks } of files) {
      const file = positionedText(uri, text);
      this.#collection.set(
        uri,
        remarks.map((remark) => {
          const range = toRange(file, remark);
          const diagnostic = new vscode.Diagnostic(
            range,
            remark.message,
            severities[remark.severity],
          );
          diagnostic.source = diagnosticSource;
          return diagnostic;
        }),
      );
    }
    this.#byBank.set(
      bank,
      files.map(({ uri }) => uri),
    );
  }

  /** Beside the bank, with the list below. */
  async reveal(files: readonly Remarked[]): Promise<void> {
    const file = files.find(({ remarks }) => remarks.length > 0);
    if (file === undefined) return;
    await vscode.window.showTextDocument(file.uri, { viewColumn: vscode.ViewColumn.Beside });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  dispose(): void {
    this.#closing.dispose();
    this.#collection.dispose();
  }

  #forget(bank: vscode.TextDocument): void {
    const files = this.#byBank.get(bank) ?? [];
    this.#byBank.delete(bank);
    // What is saved for the first time is closed, too, and goes on as a file.
    const saved = vscode.workspace.textDocuments.find(
      (other) => other !== bank && other.uri.path === bank.uri.path,
    );
    if (saved !== undefined) this.#byBank.set(saved, files);
    else for (const uri of files) this.#collection.delete(uri);
  }
}
