import { expandBraces } from '../../core/configuration/expand-braces.js';
import { fitsGlob, parseGlob } from '../../core/configuration/glob.js';

/** A glob on the command line. */
export interface GlobOperand {
  /** The folder below which it looks. */
  readonly base: string;
  /** Whether a path below that folder fits. */
  fits(path: string): boolean;
}

/** Reads an operand as a glob; undefined where it has none of a glob's signs. */
export function readGlob(operand: string, platform = process.platform): GlobOperand | undefined {
  const pattern = platform === 'win32' ? operand.replaceAll('\\', '/') : operand;
  const sign = pattern.search(/[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/);
  if (sign < 0) return undefined;
  const slash = pattern.lastIndexOf('/', sign);
  const base = slash < 0 ? '.' : pattern.slice(0, slash + 1);
  // Unlike in `.gitignore`, `*.yaml` speaks of one folder only.
  const globs = expandBraces(pattern.slice(slash + 1)).map((part) => parseGlob(`/${part}`));
  // As in a shell, `*` means no files whose names begin with a dot.
  const takesHidden = /(?:^|\/)\.[^/]*$/.test(pattern);
  return {
    base,
    fits(path) {
      const names = path.split('/');
      if (!takesHidden && names.at(-1)!.startsWith('.')) return false;
      return globs.some((glob) => fitsGlob(glob, names));
    },
  };
}
