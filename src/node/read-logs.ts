import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HistoryRecord, parseHistory } from '../core/history/index.js';
import { codeOf, historyFault } from './history-fault.js';
import { readSmallFile } from './read-small-file.js';

/** What the logs of a folder say. */
export interface ReadLogs {
  readonly records: readonly HistoryRecord[];
  /** How many lines say nothing that this version knows. */
  readonly skipped: number;
  /** What could not be read, a sentence each. */
  readonly faults: readonly string[];
}

/** A lifetime of reviews is a few megabytes; more than this is something else. */
const mostBytes = 128 << 20;

/** Reads every `*.jsonl` of a folder, those that other devices or programs left there, too. */
export async function readLogs(folder: string): Promise<ReadLogs> {
  const records: HistoryRecord[] = [];
  const faults: string[] = [];
  let skipped = 0;
  let left = mostBytes;
  for (const name of await logNames(folder)) {
    const path = join(folder, name);
    try {
      const text = await readSmallFile(path, left);
      if (text === undefined) {
        faults.push(
          `\`${path}\` was left out: a history of more than ${mostBytes >> 20} MB is not read.`,
        );
        continue;
      }
      left -= text.length;
      const parsed = parseHistory(text);
      for (const record of parsed.records) records.push(record);
      skipped += parsed.skipped;
    } catch (error) {
      faults.push(historyFault('A part of the history cannot be read', path, error).message);
    }
  }
  return { records, skipped, faults };
}

async function logNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw historyFault('The history cannot be read', folder, error);
  }
}
