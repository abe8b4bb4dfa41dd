import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  ignoredByLines,
  type IgnoreLine,
  parseIgnoreLines,
} from '../../core/configuration/git-ignore.js';
import { readBytes } from './read-file.js';
import { relativePath } from './display-path.js';

/** The lines of one `.gitignore`, and the folder they speak of. */
interface IgnoreFile {
  readonly folder: string;
  readonly lines: readonly IgnoreLine[];
}

/** The `.gitignore` files that matter in one folder: its own and those above it, outermost first. */
export type IgnoreFiles = readonly IgnoreFile[];

/** What is ignored in a folder, given what is in the one above it. */
export function ignoreFilesIn(folder: string, above: IgnoreFiles): IgnoreFiles {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) return above;
  try {
    const lines = parseIgnoreLines(readBytes(path, '.gitignore', 1 << 20).toString('utf8'));
    return lines.length === 0 ? above : [...above, { folder, lines }];
  } catch {
    // One that cannot be read ignores nothing; git holds it the same way.
    return above;
  }
}

/** What is ignored in a folder where a walk begins: from the repository's root down. */
export function ignoreFilesFor(folder: string): IgnoreFiles {
  const chain = [folder];
  while (!existsSync(join(chain[0]!, '.git'))) {
    const above = dirname(chain[0]!);
    // Outside a repository, what lies above is somebody else's.
    if (above === chain[0]) return ignoreFilesIn(folder, []);
    chain.unshift(above);
  }
  return chain.reduce<IgnoreFiles>((files, next) => ignoreFilesIn(next, files), []);
}

/** Whether git would ignore this entry, given that it does not ignore the folder it is in. */
export function isGitIgnored(path: string, isFolder: boolean, files: IgnoreFiles): boolean {
  for (const { folder, lines } of files.toReversed()) {
    const verdict = ignoredByLines(lines, relativePath(folder, path).split('/'), isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}
