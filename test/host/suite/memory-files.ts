/**
 * Files for tests that exist nowhere: the web worker host has no disk. Opened under their own scheme,
 * they also show that the extension depends on none.
 */
import * as vscode from 'vscode';
import { WORKSPACE } from './workspace-folder.js';

const SCHEME = vscode.Uri.parse(WORKSPACE).scheme;

const files = new Map<string, Uint8Array>();
const listed: string[] = [];
const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: ({ path }) => {
    const content = files.get(path);
    if (content !== undefined) return stat(vscode.FileType.File, content.length);
    if (namesIn(path).size > 0) return stat(vscode.FileType.Directory, 0);
    throw vscode.FileSystemError.FileNotFound(path);
  },
  readFile: ({ path }) => {
    const content = files.get(path);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  },
  writeFile: ({ path }, content) => {
    files.set(path, content);
  },
  readDirectory: ({ path }) => {
    listed.push(path);
    const names = namesIn(path);
    if (names.size === 0) throw vscode.FileSystemError.FileNotFound(path);
    return [...names];
  },
  createDirectory: () => undefined,
  delete: ({ path }) => {
    files.delete(path);
  },
  rename: ({ path }) => {
    throw vscode.FileSystemError.NoPermissions(path);
  },
};

/** What is in a folder; folders are where files are below them. */
function namesIn(folder: string): Map<string, vscode.FileType> {
  const above = `${folder.replace(/\/$/, '')}/`;
  const names = new Map<string, vscode.FileType>();
  for (const file of files.keys()) {
    if (!file.startsWith(above)) continue;
    const [name, ...below] = file.slice(above.length).split('/');
    names.set(name!, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
  }
  return names;
}

function stat(type: vscode.FileType, size: number): vscode.FileStat {
  return { type, size, ctime: 0, mtime: 0 };
}

let registered = false;

export function writeMemoryFile(name: string, text: string): vscode.Uri {
  return writeMemoryBytes(name, new TextEncoder().encode(text));
}

export function writeMemoryBytes(name: string, bytes: Iterable<number>): vscode.Uri {
  if (!registered) vscode.workspace.registerFileSystemProvider(SCHEME, provider);
  registered = true;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
  const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
  files.set(uri.path, Uint8Array.from(bytes));
  changed.fire([{ type, uri }]);
  return uri;
}

export function deleteMemoryFile(uri: vscode.Uri): void {
  files.delete(uri.path);
  changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
}

/** How often a folder was listed. */
export function countListings(folder: string): number {
  return listed.filter((path) => path === folder).length;
}
