import type * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import type { ProgressMessage } from '../../protocol/progress.js';
import type { BankFacts } from '../../service/index.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';

/** What the bundle of the progress page is given by the extension’s own. */
export interface ProgressParts {
  readonly extension: vscode.Uri;
  readonly banks: OpenBanks;
  readonly workspace: WorkspaceBanks;
  /** What a file that is not open says; undefined where it cannot be read. */
  readBank(uri: vscode.Uri): Promise<BankDocument | undefined>;
  factsOf(bank: BankDocument): Promise<BankFacts | undefined>;
  /** This window has written into the history. */
  readonly onDidWrite: vscode.Event<void>;
  /** Where the history is by now. */
  folder(): vscode.Uri;
  posted(message: ProgressMessage): void;
  /** Other cards are due, or as many of other banks. */
  dueChanged(): void;
}

/** What a learner has come to, followed from when it is first asked for. */
export interface LearnerProgress extends vscode.Disposable {
  show(): void;
  /** Fills a panel that came back with the window. */
  restore(panel: vscode.WebviewPanel): void;
  /** How many cards of a bank are due, as far as that is known. */
  dueOf(uri: vscode.Uri): number;
  /** Hands a message in, as if the page had sent it. */
  ask(message: unknown): void;
}

/** What `progress-host.cjs` holds. */
export interface ProgressBundle {
  readonly createProgress: (parts: ProgressParts) => LearnerProgress;
}
