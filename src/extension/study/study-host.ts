import type { QuizItems, Tell } from '../../core/quiz/index.js';
import type { PageMedia } from '../../protocol/media.js';
import type { StudyMessage } from '../../protocol/study.js';
import type { HistoryStore } from '../quiz/history-store.js';

/** What a quiz or a review needs of the editor that it is in. */
export interface StudyHost<Message> {
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
  readonly post: (message: Message | StudyMessage) => void;
  /** Closes the panel; what was done is kept. */
  leave(): void;
  /** Shows an item in the text of its bank: by what history calls the bank, and the item's name. */
  goTo(bank: string, name: string): void;
  findMedia(bank: string, paths: readonly string[]): Promise<Readonly<Record<string, PageMedia>>>;
  allowOrigin(origin: string): void;
}
