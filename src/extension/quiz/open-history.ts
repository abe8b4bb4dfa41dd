import * as vscode from 'vscode';
import { fsHistory } from './fs-history.js';
import { workspaceHistory } from './history-folder.js';
import type { HistoryStore, OpenOnDisk } from './history-store.js';

/**
 * Those of this window, for quizzes and reviews together: where a file is replaced as a whole, it is not
 * there for a moment, and who reads must wait for who writes.
 */
const opened = new Map<string, HistoryStore>();

/** The history that the settings name, opened once; `written` is called when records are in it. */
export function historyPlace(
  storage: vscode.Uri,
  openOnDisk: OpenOnDisk | undefined,
  written: () => void,
): () => HistoryStore {
  const open = (folder: vscode.Uri | undefined): HistoryStore => {
    if (openOnDisk !== undefined && (folder === undefined || folder.scheme === 'file')) {
      return openOnDisk(folder?.fsPath);
    }
    return fsHistory(folder ?? vscode.Uri.joinPath(storage, 'history'));
  };
  return () => {
    const folder = workspaceHistory();
    const key = folder?.toString() ?? '';
    let store = opened.get(key);
    if (store === undefined) opened.set(key, (store = open(folder)));
    return telling(store, written);
  };
}

function telling(store: HistoryStore, written: () => void): HistoryStore {
  return {
    read: () => store.read(),
    async append(records) {
      const kept = await store.append(records);
      written();
      return kept;
    },
  };
}
