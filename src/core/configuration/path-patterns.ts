import { expandBraces } from './expand-braces.js';
import { fitsGlobOrIsBelow, parseGlob } from './glob.js';

/** Whether a path, relative to the configuration's folder and with `/` between names, is meant. */
export type PathTest = (path: string) => boolean;

/**
 * A list of patterns as configurations write them. The last that fits decides: `!` at its beginning
 * takes back. A pattern that fits a folder speaks of everything below it.
 */
export function createPathTest(patterns: readonly string[] | undefined): PathTest {
  if (patterns === undefined || patterns.length === 0) return () => false;
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    return { negated, globs: expandBraces(negated ? pattern.slice(1) : pattern).map(parseGlob) };
  });
  return (path) => {
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    // What is not below the configuration's folder is none of its business.
    if (names[0] === '..' || path.startsWith('/')) return false;
    const last = rules.findLast(({ globs }) =>
      globs.some((glob) => fitsGlobOrIsBelow(glob, names)),
    );
    return last !== undefined && !last.negated;
  };
}
