import type { DraftQuestion } from '../draft-bank.js';

/** What a file of a source brings to the bank. */
export interface Gathered {
  readonly quizzes: readonly GatheredQuiz[];
  /** Passages by the names that items have for them. */
  readonly passages: ReadonlyMap<string, GatheredPassage>;
}

export interface GatheredPassage {
  /** Markdown. */
  readonly text: string;
}

/** A test, or a list of items without one. */
export interface GatheredQuiz {
  readonly ident: string;
  readonly title: string;
  /** Markdown. */
  readonly description?: string;
  /** Whether the choices of its questions are mixed. */
  readonly isShuffled?: boolean;
  readonly items: readonly GatheredItem[];
}

export interface GatheredItem {
  readonly ident: string;
  readonly title: string;
  readonly question: DraftQuestion;
  readonly tags: readonly string[];
  /** The name of the passage that it is about. */
  readonly passage?: string;
  /** A BCP 47 tag, where the item says one. */
  readonly language?: string;
}
