import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder } from '../../files/make-folder.js';
import { contentKey } from '../content-key.js';
import { isMap, parseJson } from '../stored/plain.js';

/** The form of what is kept; another number is another program's. */
const form = 1;
const banksFile = 'banks.json';
const printsFile = 'prints.txt';

/** What is kept of the banks, as JSON; undefined where there is nothing that this program wrote. */
export function readBanksFile(folder: string, program: string): unknown {
  const text = readOwn(folder, banksFile)?.toString('utf8');
  const end = text?.indexOf('\n') ?? -1;
  if (text === undefined || end < 0) return undefined;
  const head = parseJson(text.slice(0, end));
  const body = text.slice(end + 1);
  const isOurs = isMap(head) && head['quizwrightCache'] === form && head['program'] === program;
  // What was torn or turned over on the disk is not looked at any further.
  return isOurs && head['sum'] === contentKey(body) ? parseJson(body) : undefined;
}

/** The line of prints that is kept under each key; each is looked into when it is asked for. */
export function readPrintsFile(folder: string): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const all = readOwn(folder, printsFile);
  if (all === undefined) return lines;
  for (let at = 0; at < all.length;) {
    const end = all.indexOf(10, at);
    if (end < 0) break;
    const space = all.indexOf(32, at);
    if (space > at && space < end) {
      lines.set(all.toString('latin1', at, space), all.subarray(at, end + 1));
    }
    at = end + 1;
  }
  return lines;
}

/** The JSON in a line of prints; undefined where it was torn. */
export function readPrintsLine(line: Uint8Array): unknown {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
  const [, key, sum, body] = /^(\S+) (\S+) (.*)\n$/s.exec(text) ?? [];
  if (key === undefined || body === undefined || sum !== contentKey(key, body)) return undefined;
  return parseJson(body);
}

export function toPrintsLine(key: string, prints: object): Buffer {
  const body = JSON.stringify(prints);
  return Buffer.from(`${key} ${contentKey(key, body)} ${body}\n`);
}

/** Writes both files, each whole or not at all; a cache is worth no waiting for the disk. */
export function writeCacheFiles(
  folder: string,
  program: string,
  banks: object,
  prints: readonly Uint8Array[],
): void {
  if (isLink(folder)) throw new Error('it is a link to another place');
  makeFolder(folder);
  // As other tools do: nobody commits it by mistake.
  if (!existsSync(join(folder, '.gitignore'))) replace(folder, '.gitignore', '*\n');
  replace(folder, printsFile, prints);
  const body = JSON.stringify(banks);
  const head = JSON.stringify({ quizwrightCache: form, program, sum: contentKey(body) });
  replace(folder, banksFile, `${head}\n${body}`);
}

function readOwn(folder: string, name: string): Buffer | undefined {
  try {
    return isLink(folder) || isLink(join(folder, name))
      ? undefined
      : readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

/** A repository may hold a link in the place of a cache; what it leads to is none of ours. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function replace(folder: string, name: string, content: string | readonly Uint8Array[]): void {
  const neighbour = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    writeFileSync(neighbour, typeof content === 'string' ? content : Buffer.concat(content), {
      flag: 'wx',
    });
    renameSync(neighbour, join(folder, name));
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}
