// Stands in the extension's bundle for Node in the place of `extension/quiz/disk-history.ts`.
import { homedir } from 'node:os';
import type { HistoryRecord, NewRecord } from '../core/history/index.js';
import { type HistoryFolder, openHistoryFolder } from './history-folder.js';
import { machineHistoryFolder } from './machine-history.js';

/**
 * The history in a folder, by default that of this machine, which the command line has, too. It is read
 * anew each time: others write into it.
 */
export function openOnDisk(folder: string | undefined): {
  append(records: readonly NewRecord[]): Promise<readonly HistoryRecord[]>;
  read(): Promise<readonly HistoryRecord[]>;
} {
  const path = folder ?? machineFolder();
  let opened: Promise<HistoryFolder> | undefined;
  const open = (): Promise<HistoryFolder> => {
    const opening = (opened ??= openHistoryFolder(path));
    // What failed is tried again: the disk may be there by then.
    opening.catch(() => (opened = undefined));
    return opening;
  };
  return {
    append: async (records) => (await open()).append(...records),
    read: async () => (await openHistoryFolder(path)).logs.records,
  };
}

/** Where the history of this machine is. */
export function machineFolder(): string {
  const { platform, env } = process;
  // So that tests of the extension leave the history of whoever runs them alone.
  return env['QUIZWRIGHT_HISTORY'] ?? machineHistoryFolder({ platform, env, home: homedir() });
}
