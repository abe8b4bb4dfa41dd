/**
 * A bank as a converter makes it: plain data in the shape and with the keys of the format, before
 * anything has checked it. `checks` is the one key the format does not have: remarks for the person
 * who reads the result, written as `# check: …` comments above what they are about.
 */
export interface DraftBank {
  readonly id?: string;
  readonly title: string;
  /** Markdown. */
  readonly description?: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly authors?: readonly string[];
  readonly license?: string;
  readonly tags?: readonly string[];
  /** Learning objectives by id. */
  readonly objectives?: Readonly<Record<string, string>>;
  /** Passages by id; Markdown. */
  readonly stimuli?: Readonly<Record<string, string>>;
  /** What holds for items that do not say it themselves. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** How a quiz of it runs. */
  readonly quiz?: {
    readonly 'shuffle-choices'?: boolean;
    readonly [key: string]: string | number | boolean | undefined;
  };
  readonly questions: readonly DraftQuestion[];
  readonly flashcards: readonly DraftFlashcard[];
  /** Markdown; absent where there are none. */
  readonly notes?: string;
  /** Notes in parts with titles, where they are written so. */
  readonly sections?: readonly DraftSection[];
  readonly checks?: BankChecks;
}

export interface DraftSection {
  readonly title?: string;
  readonly body?: string;
}

/** The keys of a bank a remark can stand above. */
export type CheckedKey = 'title' | 'language' | 'defaults' | 'questions' | 'flashcards' | 'notes';

export type BankChecks = Readonly<Partial<Record<CheckedKey, readonly string[]>>>;

interface DraftItem {
  readonly id?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  /** Set where the item lacks its answer, its key or its back. */
  readonly status?: 'draft';
  readonly difficulty?: 'easy' | 'medium' | 'hard';
  readonly checks?: readonly string[];
}

export interface DraftChoice {
  readonly text: string;
  readonly correct?: boolean;
  readonly feedback?: string;
  /** `50%` */
  readonly weight?: string;
  /** Whether it keeps its place when others are shuffled. */
  readonly pin?: true;
}

export interface DraftRow {
  readonly criterion: string;
  readonly points: number;
}

export interface DraftPair {
  readonly left: string;
  readonly right: string;
}

/** One of the answers that are accepted, with what goes with it. */
export interface DraftAnswer {
  readonly text: number | string;
  readonly tolerance?: number | string;
  readonly weight?: string;
  readonly feedback?: string;
}

export interface DraftFeedback {
  readonly correct?: string;
  readonly incorrect?: string;
  readonly partial?: string;
}

/** The keys that importing makes today; a key a later converter needs is added here only. */
export interface DraftQuestion extends DraftItem {
  /** Only where the other keys do not settle it. */
  readonly kind?: 'true-false' | 'open' | 'short-answer' | 'multiple-answer' | 'single-choice';
  readonly question?: string;
  readonly cloze?: string;
  readonly choices?: readonly DraftChoice[];
  readonly answer?: boolean | number | string | readonly (number | string | DraftAnswer)[];
  /** RE2, with samples that it accepts. */
  readonly pattern?: string;
  readonly accept?: readonly string[];
  readonly range?: readonly [number, number];
  readonly tolerance?: number | string;
  readonly pairs?: readonly DraftPair[];
  readonly distractors?: readonly string[];
  readonly 'partial-credit'?: 'none' | 'per-choice';
  readonly shuffle?: boolean;
  readonly 'case-sensitive'?: boolean;
  readonly unit?: string;
  /** Typed number × factor = the number in `unit`. */
  readonly 'accept-units'?: Readonly<Record<string, number>>;
  /** In the right order. */
  readonly order?: readonly string[];
  readonly 'model-answer'?: string;
  readonly rubric?: readonly DraftRow[];
  readonly 'time-limit'?: string;
  readonly stimulus?: string;
  readonly points?: number;
  readonly hints?: readonly string[];
  readonly explanation?: string;
  readonly feedback?: DraftFeedback;
}

/** A card has a front and a back, or gaps. */
export interface DraftFlashcard extends DraftItem {
  readonly front?: string;
  readonly back?: string;
  readonly cloze?: string;
  readonly reverse?: boolean;
  readonly hints?: readonly string[];
  /** Plain. */
  readonly source?: string;
}

/** Whether there is nothing to make a bank of. */
export function isEmptyDraft({ questions, flashcards, notes, sections = [] }: DraftBank): boolean {
  return questions.length + flashcards.length + sections.length === 0 && notes === undefined;
}
