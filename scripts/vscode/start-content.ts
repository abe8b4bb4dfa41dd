/** What `npm start` opens, in whichever VS Code: the extension, the examples, and one of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGetError } from './cannot-get.js';

export interface StartContent {
  extensionPath: string;
  folder: string;
  /** A bank, so that something is on the screen at once. */
  bank: string;
}

export function findStartContent(extensionPath: string): StartContent {
  const folder = join(extensionPath, 'examples');
  const name = readdirSync(folder).find((entry) => /\.quiz\.ya?ml$/.test(entry));
  if (name === undefined) throw new CannotGetError(`There is no question bank in ${folder}.`);
  return { extensionPath, folder, bank: join(folder, name) };
}
