import type { QuizItems, Tell } from '../../core/quiz/index.js';
import type { ReviewSession } from '../../core/review/index.js';
import type { ReviewMessage, ReviewScope } from '../../protocol/review.js';
import type { HistoryStore } from '../quiz/history-store.js';
import type { LastSeen } from '../quiz/session-log.js';

/** What a review needs of the editor that it is in. */
export interface ReviewHost {
  readonly scope: ReviewScope;
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
  /** What can be asked of the banks as they are now. */
  banks(): readonly QuizItems[];
  readonly post: (message: ReviewMessage) => void;
  /** Remembers until tomorrow that a card, by its key, is not asked; or that it is. */
  bury(key: string, isBuried: boolean): PromiseLike<void>;
  leave(): void;
  /** Shows an item in the text of its bank: by what history calls the bank, and the item's name. */
  goTo(bank: string, name: string): void;
  /** Behind the last card: reviews what else there is, or something else. */
  readonly afterwards: (next: 'go-on' | 'quiz' | 'progress') => void;
  findMedia(bank: string, paths: readonly string[]): Promise<MediaFound>;
  allowOrigin(origin: string): void;
}

export type MediaFound = Extract<ReviewMessage, { readonly type: 'media' }>['media'];

/** What a conversation begins with. */
export interface ReviewStart {
  readonly session: ReviewSession;
  /** Settles the order of choices. */
  readonly seed: string;
  readonly seen: LastSeen;
  /** What is to be said before anything else. */
  readonly notice?: string;
}
