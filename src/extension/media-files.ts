import * as vscode from 'vscode';
import type { MediaEntry } from '../core/media/index.js';
import { MediaCache, type MediaHost } from '../service/index.js';

/** What lies beside a bank, in whatever file system it is; an untitled one has nothing beside it. */
export function createMediaFiles(bank: vscode.Uri, onChange: () => void): MediaCache {
  if (bank.scheme === 'untitled') return new MediaCache(NOWHERE, onChange);
  const top = vscode.Uri.joinPath(bank, '..');
  const at = (folder: string): vscode.Uri => vscode.Uri.joinPath(top, folder);
  return new MediaCache(
    {
      list: (folder) => listFolder(at(folder)),
      watch: (folder, changed) => watchFolder(at(folder), changed),
    },
    onChange,
  );
}

/** The same for a bank that is looked at once. */
export function createMediaOnce(bank: vscode.Uri): MediaCache {
  const top = vscode.Uri.joinPath(bank, '..');
  const list: MediaHost['list'] = (folder) => listFolder(vscode.Uri.joinPath(top, folder));
  return new MediaCache({ ...NOWHERE, list }, () => undefined);
}

/** What is in a folder beside a bank; nothing where that cannot be told. */
export async function listBesideBank(
  bank: vscode.Uri,
  folder: string,
): Promise<readonly MediaEntry[]> {
  if (bank.scheme === 'untitled') return [];
  const entries = await listFolder(vscode.Uri.joinPath(bank, '..', folder));
  return typeof entries === 'object' ? entries : [];
}

const NOWHERE: MediaHost = {
  list: () => Promise.resolve(undefined),
  watch: () => new vscode.Disposable(() => undefined),
};

async function listFolder(folder: vscode.Uri): ReturnType<MediaHost['list']> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch (error) {
    // Of a file system that has no folders, or does not answer, nothing can be said.
    const code = error instanceof vscode.FileSystemError ? error.code : undefined;
    return code === 'FileNotFound' || code === 'FileNotADirectory' ? 'missing' : undefined;
  }
}

function kindOf(type: vscode.FileType): MediaEntry['kind'] {
  const { Directory, SymbolicLink, Unknown } = vscode.FileType;
  if ((type & SymbolicLink) === 0) return type === Directory ? 'folder' : 'file';
  // VS Code tells no one where a link leads, and it may lead out of the bank's folder.
  return (type & ~SymbolicLink) === Unknown ? 'missing' : 'unknown';
}

/** Only this folder, none below: a bank may lie at the top of a whole disk. */
function watchFolder(folder: vscode.Uri, changed: () => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(folder, '*');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  return watcher;
}
