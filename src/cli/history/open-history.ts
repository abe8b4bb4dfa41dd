import { homedir } from 'node:os';
import { resolve } from 'node:path';

import {
  type HistoryRecord,
  type ItemName,
  itemText,
  mergeRecords,
  nameKey,
  type NewRecord,
  seenRecord,
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
  /** Resolves once the records cannot be lost any more. */
  readonly append: (...records: readonly NewRecord[]) => Promise<void>;
  /** What says how an item reads, where the history does not know it yet, or knows it otherwise. */
  readonly unseen: (name: ItemName, reading: ItemReading) => readonly NewRecord[];
  readonly close: () => Promise<void>;
}

/** Opens what `--history` names: a folder, `none`, or the folder of this machine. */
export async function openHistory(option: string | undefined, io: Io): Promise<CommandHistory> {
  if (option === 'none') {
    const nothing = async (): Promise<void> => {};
    return { folder: undefined, records: [], append: nothing, unseen: () => [], close: nothing };
  }
  const folder =
    option === undefined
      ? machineHistoryFolder({ platform: process.platform, home: homedir(), env: io.env })
      : resolve(io.cwd, option);
  const history = await openHistoryFolder(folder);
  for (const fault of history.logs.faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
  const { records } = history.logs;
  let seen: Map<string, string> | undefined;
  return {
    folder,
    records,
    async append(...added) {
      await history.append(...added);
    },
    unseen(name, reading) {
      seen ??= seenTexts(records);
      const said = itemText(reading);
      const text = JSON.stringify([said.text, said.answer]);
      if (seen.get(nameKey(name)) === text) return [];
      seen.set(nameKey(name), text);
      return [seenRecord(name, said)];
    },
    close: history.close,
  };
}

function seenTexts(records: readonly HistoryRecord[]): Map<string, string> {
  const { seen } = mergeRecords(records, Date.now());
  return new Map([...seen].map(([key, { text, answer }]) => [key, JSON.stringify([text, answer])]));
}
