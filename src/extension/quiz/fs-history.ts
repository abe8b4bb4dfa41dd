import * as vscode from 'vscode';
import {
  type HistoryRecord,
  type NewRecord,
  parseHistory,
  stampRecord,
  writeRecord,
} from '../../core/history/index.js';
import { freshName } from '../fresh-nonce.js';
import type { HistoryStore } from './history-store.js';

/** No file of a history that is larger is read: it is none of ours. */
const largest = 64 * 1024 * 1024;

/**
 * A history on any file system that VS Code knows. These can only write whole files, so that each window
 * has one of its own: it takes the place of the one before once it is all there.
 */
export function fsHistory(folder: vscode.Uri): HistoryStore {
  const { fs } = vscode.workspace;
  const device = freshName();
  const file = vscode.Uri.joinPath(folder, `${device}.jsonl`);
  const neighbour = vscode.Uri.joinPath(folder, `.${device}.tmp`);
  let text = '';
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function append(records: readonly NewRecord[]): Promise<readonly HistoryRecord[]> {
    const time = Date.now();
    const stamped = records.map((record, i) =>
      stampRecord(record, time, `${device}-${count + i + 1}`),
    );
    const next = text + stamped.map(writeRecord).join('');
    await fs.createDirectory(folder);
    await fs.writeFile(neighbour, new TextEncoder().encode(next));
    await fs.rename(neighbour, file, { overwrite: true });
    text = next;
    count += records.length;
    return stamped;
  }

  return {
    append(records) {
      const own = last.then(() => append(records));
      last = own.catch(() => undefined);
      return own;
    },
    async read() {
      await last;
      const names = await fs.readDirectory(folder).then(
        (entries) => entries.filter(([name]) => name.endsWith('.jsonl')).map(([name]) => name),
        () => [],
      );
      const records: HistoryRecord[] = [];
      for (const name of names) {
        const uri = vscode.Uri.joinPath(folder, name);
        // oxlint-disable-next-line no-await-in-loop -- one after the other: they may be large
        if ((await fs.stat(uri)).size > largest) continue;
        // oxlint-disable-next-line no-await-in-loop
        const read = new TextDecoder().decode(await fs.readFile(uri));
        for (const record of parseHistory(read).records) records.push(record);
      }
      return records;
    },
  };
}
