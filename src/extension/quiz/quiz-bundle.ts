import type * as vscode from 'vscode';
import type { QuizMessage } from '../../protocol/quiz.js';
import type { OpenBanks } from '../open-banks.js';
import type { OpenOnDisk } from './history-store.js';

/** What the bundle of quizzes is given by the extension's own. */
export interface QuizParts {
  readonly extension: vscode.Uri;
  readonly memory: vscode.Memento;
  readonly banks: OpenBanks;
  /** Where this machine's history may be. */
  readonly storage: vscode.Uri;
  readonly openOnDisk: OpenOnDisk | undefined;
  posted(message: QuizMessage): void;
  /** Something was written into the history. */
  written(): void;
}

/** What is to be asked. */
export interface StartRequest {
  readonly uris: readonly vscode.Uri[];
  /** From the item on that stands at this offset of the first bank. */
  readonly from?: number;
  /** Only the item at this offset of the first bank. */
  readonly item?: number;
  /** Only what is selected in the editor of the first bank. */
  readonly selected?: readonly { readonly start: number; readonly end: number }[];
  /** Only what has one of some tags, which are asked for. */
  readonly byTag?: boolean;
  /** Asks how the quiz is to be, also where that is remembered. */
  readonly asksAgain?: boolean;
  /** How it is to be, so that nobody is asked: `{mode, size, left}`. Anybody may have written it. */
  readonly wanted?: unknown;
}

/** The quizzes of this window. */
export interface Quizzes {
  start(request: StartRequest): Promise<void>;
  /** Fills a panel that came back with the window. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Hands a message to all quizzes, as if their pages had sent it. */
  ask(message: unknown): void;
}

/** What `quiz-host.cjs` holds. */
export interface QuizBundle {
  createQuizzes(parts: QuizParts): Quizzes;
}
