import * as vscode from 'vscode';
import { historySetting } from '../settings.js';

/** Where the history is: in the workspace or on this machine, as the settings say. */
export function historyFolder(
  storage: vscode.Uri,
  machineFolder: (() => string) | undefined,
): vscode.Uri {
  const own = workspaceHistory();
  if (own !== undefined) return own;
  return machineFolder === undefined
    ? vscode.Uri.joinPath(storage, 'history')
    : vscode.Uri.file(machineFolder());
}

/** The folder in the workspace, where that is wanted and its owner is trusted. */
export function workspaceHistory(): vscode.Uri | undefined {
  const { isTrusted, workspaceFolders } = vscode.workspace;
  const [first] = workspaceFolders ?? [];
  return historySetting() === 'workspace' && isTrusted && first !== undefined
    ? vscode.Uri.joinPath(first.uri, '.quizwright', 'history')
    : undefined;
}
