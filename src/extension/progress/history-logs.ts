import * as vscode from 'vscode';
import { type HistoryRecord, parseHistory } from '../../core/history/index.js';
import { inSteps } from '../../service/in-steps.js';
import { takeTurns } from '../take-turns.js';

/** More than this in one file is no history. */
const largest = 64 * 1024 * 1024;
/** So much of a text is read between two moments at which the host may do something else. */
const part = 128 * 1024;

interface Log {
  readonly size: number;
  readonly mtime: number;
  readonly records: readonly HistoryRecord[];
}

/** The logs of a folder; what did not change is not read again. */
export class HistoryLogs {
  #folder = '';
  #logs = new Map<string, Log>();

  /** Every record of every device. */
  async read(folder: vscode.Uri): Promise<readonly HistoryRecord[]> {
    const key = folder.toString();
    const known = key === this.#folder ? this.#logs : new Map<string, Log>();
    const logs = new Map<string, Log>();
    for (const name of await logNames(folder)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they may be large
      const log = await readLog(vscode.Uri.joinPath(folder, name), known.get(name));
      if (log !== undefined) logs.set(name, log);
    }
    this.#folder = key;
    this.#logs = logs;
    return [...logs.values()].flatMap(({ records }) => records);
  }
}

async function logNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name]) => name).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return [];
  }
}

/** What cannot be read is left out: the page tells of what there is. */
async function readLog(uri: vscode.Uri, known: Log | undefined): Promise<Log | undefined> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return undefined;
    // Some file systems know no times.
    if (mtime > 0 && known?.size === size && known.mtime === mtime) return known;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const records = await inSteps(parseInSteps(text), takeTurns());
    return records && { size, mtime, records };
  } catch {
    return undefined;
  }
}

/** Whole lines at a time. */
function* parseInSteps(text: string): Generator<undefined, readonly HistoryRecord[]> {
  const records: HistoryRecord[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from + part);
    const to = end < 0 ? text.length : end + 1;
    for (const record of parseHistory(text.slice(from, to)).records) records.push(record);
    from = to;
    yield;
  }
  return records;
}
