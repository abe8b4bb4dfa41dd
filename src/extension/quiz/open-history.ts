import * as vscode from 'vscode';
import { historySetting } from '../settings.js';
import { fsHistory } from './fs-history.js';
import type { HistoryStore, OpenOnDisk } from './history-store.js';

/** The history that the settings name, opened once. */
export function historyPlace(
  storage: vscode.Uri,
  openOnDisk: OpenOnDisk | undefined,
): () => HistoryStore {
  const open = (folder: vscode.Uri | undefined): HistoryStore => {
    if (openOnDisk !== undefined && (folder === undefined || folder.scheme === 'file')) {
      return openOnDisk(folder?.fsPath);
    }
    return fsHistory(folder ?? vscode.Uri.joinPath(storage, 'history'));
  };
  const opened = new Map<string, HistoryStore>();
  return () => {
    const folder = workspaceHistory();
    const key = folder?.toString() ?? '';
    let store = opened.get(key);
    if (store === undefined) opened.set(key, (store = open(folder)));
    return store;
  };
}

/** The folder in the workspace, where that is wanted and its owner is trusted. */
function workspaceHistory(): vscode.Uri | undefined {
  const { isTrusted, workspaceFolders } = vscode.workspace;
  const [first] = workspaceFolders ?? [];
  return historySetting() === 'workspace' && isTrusted && first !== undefined
    ? vscode.Uri.joinPath(first.uri, '.quizwright', 'history')
    : undefined;
}
