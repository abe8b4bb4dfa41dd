import * as vscode from 'vscode';
import type { Remark } from '../../service/import/index.js';
import { diagnosticSource } from '../language.js';
import { positionedText, toRange } from '../positions.js';

/** A file that was imported, and what there is to say of it. */
export interface Remarked {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const severities: Readonly<Record<Remark['severity'], vscode.DiagnosticSeverity>> = {
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
    for (const { uri, name, text, remarks } of files) {
      const file = positionedText(uri, text);
      const diagnostics = remarks.map((remark) => {
        // What stands inside a package is told at its file, which no editor opens.
        const isInside = remark.path !== undefined;
        const range = isInside ? new vscode.Range(0, 0, 0, 0) : toRange(file, remark);
        const message = isInside
          ? vscode.l10n.t(
              '{0}, {1}, line {2}: {3}',
              name,
              remark.path!,
              remark.line ?? 1,
              remark.message,
            )
          : remark.message;
        const diagnostic = new vscode.Diagnostic(range, message, severities[remark.severity]);
        diagnostic.source = diagnosticSource;
        return diagnostic;
      });
      this.#collection.set(uri, diagnostics);
    }
    this.#byBank.set(
      bank,
      files.map(({ uri }) => uri),
    );
  }

  /** Beside the bank, with the list below. */
  async reveal(files: readonly Remarked[]): Promise<void> {
    const file = files.find(({ remarks }) => remarks.some(({ path }) => path === undefined));
    if (file !== undefined) {
      await vscode.window.showTextDocument(file.uri, { viewColumn: vscode.ViewColumn.Beside });
    }
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
