import { randomInt } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './history-fault.js';
import { readSmallFile } from './read-small-file.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Letters and no digits, so that a number may stand before them. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');
}

/** It becomes the name of a file: whoever wrote it, it leads nowhere else. */
const wellFormed = /^[a-z0-9]{6,32}$/;

/**
 * The name of this device, by which its log is told from those of others; made at random when it is
 * first asked for, and kept in the folder. Of several processes that make it at once, one wins, and all
 * take its name.
 */
export async function deviceName(folder: string): Promise<string> {
  const path = join(folder, 'device');
  for (let attempt = 0; attempt < 3; attempt++) {
    const known = await readName(path);
    if (known !== undefined && wellFormed.test(known)) return known;
    const name = randomLetters(8);
    const draft = join(folder, `device-${name}.tmp`);
    try {
      await writeFile(draft, `${name}\n`, { flag: 'wx', mode: 0o600 });
      // What is no name, as a full disk leaves it, is replaced; else whoever is first has made it.
      if (known !== undefined) await rename(draft, path);
      else await place(draft, path, name);
    } finally {
      await rm(draft, { force: true });
    }
  }
  // Somebody changes it all the time: this process has a log of its own.
  return randomLetters(8);
}

async function readName(path: string): Promise<string | undefined> {
  try {
    return (await readSmallFile(path, 100))?.trim() ?? '';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts the draft in its place with all that it says, unless something is there. */
async function place(draft: string, path: string, name: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    // Not every disk knows links.
    await writeFile(path, `${name}\n`, { flag: 'wx', mode: 0o600 }).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
}
