import type { GapSlot } from '../render/slots.js';
import type { PageWords } from './words/page-words.js';

/** What can be printed of a bank. */
export type SheetName = 'questions' | 'answers' | 'flashcards';

export interface PageOptions {
  readonly sheet: SheetName;
  /** Whether drafts are on it, too. */
  readonly drafts?: boolean;
  /** Settles the order of what is mixed: the answers of one seed are those of its questions. */
  readonly seed?: string;
  /** BCP 47 tag for what the page itself says, where there are no words in the bank's language. */
  readonly language?: string;
  /** The image at a path beside the bank, as a `data:` address; undefined where it cannot be had. */
  readonly media?: (path: string) => string | undefined;
}

/** What every part of a page works with. */
export interface PageContext {
  readonly words: PageWords;
  /** The bank's BCP 47 tag. */
  readonly language: string;
  readonly seed: string;
  readonly text: PageText;
}

/** Markdown as HTML. */
export interface PageText {
  /** A text: words in a line or blocks. `gap` writes what stands in the place of each gap of a cloze. */
  rich(markdown: string, options?: TextOptions): string;
  /** A plain text of the bank. */
  plain(text: string): string;
  /** The same as `rich`, or what stands for a text that is not written. */
  richOr(markdown: string, otherwise: string, options?: TextOptions): string;
}

export interface TextOptions {
  readonly inline?: boolean;
  readonly gap?: WriteGap;
}

export type WriteGap = (slot: GapSlot) => string;
