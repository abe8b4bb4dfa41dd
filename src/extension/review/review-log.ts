import {
  type HistoryRecord,
  type ItemName,
  nameKey,
  type NewRecord,
  sameName,
} from '../../core/history/index.js';
import type { ReviewCard } from '../../core/review/index.js';
import type { HistoryStore } from '../quiz/history-store.js';
import { type LastSeen, SessionLog } from '../study/session-log.js';

/** What a review writes into the history, also of items that have another name since an edit. */
export class ReviewLog {
  readonly #log: SessionLog;
  readonly #seen: LastSeen;
  /** What items without id were called before they were edited, by what they are called now. */
  readonly #oldNames = new Map<string, ItemName>();
  readonly #written = new Set<string>();

  constructor(history: HistoryStore, seen: LastSeen) {
    this.#log = new SessionLog(history, seen, []);
    this.#seen = seen;
  }

  /** Keeps what was done with a card; where it has a new name since an edit, that is said before. */
  async keep(card: ReviewCard, record: NewRecord): Promise<readonly HistoryRecord[]> {
    const old = this.#oldNames.get(nameKey(card.name));
    const isKnown =
      old !== undefined && (this.#written.has(nameKey(old)) || this.#seen.has(nameKey(old)));
    const link: readonly NewRecord[] = isKnown ? [{ type: 'link', from: old, ...card.name }] : [];
    const kept = await this.#log.keep([...link, record], [card.entry]);
    this.#oldNames.delete(nameKey(card.name));
    this.#written.add(nameKey(card.name));
    return kept.slice(link.length);
  }

  async undo(records: readonly HistoryRecord[]): Promise<void> {
    await this.#log.keep(
      records.map(({ bank, item, n }): NewRecord => ({ type: 'undo', bank, item, of: n })),
    );
  }

  /** An edit gave an item another name. */
  rename(old: ItemName, name: ItemName): void {
    if (sameName(old, name)) return;
    const first = this.#oldNames.get(nameKey(old)) ?? old;
    this.#oldNames.delete(nameKey(old));
    if (!sameName(first, name)) this.#oldNames.set(nameKey(name), first);
  }
}
