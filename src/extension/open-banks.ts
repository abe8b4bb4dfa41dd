import * as vscode from 'vscode';
import { type BankDocument, updateBank } from '../core/document/index.js';
import type { Problem } from '../core/lint/index.js';
import type { MediaStatus } from '../core/rules/rule.js';
import type { Edit } from '../core/text/span.js';
import { BankSession, inSteps, type MediaCache, Turns } from '../service/index.js';
import { Configurations, type FoundConfiguration } from './configurations.js';
import { languageId, proposalScheme } from './language.js';
import { whenLanguageComes } from './languages.js';
import { createMediaFiles } from './media-files.js';
import { engine } from './pattern-engine.js';
import { toEdits } from './positions.js';
import { readBankWithLanguage } from './read-bank.js';
import { takeTurns } from './take-turns.js';

/** A bank that is open, with the session that follows its text. */
export class OpenBank implements vscode.Disposable {
  readonly #session: BankSession;
  readonly #media: MediaCache;
  readonly #patterns: { dispose(): void };
  readonly #judgeAgain: () => void;
  /** What the rules say of a text, if it stood where this bank stands. */
  readonly judge: (text: string) => Promise<readonly Problem[]>;
  #isDisposed = false;
  #editedAt = -Infinity;

  /** `onChange` is called when the problems may be others without an edit. */
  constructor(
    readonly document: vscode.TextDocument,
    read: BankDocument,
    readonly configuration: FoundConfiguration,
    private readonly onChange: (bank: OpenBank) => void,
  ) {
    const settings = Configurations.settingsFor(document.uri, configuration);
    this.judge = async (text) => {
      const whole = await readBankWithLanguage(text, takeTurns());
      const session = new BankSession(whole!, settings, { surroundings: this.#media });
      await inSteps(session.bringUpToDate(), takeTurns());
      return session.problems;
    };
    this.#judgeAgain = () => {
      this.#session.configure(settings, { surroundings: this.#media });
      onChange(this);
    };
    this.#media = createMediaFiles(document.uri, this.#judgeAgain);
    this.#patterns = engine.onReady(this.#judgeAgain);
    this.#session = new BankSession(read, settings, { surroundings: this.#media });
  }

  get problems(): readonly Problem[] {
    return this.#session.problems;
  }

  /** The problems, where they are those of the present text already. */
  get knownProblems(): readonly Problem[] | undefined {
    return this.#session.knownProblems;
  }

  /** When it was last edited, as `performance.now()` tells it. */
  get editedAt(): number {
    return this.#editedAt;
  }

  /** The bank as it was last read. */
  get bank(): BankDocument {
    return this.#session.document;
  }

  /** The path of a file beside the bank as it is written on disk; undefined where there is none. */
  mediaPath(reference: string): string | undefined {
    if (this.document.isUntitled) return undefined;
    const status = this.#media.media(reference);
    // Before the folder is listed, the author is believed.
    if (status === undefined || status.state === 'found') return reference;
    return status.state === 'other-case' ? status.actual : undefined;
  }

  /** What references to files beside the bank lead to, as soon as the host has looked. */
  async findMedia(references: readonly string[]): Promise<ReadonlyMap<string, MediaStatus>> {
    const found = new Map<string, MediaStatus>();
    if (this.document.isUntitled) return found;
    let left = references;
    do {
      left = left.filter((reference) => {
        const status = this.#media.media(reference);
        if (status !== undefined) found.set(reference, status);
        return status === undefined;
      });
      // A folder is looked into once it is known that it is one.
      // oxlint-disable-next-line no-await-in-loop
    } while (left.length > 0 && (await this.#media.settled()));
    return found;
  }

  /** Finds the problems of the present text without holding the host, unless the bank is closed. */
  async bringUpToDate(): Promise<void> {
    const isClosed = (): boolean => this.#isDisposed;
    const host = takeTurns({
      get isCancellationRequested() {
        return isClosed();
      },
    });
    // After a keystroke it is done before others have their turn.
    await inSteps(this.#session.bringUpToDate(), host, 32);
  }

  /** Whether the workspace has other banks, too. */
  setAmongOthers(amongOthers: boolean): void {
    if (this.#session.setAmongOthers(amongOthers)) this.onChange(this);
  }

  fixAll(): Edit[] {
    return this.#session.fixAll();
  }

  change(event: vscode.TextDocumentChangeEvent): void {
    this.#editedAt = performance.now();
    this.#session.edit(toEdits(event.contentChanges));
    // The language may be another now, of which the words are not there yet.
    whenLanguageComes(this.bank.head.language, () => {
      if (!this.#isDisposed) this.#judgeAgain();
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#media.dispose();
    this.#patterns.dispose();
  }
}

/**
 * The banks among the open documents. A document becomes a bank when its language does; its text is
 * read once, then only what an edit changes.
 */
export class OpenBanks implements vscode.Disposable {
  readonly #banks = new Map<vscode.TextDocument, OpenBank>();
  readonly #opening = new WeakMap<vscode.TextDocument, Promise<void>>();
  /** What is typed into a document while it is read for the first time. */
  readonly #typed = new Map<vscode.TextDocument, Edit[][]>();
  readonly #turns = new Turns<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<OpenBank>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #opened = new vscode.EventEmitter<OpenBank>();
  readonly onDidChange = this.#changed.event;
  /** A bank was read for the first time, or under another configuration. */
  readonly onDidOpen = this.#opened.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly configurations: Configurations) {
    const { workspace } = vscode;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => void this.#open(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument((event) => this.#change(event)),
      configurations.onDidChange(() => this.#openAll()),
    ];
    this.#openAll();
  }

  /** The bank of a document, once it has been read. */
  get(document: vscode.TextDocument): OpenBank | undefined {
    return this.#banks.get(document);
  }

  /** All that are open and have been read. */
  all(): Iterable<OpenBank> {
    return this.#banks.values();
  }

  /** The same, when it has been read: an outline is asked for as soon as a document is open. */
  async when(document: vscode.TextDocument): Promise<OpenBank | undefined> {
    await this.#opening.get(document);
    return this.#banks.get(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const bank of this.#banks.values()) bank.dispose();
    this.#banks.clear();
    this.#changed.dispose();
    this.#closed.dispose();
    this.#opened.dispose();
  }

  #open(document: vscode.TextDocument): Promise<void> {
    const opening = this.#read(document);
    this.#opening.set(document, opening);
    return opening;
  }

  async #read(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== languageId || document.uri.scheme === proposalScheme) return;
    const isLatest = this.#turns.take(document);
    const found = await this.configurations.find(document.uri);
    // It may have been closed, or opened under a newer configuration, while this one was looked for.
    if (!isLatest() || document.isClosed || document.languageId !== languageId) return;
    const read = await this.#readText(document);
    if (!isLatest() || document.isClosed || document.languageId !== languageId) return;
    this.#banks.get(document)?.dispose();
    const bank = new OpenBank(document, read, found, (changed) => this.#changed.fire(changed));
    this.#banks.set(document, bank);
    this.#opened.fire(bank);
    this.#changed.fire(bank);
  }

  /** A large bank takes a moment to read: others have their turn, and it may be typed in. */
  async #readText(document: vscode.TextDocument): Promise<BankDocument> {
    const typed: Edit[][] = [];
    this.#typed.set(document, typed);
    const read = await readBankWithLanguage(document.getText(), takeTurns());
    if (this.#typed.get(document) === typed) this.#typed.delete(document);
    // Nobody can cancel it: what is read is there.
    return typed.reduce(updateBank, read!);
  }

  #change(event: vscode.TextDocumentChangeEvent): void {
    const bank = this.#banks.get(event.document);
    if (event.contentChanges.length === 0) return;
    this.#typed.get(event.document)?.push(toEdits(event.contentChanges));
    if (bank === undefined) return;
    bank.change(event);
    this.#changed.fire(bank);
  }

  #close(document: vscode.TextDocument): void {
    this.#turns.take(document);
    const bank = this.#banks.get(document);
    if (bank === undefined) return;
    bank.dispose();
    this.#banks.delete(document);
    this.#closed.fire(document.uri);
  }

  /** All documents, since some may still be waiting for the configuration of before. */
  #openAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#open(document);
  }
}
