import * as vscode from 'vscode';
import { type BankFacts, bankFactsInSteps, inSteps } from '../service/index.js';
import type { Configurations } from './configurations.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import type { Positioned } from './positions.js';
import { takeTurns } from './take-turns.js';
import { BankFiles, type ReadBank } from './bank-files.js';

/** A bank of the workspace, open or not, as it was when it was last looked at. */
export interface WorkspaceBank extends Positioned {
  /** As shown to people: its path in the workspace, with `/`, as the command line calls it. */
  readonly path: string;
  readonly facts: BankFacts;
  /** Where it is open: of this version are the facts. */
  readonly open: { readonly bank: OpenBank; readonly version: number } | undefined;
}

/** How long nobody must have typed before others are told of it. */
const PAUSE = 400;

/**
 * All banks of the workspace, of which only facts are kept. Nothing is looked for before somebody asks.
 * Of a bank that is open, its text as it is typed counts; of others the file, which is read again when
 * it changes.
 */
export class WorkspaceBanks implements vscode.Disposable {
  readonly #files: BankFiles;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #known: readonly WorkspaceBank[] = [];
  #work: Promise<void> | undefined;
  #timer: number | undefined;
  #isStarted = false;
  #isStale = true;
  /** Banks came, went or say something else; while somebody types, after a pause. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly open: OpenBanks,
    configurations: Configurations,
  ) {
    this.#files = new BankFiles(configurations, (uri) => this.#openBank(uri) !== undefined);
    this.#subscriptions = [
      this.#files,
      this.#files.onDidChange(() => this.#refresh()),
      open.onDidChange(({ document }) => this.#refresh(document.uri)),
      open.onDidOpen(({ document }) => this.#refresh(document.uri)),
      open.onDidClose((uri) => {
        this.#files.forget(uri);
        this.#refresh(uri);
      }),
    ];
  }

  /** What is known by now, at once: nothing before `all` was asked for the first time. */
  get known(): readonly WorkspaceBank[] {
    return this.#known;
  }

  /** Whether there is more than was read: folders, files or text above the limits. */
  get isCut(): boolean {
    return this.#files.isCut;
  }

  /**
   * All banks as they are now, in the order of their paths, once those that changed have been read; when
   * it is cancelled, what is known by then.
   */
  async all(token?: vscode.CancellationToken): Promise<readonly WorkspaceBank[]> {
    this.#isStarted = true;
    const isCancelled = (): boolean => token?.isCancellationRequested === true;
    // What is being read is not known yet, though it is no longer stale.
    while ((this.#isStale || this.#work !== undefined) && !isCancelled()) {
      // oxlint-disable-next-line no-await-in-loop -- again when something changed meanwhile
      await Promise.race([this.#bringUpToDate(), cancelled(token)]);
    }
    return this.#known;
  }

  /** Looks for all of them again, whether or not anything is known to have changed. */
  lookAgain(): void {
    this.#files.forgetAll();
  }

  dispose(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #openBank(uri: vscode.Uri): OpenBank | undefined {
    const name = uri.toString();
    for (const bank of this.open.all()) if (bank.document.uri.toString() === name) return bank;
    return undefined;
  }

  /** Looks again, after a pause, at what has changed. */
  #refresh(uri?: vscode.Uri): void {
    if (!this.#isStarted || (uri !== undefined && !this.#files.mayHave(uri))) return;
    this.#isStale = true;
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#bringUpToDate(), PAUSE);
  }

  #bringUpToDate(): Promise<void> {
    return (this.#work ??= this.#look().finally(() => {
      this.#work = undefined;
    }));
  }

  async #look(): Promise<void> {
    this.#isStale = false;
    const before = this.#known;
    const files = await this.#files.read();
    const banks: WorkspaceBank[] = [];
    for (const { uri, path, read } of files) {
      const bank = this.#openBank(uri);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      const found = bank === undefined ? read : await readOpen(bank);
      if (found !== undefined) {
        const open = bank === undefined ? undefined : { bank, version: bank.document.version };
        banks.push({ uri, path, facts: found.facts, positionAt: found.positionAt, open });
      }
    }
    this.#known = banks;
    if (!isSame(before, banks)) this.#changed.fire();
  }
}

async function readOpen({ bank, document }: OpenBank): Promise<ReadBank | undefined> {
  const facts = await inSteps(bankFactsInSteps(bank), takeTurns());
  return facts && { facts, positionAt: (offset) => document.positionAt(offset) };
}

function isSame(a: readonly WorkspaceBank[], b: readonly WorkspaceBank[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ uri, facts }, i) => facts === b[i]!.facts && uri.toString() === b[i]!.uri.toString())
  );
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => token?.onCancellationRequested(() => resolve()));
}
