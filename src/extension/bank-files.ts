import * as vscode from 'vscode';
import { type BankFacts, bankFactsInSteps, inSteps } from '../service/index.js';
import type { Configurations } from './configurations.js';
import { readText } from './read-text.js';
import { type Positioned, positionedText } from './positions.js';
import { readBankWithLanguage } from './read-bank.js';
import { takeTurns } from './take-turns.js';
import { findBanksIn, holdsBank } from './workspace-files.js';
import { largestBank, mostText, searchLimits } from './workspace-limits.js';

/** What is kept of a bank that was read. */
export type ReadBank = Pick<Positioned, 'positionAt'> & { readonly facts: BankFacts };

/** A file of the workspace that is a bank. */
export interface BankFile {
  readonly uri: vscode.Uri;
  readonly path: string;
  /** Undefined until it is read, and where it cannot be. */
  readonly read: ReadBank | undefined;
}

interface KnownFile extends BankFile {
  read: ReadBank | undefined;
  size: number;
  isStale: boolean;
  /** It is too large, or there is too much already. */
  isLeftOut: boolean;
}

const unread = { read: undefined, size: 0, isStale: true, isLeftOut: false };

/** The files of the workspace that are banks, and what was read in those that are not open. */
export class BankFiles implements vscode.Disposable {
  #files = new Map<string, KnownFile>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed, this.#stop];
  #mustSearch = true;
  #isWatching = false;
  #isSearchCut = false;
  readonly onDidChange = this.#changed.event;

  /** `isOpen` tells which files are somebody else's to read. */
  constructor(
    private readonly configurations: Configurations,
    private readonly isOpen: (uri: vscode.Uri) => boolean,
  ) {}

  /** Whether there is more than was read. */
  get isCut(): boolean {
    return this.#isSearchCut || [...this.#files.values()].some(({ isLeftOut }) => isLeftOut);
  }

  /** Whether a file is a bank of the workspace, or could be: they may not have been looked for yet. */
  mayHave(uri: vscode.Uri): boolean {
    return this.#mustSearch || this.#files.has(uri.toString());
  }

  /** What was read in a file holds no longer. */
  forget(uri: vscode.Uri): void {
    const file = this.#files.get(uri.toString());
    if (file !== undefined) file.isStale = true;
  }

  /** Looks for files, and reads all again: where nobody tells of changes, as on some remote disks. */
  forgetAll(): void {
    this.#mustSearch = true;
    for (const file of this.#files.values()) file.isStale = true;
    this.#changed.fire();
  }

  /** All banks, in order; looks for them and reads what is not known yet, without holding the host. */
  async read(): Promise<readonly BankFile[]> {
    this.#watch();
    const { token } = this.#stop;
    if (this.#mustSearch) await this.#search(token);
    let room = mostText;
    for (const file of this.#files.values()) {
      if (token.isCancellationRequested) break;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      if (file.isStale && !this.isOpen(file.uri)) await this.#readFile(file, room, token);
      room -= file.size;
    }
    return [...this.#files.values()];
  }

  dispose(): void {
    this.#stop.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #search(token: vscode.CancellationToken): Promise<void> {
    this.#mustSearch = false;
    this.#isSearchCut = false;
    const files = new Map<string, KnownFile>();
    const folders = vscode.workspace.workspaceFolders ?? [];
    for (const { uri: top, name } of folders) {
      // oxlint-disable-next-line no-await-in-loop -- a search is quick, and two would hold the disk
      const { paths, isCut } = await findBanksIn(top, this.configurations, token);
      if (isCut) this.#isSearchCut = true;
      for (const below of paths) {
        const uri = vscode.Uri.joinPath(top, below);
        const key = uri.toString();
        const path = folders.length > 1 ? `${name}/${below}` : below;
        if (files.has(key) || files.size >= searchLimits.banks) continue;
        const known = this.#files.get(key);
        if (known?.path === path) files.set(key, known);
        else files.set(key, { uri, path, ...unread });
      }
    }
    this.#files = files;
  }

  async #readFile(file: KnownFile, room: number, token: vscode.CancellationToken): Promise<void> {
    const { uri } = file;
    const size = await sizeOf(uri);
    Object.assign(file, { ...unread, isStale: false });
    file.isLeftOut = size > largestBank || size > room;
    if (file.isLeftOut) return;
    const text = await readText(uri);
    if (text === undefined) return;
    const bank = await readBankWithLanguage(text, takeTurns(token));
    const facts = bank && (await inSteps(bankFactsInSteps(bank), takeTurns(token)));
    if (facts === undefined) return;
    file.size = size;
    file.read = { facts, positionAt: positionedText(uri, text).positionAt };
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const { workspace } = vscode;
    const banks = workspace.createFileSystemWatcher('**/*.{yaml,yml,YAML,YML}');
    const ignores = workspace.createFileSystemWatcher('**/.gitignore');
    // A folder that goes is told of as one thing.
    const gone = workspace.createFileSystemWatcher('**', true, true, false);
    const searchAgain = (): void => {
      this.#mustSearch = true;
      this.#changed.fire();
    };
    this.#subscriptions.push(
      ...[banks, ignores, gone],
      banks.onDidCreate((uri) => {
        this.forget(uri);
        searchAgain();
      }),
      banks.onDidChange((uri) => void this.#change(uri, searchAgain)),
      gone.onDidDelete((uri) => this.#remove(uri)),
      ignores.onDidCreate(searchAgain),
      ignores.onDidChange(searchAgain),
      ignores.onDidDelete(searchAgain),
      workspace.onDidChangeWorkspaceFolders(searchAgain),
      this.configurations.onDidChange(searchAgain),
    );
  }

  async #change(uri: vscode.Uri, searchAgain: () => void): Promise<void> {
    const file = this.#files.get(uri.toString());
    if (file === undefined) {
      // One that was no bank may be one now, by its first key.
      if (await holdsBank(uri)) searchAgain();
    } else if (!this.isOpen(uri)) {
      file.isStale = true;
      this.#changed.fire();
    }
  }

  #remove(uri: vscode.Uri): void {
    const gone = uri.toString();
    let isBank = false;
    for (const key of this.#files.keys()) {
      if (key !== gone && !key.startsWith(`${gone}/`)) continue;
      this.#files.delete(key);
      isBank = true;
    }
    if (isBank) this.#changed.fire();
  }
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return 0;
  }
}
