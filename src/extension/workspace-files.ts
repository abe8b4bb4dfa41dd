// How the workspace's folders are searched and read: by `vscode.workspace.fs` alone, so that virtual file
// systems, which have no search of their own, are no exception.
import * as vscode from 'vscode';
import { beginsLikeBank, type IgnoreLine, parseIgnoreLines } from '../core/configuration/index.js';
import {
  findBanks,
  type FolderEntry,
  type FoundBanks,
  type IgnoresAbove,
} from '../service/index.js';
import type { Configurations } from './configurations.js';
import { readText } from './read-text.js';
import { exists } from './file-exists.js';
import { searchLimits } from './workspace-limits.js';

/** The banks below one of the workspace's folders. */
export async function findBanksIn(
  top: vscode.Uri,
  configurations: Configurations,
  token: vscode.CancellationToken,
): Promise<FoundBanks> {
  const at = (path: string): vscode.Uri => (path === '' ? top : vscode.Uri.joinPath(top, path));
  return findBanks(
    {
      list: (folder) => listEntries(at(folder)),
      read: (path) => readText(at(path)),
      judge: (path) => configurations.judge(at(path)),
      holdsBank: (path) => holdsBank(at(path)),
      get isCancelled() {
        return token.isCancellationRequested;
      },
    },
    await ignoresAbove(top),
    searchLimits,
  );
}

async function listEntries(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return [];
  }
}

function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** What is larger is no bank that somebody keeps under another name. */
const largestOther = 1024 * 1024;

/** Whether a YAML file of any name says in its first lines that it is a bank. */
export async function holdsBank(uri: vscode.Uri): Promise<boolean> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largestOther) return false;
    return beginsLikeBank(((await readText(uri)) ?? '').slice(0, 4096));
  } catch {
    return false;
  }
}

/** The `.gitignore` files above a folder, up to the root of its repository; outside one there are none. */
async function ignoresAbove(top: vscode.Uri): Promise<readonly IgnoresAbove[]> {
  const found: IgnoresAbove[] = [];
  let names: readonly string[] = [];
  let folder = top;
  while (!(await exists(vscode.Uri.joinPath(folder, '.git')))) {
    const above = vscode.Uri.joinPath(folder, '..');
    if (above.path === folder.path) return [];
    names = [folder.path.slice(folder.path.lastIndexOf('/') + 1), ...names];
    folder = above;
    const lines = await linesIn(folder);
    if (lines.length > 0) found.unshift({ lines, names });
  }
  return found;
}

async function linesIn(folder: vscode.Uri): Promise<readonly IgnoreLine[]> {
  return parseIgnoreLines((await readText(vscode.Uri.joinPath(folder, '.gitignore'))) ?? '');
}
