import type { BankDocument } from '../document/index.js';
import type { GapSlot } from '../render/slots.js';
import type { PageWords } from './words/page-words.js';

/** What can be printed of a bank. */
export type SheetName = 'questions' | 'answers' | 'flashcards';

export const sheetNames: readonly SheetName[] = ['questions', 'answers', 'flashcards'];

export interface PageOptions {
  /** One, or all of which the bank has something, in one file. */
  readonly sheet: SheetName | 'all';
  /** So many papers with the same questions in other orders; without it there is one, in the bank’s order. */
  readonly versions?: number;
  /** Whether drafts are on it, too. */
  readonly drafts?: boolean;
  /** Settles the order of what is mixed: the answers of one seed are those of its questions. */
  readonly seed?: string;
  /** BCP 47 tag for what the page itself says, where there are no words in the bank's language. */
  readonly language?: string;
  /** The image at a path beside the bank, as a `data:` address; undefined where it cannot be had. */
  readonly media?: (path: string, bank: BankDocument) => string | undefined;
}

/** One of several papers with the same questions. */
export interface Version {
  /** A letter. */
  readonly name: string;
  /** What its orders follow from, with that of the other versions. */
  readonly seed: string;
}

/** One sheet on a page that may hold several. */
export interface Part {
  readonly sheet: SheetName;
  readonly version?: Version;
  readonly html: string;
}

/** What every part of a page works with. */
export interface PageContext {
  /** The paper that is written; undefined of the bank’s own order, and of what is said of all of them. */
  readonly version?: Version;
  /** Whether choices and sides are called by their letters: not where they stand elsewhere in each version. */
  readonly isLettered: boolean;
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
