import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { fitsGlob, type Glob, parseGlob } from '../../core/configuration/glob.js';
import { readBytes } from './read-file.js';
import { relativePath } from './display-path.js';

interface IgnoreLine {
  readonly negated: boolean;
  readonly glob: Glob;
}

/** The lines of one `.gitignore`, and the folder they speak of. */
interface IgnoreFile {
  readonly folder: string;
  readonly lines: readonly IgnoreLine[];
}

/** The `.gitignore` files that matter in one folder: its own and those above it, outermost first. */
export type IgnoreFiles = readonly IgnoreFile[];

/** Reads a `.gitignore`. Nothing here runs a regular expression that the repository wrote. */
export function parseIgnoreLines(text: string): readonly IgnoreLine[] {
  return text.split(/\r\n|\n/).flatMap((line) => {
    let pattern = trimEnd(line.replace(/^\uFEFF/, ''));
    if (pattern === '' || pattern.startsWith('#')) return [];
    const negated = pattern.startsWith('!');
    if (negated) pattern = pattern.slice(1);
    return pattern === '' || pattern === '/' ? [] : [{ negated, glob: parseGlob(pattern) }];
  });
}

/** Blanks at the end do not count unless a backslash holds them. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1 && end < line.length ? line.slice(0, end + 1) : line.slice(0, end);
}

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
    const names = relativePath(folder, path).split('/');
    const last = lines.findLast(
      ({ glob }) => (isFolder || !glob.folderOnly) && fitsGlob(glob, names),
    );
    if (last !== undefined) return !last.negated;
  }
  return false;
}
