import type { ReviewSession } from '../../core/review/index.js';
import type { ReviewMessage, ReviewScope } from '../../protocol/review.js';
import type { LastSeen } from '../study/session-log.js';
import type { StudyHost } from '../study/study-host.js';

/** What a review needs of the editor that it is in. */
export interface ReviewHost extends StudyHost<ReviewMessage> {
  readonly scope: ReviewScope;
  /** Remembers until tomorrow that a card, by its key, is not asked; or that it is. */
  bury(key: string, isBuried: boolean): PromiseLike<void>;
  /** Behind the last card: reviews what else there is, or something else. */
  readonly afterwards: (next: 'go-on' | 'quiz' | 'progress') => void;
}

/** What a conversation begins with. */
export interface ReviewStart {
  readonly session: ReviewSession;
  /** Settles the order of choices. */
  readonly seed: string;
  readonly seen: LastSeen;
  /** What is to be said before anything else. */
  readonly notice?: string;
}
