import { fitsGlob, type Glob, parseGlob } from './glob.js';

export interface IgnoreLine {
  readonly negated: boolean;
  readonly glob: Glob;
}

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

/**
 * What the lines of one `.gitignore` say of a path below its folder; undefined where they say nothing.
 */
export function ignoredByLines(
  lines: readonly IgnoreLine[],
  names: readonly string[],
  isFolder: boolean,
): boolean | undefined {
  const last = lines.findLast(
    ({ glob }) => (isFolder || !glob.folderOnly) && fitsGlob(glob, names),
  );
  return last === undefined ? undefined : !last.negated;
}

/** Blanks at the end do not count unless a backslash holds them. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1 && end < line.length ? line.slice(0, end + 1) : line.slice(0, end);
}
