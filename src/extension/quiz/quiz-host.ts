import type { QuizItems, QuizResult, QuizSession, Tell } from '../../core/quiz/index.js';
import type { QuizMessage } from '../../protocol/quiz.js';
import type { HistoryStore } from './history-store.js';
import type { LastSeen } from './session-log.js';

/** What a quiz needs of the editor that it is in. */
export interface QuizHost {
  readonly uris: readonly string[];
  readonly title: string;
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
  readonly tell: Tell;
  readonly history: HistoryStore;
  /** Shortcuts of one key that are switched off. */
  off(): readonly string[];
  /** Milliseconds. */
  now(): number;
  /** Calls back after so many milliseconds, unless it is called off. */
  later(milliseconds: number, work: () => void): () => void;
  /** What can be asked of the banks as they are now. */
  banks(): readonly QuizItems[];
  post(message: QuizMessage): void;
  /** Closes the panel of a quiz that can be gone on with. */
  leave(): void;
  /** Shows an item in the text of its bank: by what history calls the bank, and the item's name. */
  goTo(bank: string, name: string): void;
  /** Begins another quiz, of these items. */
  retry(refs: readonly string[]): void;
  /** Begins a review of these items. */
  review(refs: readonly string[]): void;
  save(format: SaveFormat, result: QuizResult): void;
  findMedia(bank: string, paths: readonly string[]): Promise<MediaFound>;
  allowOrigin(origin: string): void;
}

export type SaveFormat = 'markdown' | 'json' | 'csv';
export type MediaFound = Extract<QuizMessage, { readonly type: 'media' }>['media'];

/** What a conversation begins with. */
export interface QuizStart {
  readonly session: QuizSession;
  /** Whether the history knows of it already. */
  readonly isKnown: boolean;
  readonly seen: LastSeen;
  /** What is to be said before anything else. */
  readonly notice?: string;
}
