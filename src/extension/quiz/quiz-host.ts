import type { QuizResult, QuizSession, QuizStep } from '../../core/quiz/index.js';
import type { QuizMessage } from '../../protocol/quiz.js';
import type { StudyHost } from '../study/study-host.js';
import type { LastSeen } from '../study/session-log.js';

/** What a quiz needs of the editor that it is in. */
export interface QuizHost extends StudyHost<QuizMessage> {
  readonly uris: readonly string[];
  /** Calls back after so many milliseconds, unless it is called off. */
  later(milliseconds: number, work: () => void): () => void;
  /** Begins another quiz, of these entries. */
  retry(refs: readonly string[]): void;
  /** Begins a review of these entries. */
  review(refs: readonly string[]): void;
  save(format: SaveFormat, result: QuizResult): void;
}

export type SaveFormat = 'markdown' | 'json' | 'csv';

/** What a conversation begins with. */
export interface QuizStart {
  readonly session: QuizSession;
  /** Whether the history knows of it already. */
  readonly isKnown: boolean;
  readonly seen: LastSeen;
  /** What can be taken back of a quiz that is gone on with. */
  readonly steps?: readonly QuizStep[];
  /** What is to be said before anything else. */
  readonly notice?: string;
}
