import type { BankDocument } from '../../document/index.js';
import type { Gap } from '../../markdown/gaps.js';
import type { PlacedItem } from '../../model/reading.js';
import type { KindName } from '../../model/types.js';

/** A kind of question, or a card. */
export type ItemKind = KindName | 'flashcard';

/** A choice as every system knows it. */
export interface ExportChoice {
  /** Markdown, as all texts here unless it is said otherwise. */
  readonly text: string;
  readonly correct: boolean;
  /** Of the points, from -1 to 1: what `weight` says, else what follows from the others. */
  readonly share: number;
  readonly feedback: string | undefined;
  readonly pinned: boolean;
}

/** One accepted text, plain. */
export interface ExportText {
  readonly text: string;
  /** Of the points, from -1 to 1. */
  readonly share: number;
  readonly feedback: string | undefined;
}

/** One accepted number, or a range of them. */
export interface ExportNumber {
  /** The number itself; of a range, its middle. */
  readonly number: number;
  /** Limits are included. */
  readonly low: number;
  readonly high: number;
  readonly isRange: boolean;
  readonly share: number;
  readonly feedback: string | undefined;
}

/** How typed texts are compared. */
export interface ExportTyping {
  readonly caseSensitive: boolean;
  readonly accentSensitive: boolean;
  /** Edits that are allowed. */
  readonly typos: number;
}

/** What a learner answers with and what is right, with the bank's defaults applied. */
export type ExportBody =
  | {
      readonly type: 'choices';
      readonly multiple: boolean;
      readonly choices: readonly ExportChoice[];
      /** The question's own, else the bank's. */
      readonly shuffle: boolean;
      readonly partialCredit: boolean;
      /** Of several keys, whether any choice says what it is worth: then what is chosen adds up. */
      readonly weighted: boolean;
    }
  | { readonly type: 'true-false'; readonly answer: boolean }
  | {
      readonly type: 'short-answer';
      readonly answers: readonly ExportText[];
      /** RE2; then there are no answers but the samples. */
      readonly pattern: string | undefined;
      readonly typing: ExportTyping;
    }
  | {
      readonly type: 'numeric';
      readonly answers: readonly ExportNumber[];
      readonly unit: string | undefined;
      /** Typed number × factor = the number in `unit`. */
      readonly acceptUnits: ReadonlyMap<string, number>;
    }
  | {
      readonly type: 'cloze';
      /** With the gaps as they are written. */
      readonly text: string;
      /** In offsets of the text. */
      readonly gaps: readonly Gap[];
      readonly partialCredit: boolean;
      readonly typing: ExportTyping;
    }
  | {
      readonly type: 'matching';
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
      readonly distractors: readonly string[];
      readonly partialCredit: boolean;
    }
  | {
      readonly type: 'ordering';
      readonly order: readonly string[];
      readonly partialCredit: boolean;
    }
  | {
      readonly type: 'open';
      readonly modelAnswer: string | undefined;
      readonly rubric: readonly { readonly criterion: string; readonly points: number }[];
    }
  | {
      readonly type: 'flashcard';
      readonly front: string;
      readonly back: string;
      readonly reverse: boolean;
    }
  | { readonly type: 'card-cloze'; readonly text: string; readonly gaps: readonly Gap[] };

/** A question or a flashcard, ready to be written in another format: nothing is left to look up. */
export interface ExportItem {
  readonly kind: ItemKind;
  /** Where it stands in the bank, for what is said of it. */
  readonly placed: PlacedItem;
  /** Its id, else `questions[3]`. */
  readonly name: string;
  readonly id: string | undefined;
  /**
   * The name that other systems know it by, the same at each export: the bank's id and the item's with
   * two points between; of an item without id, a fingerprint of what it asks behind `~`.
   */
  readonly exportId: string;
  /** Plain: its own, else the beginning of what it asks. */
  readonly title: string;
  readonly ownTitle: string | undefined;
  /** Plain; its own and the bank's, each once. */
  readonly tags: readonly string[];
  readonly points: number;
  readonly difficulty: string | undefined;
  readonly level: string | undefined;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly hints: readonly string[];
  /** Plain. */
  readonly source: string | undefined;
  readonly stimulus: { readonly id: string; readonly text: string } | undefined;
  readonly explanation: string | undefined;
  readonly feedback: {
    readonly correct: string | undefined;
    readonly incorrect: string | undefined;
    readonly partial: string | undefined;
  };
  /** Seconds. */
  readonly timeLimit: number | undefined;
  readonly isDraft: boolean;
  /** What it asks; empty for a cloze that asks nothing beside its text, and for cards. */
  readonly stem: string;
  readonly body: ExportBody;
}

export interface ExportBank {
  /** As it is written, for what is made of all of it. */
  readonly document: BankDocument;
  /** Whether drafts are among its items. */
  readonly withDrafts: boolean;
  /** The bank's id, else its file's name. */
  readonly id: string;
  readonly ownId: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly license: string | undefined;
  readonly tags: readonly string[];
  readonly quiz: {
    /** Seconds. */
    readonly timeLimit: number | undefined;
    readonly shuffleQuestions: boolean;
    readonly shuffleChoices: boolean;
  };
  /** Markdown; a list of notes as sections with headings. */
  readonly notes: string | undefined;
  /** In the order of the bank, without those that are left out. */
  readonly items: readonly ExportItem[];
  /** Drafts and unfinished items, by name. */
  readonly leftOut: readonly {
    readonly placed: PlacedItem;
    readonly why: 'draft' | 'unfinished';
  }[];
}
