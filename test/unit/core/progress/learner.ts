import {
  type HistoryRecord,
  mergeRecords,
  type NewRecord,
  type ReviewRating,
  stampRecord,
} from '../../../../src/core/history/index.js';
import { type KnownItem, type Progress, progressOf } from '../../../../src/core/progress/index.js';
import { usualSettings } from '../../../../src/core/review/index.js';

export const day = 86_400_000;
/** A Monday, at noon. */
export const noon = Date.parse('2026-06-15T12:00:00Z');

/** A flashcard of the bank `b`, with one card. */
export function item(key: string, more: Partial<KnownItem> = {}): KnownItem {
  return {
    name: { bank: 'b', item: key },
    cards: ['front'],
    tags: [],
    objectives: [],
    ...more,
  };
}

/** Writes records of one device, each some days before `noon`. */
export class Learner {
  readonly records: HistoryRecord[] = [];
  #count = 0;

  constructor(private readonly device = 'aa') {}

  review(daysAgo: number, key: string, rating: ReviewRating, card = 'front', ms = 5000): this {
    return this.#write(daysAgo, { type: 'review', bank: 'b', item: key, card, rating, ms });
  }

  attempt(daysAgo: number, key: string, share: number, mode = 'practice', ms = 8000): this {
    const rest = { answer: '', score: share, points: 1, correct: share === 1, ms };
    return this.#write(daysAgo, { type: 'attempt', bank: 'b', item: key, mode, share, ...rest });
  }

  progress(items: readonly KnownItem[], now = noon, timeZone = 0): Progress {
    return progressOf(mergeRecords(this.records, now), items, now, { ...usualSettings, timeZone });
  }

  #write(daysAgo: number, record: NewRecord): this {
    const n = `${this.device}-${++this.#count}`;
    this.records.push(stampRecord(record, noon - daysAgo * day, n));
    return this;
  }
}
