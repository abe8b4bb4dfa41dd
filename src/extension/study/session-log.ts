import {
  type HistoryRecord,
  itemText,
  type ItemText,
  nameKey,
  type NewRecord,
  seenRecords,
} from '../../core/history/index.js';
import type { QuizEntry } from '../../core/quiz/index.js';
import type { HistoryStore } from '../quiz/history-store.js';

/** What items were last seen to say, by `nameKey`, as far as the history knows. */
export type LastSeen = ReadonlyMap<string, ItemText>;

/** What one quiz writes into the history. */
export class SessionLog {
  readonly #history: HistoryStore;
  readonly #seen: Map<string, ItemText>;
  /** Goes before the next records: nothing of a quiz is in the history before this. */
  #pending: readonly NewRecord[];

  constructor(history: HistoryStore, seen: LastSeen, first: readonly NewRecord[]) {
    this.#history = history;
    this.#seen = new Map(seen);
    this.#pending = first;
  }

  /** Whether the history knows nothing of the quiz yet. */
  get isUnknown(): boolean {
    return this.#pending.length > 0;
  }

  /**
   * Writes records; before those of items that the history does not know as they read now, what they
   * say. Nothing of it is there where it rejects.
   */
  async keep(
    records: readonly NewRecord[],
    answered: readonly QuizEntry[] = [],
  ): Promise<readonly HistoryRecord[]> {
    const items = new Map(answered.map(({ item }) => [item.ref, item]));
    const seen = [...items.values()].flatMap(({ bank, key, reading }) =>
      seenRecords(this.#seen, { bank: bank.key, item: key }, reading),
    );
    const all = [...this.#pending, ...seen, ...records];
    if (all.length === 0) return [];
    const kept = await this.#history.append(all);
    this.#pending = [];
    for (const { bank, key, reading } of items.values()) {
      this.#seen.set(nameKey({ bank: bank.key, item: key }), itemText(reading));
    }
    return kept.slice(kept.length - records.length);
  }
}
