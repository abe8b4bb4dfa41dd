import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import {
  type HistoryRecord,
  type NewRecord,
  stampRecord,
  writeRecord,
} from '../core/history/index.js';
import { deviceName, randomLetters } from './device-name.js';
import { codeOf, HistoryFault, historyFault } from './history-fault.js';
import { type ReadLogs, readLogs } from './read-logs.js';

/** A learner’s history in a folder. */
export interface HistoryFolder {
  readonly folder: string;
  /** What was there when it was opened. */
  readonly logs: ReadLogs;
  /**
   * Writes records as lines and flushes them to the disk; only then it resolves, with the records as they
   * were written. What it rejects with is a `HistoryFault`, and nothing of it counts as written.
   */
  readonly append: (...records: readonly NewRecord[]) => Promise<readonly HistoryRecord[]>;
  readonly close: () => Promise<void>;
}

const notWritten = 'The history cannot be written';
/** A clock that is set right by less is not followed back: the order of what was done is kept. */
const smallStep = 60_000;

/**
 * Opens the history in a folder; nothing is made there before the first record is written. Each process
 * numbers its own records, so that several of one device may write at once.
 */
export async function openHistoryFolder(
  folder: string,
  now: () => number = Date.now,
): Promise<HistoryFolder> {
  const logs = await readLogs(folder);
  let log: Promise<Log> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;

  const write = async (records: readonly NewRecord[]): Promise<readonly HistoryRecord[]> => {
    const opening = (log ??= openLog(folder, logs.records));
    // What failed is tried again: the disk may have room by then.
    opening.catch(() => (log = undefined));
    const { file, run, path } = await opening;
    const time = now();
    last = time < last && last - time < smallStep ? last : time;
    const stamped = records.map((record) => stampRecord(record, last, `${run}-${++count}`));
    await appendLines(file, path, stamped.map(writeRecord).join(''));
    return stamped;
  };

  return {
    folder,
    logs,
    append(...records) {
      const written = turn.then(() => write(records));
      turn = written.catch(() => {});
      return written;
    },
    async close() {
      await turn;
      const opened = await log?.catch(() => {});
      log = undefined;
      await opened?.file.close();
    },
  };
}

interface Log {
  readonly file: FileHandle;
  readonly path: string;
  /** What the numbers of this process begin with: the device, and how often it began to write. */
  readonly run: string;
}

async function openLog(folder: string, records: readonly HistoryRecord[]): Promise<Log> {
  try {
    await prepareFolder(folder);
    const device = await deviceName(folder);
    const path = join(folder, `${device}.jsonl`);
    const isNew = !(await exists(path));
    const flags =
      constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
    const file = await open(path, flags, 0o600);
    if (!(await file.stat()).isFile()) throw new HistoryFault(`\`${path}\` is no file.`);
    if (isNew) await flushFolder(folder);
    // The letters are for two processes that begin at once.
    return { file, path, run: `${device}-${lastRun(device, records) + 1}${randomLetters(6)}` };
  } catch (error) {
    throw error instanceof HistoryFault ? error : historyFault(notWritten, folder, error);
  }
}

/** The highest number that a process of this device began its own with. */
function lastRun(device: string, records: readonly HistoryRecord[]): number {
  const own = new RegExp(`^${device}-(\\d{1,12})`);
  let highest = 0;
  for (const { n } of records) highest = Math.max(highest, Number(own.exec(n)?.[1] ?? 0));
  return highest;
}

/** All lines in one write, so that those of two processes never mix; then down to the disk. */
async function appendLines(file: FileHandle, path: string, lines: string): Promise<void> {
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(1);
    if (size > 0) await file.read(end, 0, 1, size - 1);
    // A process that was killed while it wrote left half a line: it stays alone.
    const torn = size > 0 && end[0] !== 0x0a;
    const bytes = Buffer.from(torn ? `\n${lines}` : lines);
    const { bytesWritten } = await file.write(bytes, 0, bytes.length);
    if (bytesWritten < bytes.length) throw Object.assign(new Error(), { code: 'ENOSPC' });
    await file.datasync();
  } catch (error) {
    throw historyFault(notWritten, path, error);
  }
}

/** Makes the folder, for nobody else to read; in a workspace, with what git must know of it. */
async function prepareFolder(folder: string): Promise<void> {
  await staysInside(folder);
  const isNew = await makeFolder(resolve(folder));
  if (!isNew || workspaceOf(folder) === undefined) return;
  // Two devices that both wrote give one log when they are merged, since each line stands for itself.
  await writeNew(join(folder, '.gitattributes'), '*.jsonl merge=union\n');
  await writeNew(join(folder, '.gitignore'), 'device\ndevice-*.tmp\n');
}

/**
 * Makes a folder and those around it; false where it was there. Node’s own way of it never ends in a file
 * system that takes no folders.
 */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    // `stat` rejects where a link leads nowhere.
    if (await exists(folder)) {
      if ((await stat(folder)).isDirectory()) return false;
      throw error;
    }
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    if (!(await stat(folder)).isDirectory()) throw error;
  });
  return true;
}

async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/** The folder around `.quizwright`, where the history is kept in a workspace. */
function workspaceOf(folder: string): string | undefined {
  const parts = resolve(folder).split(sep);
  const at = parts.lastIndexOf('.quizwright');
  return at < 0 ? undefined : parts.slice(0, at).join(sep) || sep;
}

/** A workspace is somebody else’s: a link in it must not lead what we write out of it. */
async function staysInside(folder: string): Promise<void> {
  const workspace = workspaceOf(folder);
  if (workspace === undefined) return;
  for (let at = resolve(folder); at.length > workspace.length; at = dirname(at)) {
    if (!(await exists(at))) continue;
    const inside = `${await realpath(workspace)}${sep}`;
    if ((await realpath(at)).startsWith(inside)) return;
    throw new HistoryFault(`${notWritten} in \`${folder}\`: it leads out of the workspace.`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** So that the name of a new file survives a power cut, too; not every system can. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is flushed.
  }
}
