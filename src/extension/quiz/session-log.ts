import {
  type HistoryRecord,
  itemText,
  type NewRecord,
  seenRecord,
} from '../../core/history/index.js';
import type { QuizEntry } from '../../core/quiz/index.js';
import type { HistoryStore } from './history-store.js';

/** What an item was last seen to say, as JSON, where the history knows it. */
export type LastSeen = (bank: string, item: string) => string | undefined;

/** What one quiz writes into the history. */
export class SessionLog {
  readonly #history: HistoryStore;
  readonly #seen: LastSeen;
  /** Goes before the next records: nothing of a quiz is in the history before this. */
  #pending: readonly NewRecord[];
  readonly #said = new Map<string, string>();

  constructor(history: HistoryStore, seen: LastSeen, first: readonly NewRecord[]) {
    this.#history = history;
    this.#seen = seen;
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
    const fresh = new Map<string, { readonly said: string; readonly record: NewRecord }>();
    for (const { item } of answered) {
      const text = itemText(item.reading);
      const said = JSON.stringify(text);
      const known = this.#said.get(item.ref) ?? this.#seen(item.bank.key, item.key);
      const record = seenRecord({ bank: item.bank.key, item: item.key }, text);
      if (known !== said) fresh.set(item.ref, { said, record });
    }
    const all = [...this.#pending, ...[...fresh.values()].map((each) => each.record), ...records];
    if (all.length === 0) return [];
    const kept = await this.#history.append(all);
    this.#pending = [];
    for (const [ref, { said }] of fresh) this.#said.set(ref, said);
    return kept.slice(kept.length - records.length);
  }
}
