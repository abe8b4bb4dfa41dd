import {
  type HistoryRecord,
  type NewRecord,
  parseHistory,
  stampRecord,
  writeRecord,
} from '../../../src/core/history/index.js';
import type { HistoryStore } from '../../../src/extension/quiz/history-store.js';

/** A history in memory, as the lines that a disk would hold. */
export class MemoryHistory implements HistoryStore {
  lines = '';
  /** Why nothing can be written. */
  fault: string | undefined;
  #count = 0;

  constructor(private readonly now: () => number) {}

  append(records: readonly NewRecord[]): Promise<readonly HistoryRecord[]> {
    if (this.fault !== undefined) return Promise.reject(new Error(this.fault));
    const stamped = records.map((record) =>
      stampRecord(record, this.now(), `test-${++this.#count}`),
    );
    this.lines += stamped.map(writeRecord).join('');
    return Promise.resolve(stamped);
  }

  read(): Promise<readonly HistoryRecord[]> {
    return Promise.resolve(parseHistory(this.lines).records);
  }

  get records(): readonly HistoryRecord[] {
    return parseHistory(this.lines).records;
  }

  ofType<T extends HistoryRecord['type']>(
    type: T,
  ): readonly Extract<HistoryRecord, { readonly type: T }>[] {
    return this.records.filter((record) => record.type === type) as never;
  }
}
