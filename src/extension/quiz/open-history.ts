import * as vscode from 'vscode';
import { historySetting } from '../settings.js';
import { fsHistory } from './fs-history.js';
import type { HistoryStore, OpenOnDisk } from './history-store.js';

/** The history that the settings name, opened once. */
export function historyPlace(
  storage: vscode.Uri,
  openOnDisk: OpenOnDisk | undefined,
): () => HistoryStore {
  const open = (folder: vscode.Uri): HistoryStore =>
    openOnDisk === undefined || folder.scheme !== 'file'
      ? fsHistory(folder)
      : openOnDisk(folder.fsPath);
  const opened = new Map<string, HistoryStore>();
  return () => {
    const folder = historyFolder(storage);
    const key = folder.toString();
    let store = opened.get(key);
    if (store === undefined) opened.set(key, (store = open(folder)));
    return store;
  };
}

/** This machine's, or the workspace's where that is wanted and its owner is trusted. */
function historyFolder(storage: vscode.Uri): vscode.Uri {
  const { isTrusted, workspaceFolders } = vscode.workspace;
  const [first] = workspaceFolders ?? [];
  return historySetting() === 'workspace' && isTrusted && first !== undefined
    ? vscode.Uri.joinPath(first.uri, '.quizwright', 'history')
    : vscode.Uri.joinPath(storage, 'history');
}
