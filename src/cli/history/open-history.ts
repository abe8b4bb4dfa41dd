import { resolve } from 'node:path';

import {
  type HistoryRecord,
  type ItemName,
  type ItemText,
  mergeRecords,
  nameKey,
  type NewRecord,
  seenRecords,
  stampRecord,
} from '../../core/history/index.js';
import type { ItemReading } from '../../core/model/reading.js';
import { machineHistoryFolder, openHistoryFolder } from '../../node/index.js';
import { visible } from '../formats/visible.js';
import type { Io } from '../io.js';

/** The history that a command reads and writes. */
export interface CommandHistory {
  /** Undefined where nothing is kept. */
  readonly folder: string | undefined;
  /** What was there when it was opened. */
  readonly records: readonly HistoryRecord[];
  /** Resolves once the records cannot be lost any more, with them as they were written. */
  readonly append: (...records: readonly NewRecord[]) => Promise<readonly HistoryRecord[]>;
  /** What says how an item reads, where the history does not know it yet, or knows it otherwise. */
  readonly unseen: (name: ItemName, reading: ItemReading) => readonly NewRecord[];
  readonly close: () => Promise<void>;
}

/** Opens what `--history` names: a folder, `none`, or the folder of this machine. */
export async function openHistory(
  option: string | undefined,
  { cwd, env, home, now, stderr }: Pick<Io, 'cwd' | 'env' | 'home' | 'now' | 'stderr'>,
): Promise<CommandHistory> {
  if (option === 'none') return forgetful(now);
  const folder =
    option === undefined
      ? machineHistoryFolder({ platform: process.platform, home, env })
      : resolve(cwd, option);
  const { logs, append, close } = await openHistoryFolder(folder, now);
  for (const fault of logs.faults) stderr.write(`quizwright: ${visible(fault)}\n`);
  const { records } = logs;
  let seen: Map<string, ItemText> | undefined;
  return {
    folder,
    records,
    append,
    unseen(name, reading) {
      seen ??= new Map(mergeRecords(records, now()).seen);
      const added = seenRecords(seen, name, reading);
      for (const record of added) seen.set(nameKey(name), record);
      return added;
    },
    close,
  };
}

/** For those who want nothing kept: it knows nothing of before, and forgets all. */
function forgetful(now: () => number): CommandHistory {
  let count = 0;
  return {
    folder: undefined,
    records: [],
    append: async (...records) =>
      records.map((record) => stampRecord(record, now(), `none-${++count}`)),
    unseen: () => [],
    close: async () => {},
  };
}
