import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { bankKey } from '../../core/history/index.js';
import { type QuizItems, quizItems } from '../../core/quiz/index.js';
import type { OpenBank } from '../open-banks.js';
import type { StudyBanks } from '../study/study-panel.js';
import type { ReviewParts } from './review-bundle.js';

/** A bank that is reviewed, open in an editor or not. */
export interface ReviewBank {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly bank: BankDocument;
}

/** No more items are reviewed at once: whoever has more reviews bank by bank. */
const mostItems = 30_000;

/**
 * The banks of a review, as they are now: of one that is open, its text as it is typed counts; of others
 * the file, which is read again when it changes.
 */
export class ReviewBanks implements StudyBanks {
  readonly #parts: ReviewParts;
  readonly #known = new Map<string, ReviewBank>();
  readonly #items = new WeakMap<BankDocument, QuizItems>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #isCut = false;

  private constructor(parts: ReviewParts) {
    this.#parts = parts;
  }

  /** Reads banks one after the other; those that cannot be read are left out. */
  static async read(parts: ReviewParts, uris: readonly vscode.Uri[]): Promise<ReviewBanks> {
    const banks = new ReviewBanks(parts);
    let count = 0;
    for (const uri of uris) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
      const found = (await banks.#openOne(uri))?.bank ?? (await parts.readBank(uri));
      if (found === undefined) continue;
      count += found.items.length;
      if (count > mostItems && banks.#known.size > 0) {
        banks.#isCut = true;
        break;
      }
      banks.#take(uri, found);
    }
    return banks;
  }

  /** Whether there are more than are reviewed. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** The banks as they are now. */
  all(): readonly ReviewBank[] {
    for (const open of this.#parts.banks.all()) {
      const known = this.#known.get(open.document.uri.toString());
      if (known !== undefined && known.bank !== open.bank) this.#take(known.uri, open.bank);
    }
    return [...this.#known.values()];
  }

  /** What can be asked of them. */
  items(): readonly QuizItems[] {
    return this.all().map(({ uri, bank }) => {
      let items = this.#items.get(bank);
      if (items === undefined) this.#items.set(bank, (items = quizItems(bank, uri.path)));
      return items;
    });
  }

  named(key: string): ReviewBank | undefined {
    return this.all().find((bank) => bank.key === key);
  }

  has(uri: vscode.Uri): boolean {
    return this.#known.has(uri.toString());
  }

  /** A bank as an editor has it; it is opened for that, where it is not. */
  async opened(key: string): Promise<OpenBank | undefined> {
    const bank = this.named(key);
    if (bank === undefined) return undefined;
    return this.#parts.banks.when(await vscode.workspace.openTextDocument(bank.uri));
  }

  /** Calls `changed` when a bank is another, whether it is open or not. */
  follow(changed: () => void): void {
    const { workspace } = vscode;
    const files = workspace.createFileSystemWatcher('**/*.{yaml,yml,YAML,YML}');
    const again = async (uri: vscode.Uri): Promise<void> => {
      if (!this.has(uri) || (await this.#openOne(uri)) !== undefined) return;
      const found = await this.#parts.readBank(uri);
      if (found === undefined) return;
      this.#take(uri, found);
      changed();
    };
    this.#subscriptions.push(
      files,
      files.onDidChange((uri) => void again(uri)),
      this.#parts.banks.onDidChange(({ document }) => {
        if (this.has(document.uri)) changed();
      }),
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #take(uri: vscode.Uri, bank: BankDocument): void {
    this.#known.set(uri.toString(), { uri, key: bankKey(bank, uri.path), bank });
  }

  /** The bank of a document that is open; an unsaved one is nowhere else. */
  async #openOne(uri: vscode.Uri): Promise<OpenBank | undefined> {
    const name = uri.toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
    return document === undefined ? undefined : this.#parts.banks.when(document);
  }
}
