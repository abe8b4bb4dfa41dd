/** Anything that JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What an item is known by, on every device: see `item-key.ts`. */
export interface ItemName {
  readonly bank: string;
  readonly item: string;
}

/** What every line of a history has. */
export interface Stamp {
  readonly v: 1;
  /** When: ISO 8601, UTC, with milliseconds. */
  readonly t: string;
  /** Unique: a device's name and a number that grows with what the device writes. */
  readonly n: string;
}

/** How an item read when it was answered, so that it is known again after an edit. */
export interface ItemSeen extends Stamp, ItemName {
  readonly type: 'item';
  /** What it asks, plain, up to `mostText` characters. */
  readonly text: string;
  readonly answer?: string;
}

/** Of an open question: what was written, and the points for each criterion of its rubric. */
interface Written {
  readonly written?: string;
  readonly rubric?: readonly number[];
}

/** One answer given to one question. */
export interface Attempt extends Stamp, ItemName, Written {
  readonly type: 'attempt';
  readonly session?: string;
  /** Of a flashcard: which of its cards, as in a review. */
  readonly card?: string;
  readonly mode: string;
  readonly answer: Json;
  /** From 0 to 1: how much of it was right. */
  readonly share: number;
  /** In points. */
  readonly score: number;
  /** What could be earned. */
  readonly points: number;
  readonly correct: boolean;
  /** How long the learner took. */
  readonly ms: number;
}

/** 1 again, 2 hard, 3 good, 4 easy. */
export type ReviewRating = 1 | 2 | 3 | 4;

/** One rating given to one card. */
export interface Review extends Stamp, ItemName {
  readonly type: 'review';
  /** `front`, `reverse`, `question`, or `gap-` and the gap's number or first answer. */
  readonly card: string;
  readonly rating: ReviewRating;
  readonly ms?: number;
  readonly session?: string;
}

/** What the record `of` says does not count. */
export interface Undo extends Stamp, ItemName {
  readonly type: 'undo';
  /** The `n` of a record. */
  readonly of: string;
}

/** What was known as `from` is now this item. From itself: the name is an item's own again. */
export interface Link extends Stamp, ItemName {
  readonly type: 'link';
  readonly from: ItemName;
}

export interface SessionBegun extends Stamp, ItemName {
  readonly type: 'session-begun';
  readonly session: string;
  readonly setup: { readonly [key: string]: Json };
}

/** An answer that may still be changed: of an exam, or of a quiz that was left. */
export interface SessionAnswer extends Stamp, ItemName, Written {
  readonly type: 'session-answer';
  readonly session: string;
  readonly card?: string;
  readonly answer: Json;
}

export interface SessionMark extends Stamp, ItemName {
  readonly type: 'session-mark';
  readonly session: string;
  readonly card?: string;
  readonly flagged?: boolean;
  /** How many hints were read. */
  readonly hints?: number;
  /** At which question the learner is, from 0. */
  readonly at?: number;
  /** How long the quiz has been going on, in milliseconds, without pauses. */
  readonly spent?: number;
}

export interface SessionEnded extends Stamp, ItemName {
  readonly type: 'session-ended';
  readonly session: string;
  readonly how: 'finished' | 'discarded';
}

export type SessionRecord = SessionBegun | SessionAnswer | SessionMark | SessionEnded;

/** One line of a history. */
export type HistoryRecord = ItemSeen | Attempt | Review | Undo | Link | SessionRecord;

type Unstamped<R> = R extends HistoryRecord ? Omit<R, keyof Stamp> : never;

/** What happened, before a writer says when and gives it its number. */
export type NewRecord<T extends HistoryRecord['type'] = HistoryRecord['type']> = Unstamped<
  Extract<HistoryRecord, { readonly type: T }>
>;

/** Two names in one text, for maps. */
export function nameKey({ bank, item }: ItemName): string {
  return `${bank}\n${item}`;
}

export function sameName(a: ItemName, b: ItemName): boolean {
  return a.bank === b.bank && a.item === b.item;
}

/** A record with its stamp, as it is written. */
export function stampRecord(record: NewRecord, time: number, n: string): HistoryRecord {
  return { v: 1, t: new Date(time).toISOString(), n, ...record } as HistoryRecord;
}
