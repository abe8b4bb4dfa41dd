import type * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import type { ReviewMessage } from '../../protocol/review.js';
import type { OpenBanks } from '../open-banks.js';
import type { OpenOnDisk } from '../quiz/history-store.js';
import type { WorkspaceBanks } from '../workspace-banks.js';

/** What the bundle of reviews is given by the extension's own. */
export interface ReviewParts {
  readonly extension: vscode.Uri;
  readonly memory: vscode.Memento;
  readonly banks: OpenBanks;
  readonly workspace: Pick<WorkspaceBanks, 'all' | 'isCut'>;
  /** Where this machine's history may be. */
  readonly storage: vscode.Uri;
  readonly openOnDisk: OpenOnDisk | undefined;
  /** Reads a bank that is not open. */
  readBank(uri: vscode.Uri): Promise<BankDocument | undefined>;
  posted(message: ReviewMessage): void;
  /** Something was written into the history. */
  written(): void;
}

/** What is to be reviewed. */
export interface ReviewWanted {
  /** None for all banks of the workspace. */
  readonly uris: readonly vscode.Uri[];
  /** Only what has one of some tags, which are asked for. */
  readonly byTag?: boolean;
  /** Only these items, by `ref`, due or not. */
  readonly only?: readonly string[];
}

/** The reviews of this window. */
export interface Reviews {
  start(wanted: ReviewWanted): Promise<void>;
  /** Fills a panel that came back with the window. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Hands a message to the review, as if its page had sent it. */
  ask(message: unknown): void;
}

/** What `quiz-host.cjs` holds for reviews. */
export interface ReviewBundle {
  createReviews(parts: ReviewParts): Reviews;
}
