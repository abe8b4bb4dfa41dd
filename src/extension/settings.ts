// The one place where settings of VS Code are read.
import * as vscode from 'vscode';

/** What can be switched off; all are on unless somebody turns them off. */
type Switch = 'codeLens' | 'detectBanks' | 'inlayHints.enabled';

export function isOn(name: Switch, document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('quizwright', document).get<boolean>(name) !== false;
}

/** Calls `changed` when a switch is turned. */
export function onSwitch(name: Switch, changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`quizwright.${name}`)) changed();
  });
}

/** So many places to fold an editor keeps in mind. */
export function mostFolds(document: vscode.TextDocument): number {
  const found = vscode.workspace
    .getConfiguration('editor', document)
    .get<number>('foldingMaximumRegions');
  return found ?? 5000;
}
