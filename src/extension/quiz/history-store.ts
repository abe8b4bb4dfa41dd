import type { HistoryRecord, NewRecord } from '../../core/history/index.js';

/** Where what a learner did is kept. */
export interface HistoryStore {
  /**
   * Writes records, with the moment and a number of their own. They are kept once it has resolved;
   * where it rejects, none of them is.
   */
  append(records: readonly NewRecord[]): Promise<readonly HistoryRecord[]>;
  /** All that is kept, of every device. */
  read(): Promise<readonly HistoryRecord[]>;
}

/** Opens the history in a folder of a disk; by default, in that of this machine. */
export type OpenOnDisk = (folder: string | undefined) => HistoryStore;
