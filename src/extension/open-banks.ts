import * as vscode from 'vscode';
import type { Problem } from '../core/lint/index.js';
import { BankSession } from '../service/index.js';
import { Configurations } from './configurations.js';
import { languageId } from './language.js';
import { MediaFiles } from './media-files.js';
import { toEdits } from './positions.js';

/** A bank that is open, with the session that follows its text. */
export class OpenBank implements vscode.Disposable {
  readonly #session: BankSession;
  readonly #media: MediaFiles;

  constructor(
    readonly document: vscode.TextDocument,
    session: BankSession,
    media: MediaFiles,
  ) {
    this.#session = session;
    this.#media = media;
  }

  get problems(): readonly Problem[] {
    return this.#session.problems;
  }

  change(event: vscode.TextDocumentChangeEvent): void {
    this.#session.edit(toEdits(event.contentChanges));
  }

  dispose(): void {
    this.#media.dispose();
  }
}

/**
 * The banks among the open documents. A document becomes a bank when its language does; its text is
 * read once, then only what an edit changes.
 */
export class OpenBanks implements vscode.Disposable {
  readonly #banks = new Map<vscode.TextDocument, OpenBank>();
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
      configurations.onDidChange(() => this.#reopen()),
    ];
    for (const document of workspace.textDocuments) void this.#open(document);
  }

  /** The bank of a document, once it has been read. */
  get(document: vscode.TextDocument): OpenBank | undefined {
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

  async #open(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== languageId) return;
    const found = await this.configurations.find(document.uri);
    // It may have been closed, or become another language, while the configuration was looked for.
    if (document.isClosed || document.languageId !== languageId) return;
    const settings = Configurations.settingsFor(document.uri, found);
    const media = new MediaFiles(document.uri);
    const session = new BankSession(document.getText(), settings, { surroundings: media });
    const bank = new OpenBank(document, session, media);
    media.onDidFind(() => {
      session.configure(settings, { surroundings: media });
      this.#changed.fire(bank);
    });
    this.#banks.get(document)?.dispose();
    this.#banks.set(document, bank);
    this.#opened.fire(bank);
    this.#changed.fire(bank);
  }

  #change(event: vscode.TextDocumentChangeEvent): void {
    const bank = this.#banks.get(event.document);
    if (bank === undefined || event.contentChanges.length === 0) return;
    bank.change(event);
    this.#changed.fire(bank);
  }

  #close(document: vscode.TextDocument): void {
    const bank = this.#banks.get(document);
    if (bank === undefined) return;
    bank.dispose();
    this.#banks.delete(document);
    this.#closed.fire(document.uri);
  }

  #reopen(): void {
    for (const document of this.#banks.keys()) void this.#open(document);
  }
}
