import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Links could lead anywhere, and a pipe would wait for ever. Windows knows neither flag. */
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The text of a file; undefined where it is longer than `most`, empty where it is no file. */
export async function readSmallFile(path: string, most: number): Promise<string | undefined> {
  const file = await open(path, readOnly);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return '';
    return stat.size > most ? undefined : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
