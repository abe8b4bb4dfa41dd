import * as vscode from 'vscode';
import type { MediaStatus, Surroundings } from '../core/rules/rule.js';

/**
 * Looks for the media that a bank refers to. Rules ask at once and files answer later: what is not
 * known yet is undefined, and `onDidFind` tells when asking again is worth it.
 */
export class MediaFiles implements Surroundings, vscode.Disposable {
  readonly #folder: vscode.Uri | undefined;
  readonly #known = new Map<string, MediaStatus | 'asked'>();
  readonly #found = new vscode.EventEmitter<void>();
  #open = 0;
  readonly onDidFind = this.#found.event;

  constructor(bank: vscode.Uri) {
    this.#folder = bank.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(bank, '..');
  }

  readonly media = (reference: string): MediaStatus | undefined => {
    const folder = this.#folder;
    if (folder === undefined) return undefined;
    const uri = vscode.Uri.joinPath(folder, reference);
    if (/^(?:\/|[A-Za-z]:|\\)/.test(reference) || !isBelow(uri, folder))
      return { state: 'outside' };
    const status = this.#known.get(reference);
    if (status === undefined) void this.#look(reference, uri);
    return status === 'asked' ? undefined : status;
  };

  dispose(): void {
    this.#found.dispose();
  }

  async #look(reference: string, uri: vscode.Uri): Promise<void> {
    this.#known.set(reference, 'asked');
    this.#open++;
    this.#known.set(reference, await statusOf(uri));
    // One more lint for all that were asked for together.
    if (--this.#open === 0) this.#found.fire();
  }
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
}

/** Whether a file is there, as some file systems have it, under this very name. */
async function statusOf(uri: vscode.Uri): Promise<MediaStatus> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
    const names = entries.map(([entry]) => entry);
    if (names.includes(name)) return { state: 'found' };
    const actual = names.find((entry) => entry.toLowerCase() === name.toLowerCase());
    return actual === undefined ? { state: 'missing' } : { state: 'other-case', actual };
  } catch {
    return { state: 'missing' };
  }
}
