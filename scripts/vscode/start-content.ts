/**
 * What `npm start` opens, in whichever VS Code: the extension, and a copy of the examples with one of them on
 * the screen. A copy, since VS Code saves what is typed, and the examples are tested and handed on.
 */
import { readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { cacheFolder } from './places.js';

export interface StartContent {
  extensionPath: string;
  folder: string;
  /** A bank, so that something is on the screen at once. */
  bank: string;
  /** What is answered there is kept, from one start to the next. */
  history: string;
}

export interface StartWishes {
  extensionPath: string;
  /** A folder of the person's own, which is opened as it is. */
  folder?: string | undefined;
  /** A place in the cache for the copy, so that a check does not take away what a person has open. */
  name: string;
}

export async function prepareStartContent(
  { extensionPath, folder: own, name }: StartWishes,
  onProgress: (line: string) => void,
): Promise<StartContent> {
  const folder =
    own === undefined ? await copyExamples(extensionPath, name, onProgress) : resolve(own);
  const history = join(cacheFolder, name, 'history');
  onProgress(`What you answer there is kept in ${relative(process.cwd(), history)}`);
  return { extensionPath, folder, bank: join(folder, findBank(folder)), history };
}

async function copyExamples(
  extensionPath: string,
  name: string,
  onProgress: (line: string) => void,
): Promise<string> {
  const copy = join(cacheFolder, name, 'examples');
  await rm(copy, { recursive: true, force: true, maxRetries: 3 });
  await cp(join(extensionPath, 'examples'), copy, { recursive: true });
  const place = relative(process.cwd(), copy);
  onProgress(`The examples are opened as a copy, made anew at each start: ${place}`);
  return copy;
}

function findBank(folder: string): string {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Said below, as for a folder without banks.
  }
  const name = names.find((entry) => /\.quiz\.ya?ml$/.test(entry));
  if (name === undefined) throw new CannotGetError(`There is no question bank in ${folder}.`);
  return name;
}
