/**
 * Files for tests that exist nowhere: the web worker host has no disk. Opened under their own scheme,
 * they also show that the extension depends on none.
 */
import * as vscode from 'vscode';

const SCHEME = 'quizwright-test';

const files = new Map<string, Uint8Array>();
const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: ({ path }) => {
    const content = files.get(path);
    if (content !== undefined) return stat(vscode.FileType.File, content.length);
    if ([...files.keys()].some((file) => file.startsWith(path))) {
      return stat(vscode.FileType.Directory, 0);
    }
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
  readDirectory: () => [],
  createDirectory: () => undefined,
  delete: ({ path }) => {
    files.delete(path);
  },
  rename: ({ path }) => {
    throw vscode.FileSystemError.NoPermissions(path);
  },
};

function stat(type: vscode.FileType, size: number): vscode.FileStat {
  return { type, size, ctime: 0, mtime: 0 };
}

let registered = false;

export function writeMemoryFile(name: string, text: string): vscode.Uri {
  if (!registered) vscode.workspace.registerFileSystemProvider(SCHEME, provider);
  registered = true;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
  files.set(uri.path, new TextEncoder().encode(text));
  return uri;
}
