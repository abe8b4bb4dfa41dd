import { realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

import { shortened } from '../../core/agent-tools/index.js';
import { Failure } from '../failure.js';
import { readGlob } from '../files/glob-operand.js';

/** The folders below which an agent may look; nothing leads out of them, no `..` and no link. */
export interface Roots {
  /** What a path, a folder or a pattern means on the disk; a sentence where that is elsewhere. */
  check(operand: string): { readonly path: string } | string;
  /** Whether a file or folder is really below one of them. */
  holds(path: string): boolean;
  /** The folders as they were named. */
  readonly named: readonly string[];
}

/** Throws a `Failure` where one of the folders is none. */
export function createRoots(named: readonly string[], cwd: string): Roots {
  const real = named.map((name) => {
    const path = realPath(resolve(cwd, name));
    if (path === undefined) throw new Failure(`There is no file or folder \`${name}\`.`);
    return path;
  });
  const holds = (path: string): boolean => {
    const own = realPath(path);
    return own !== undefined && real.some((root) => isWithin(own, root));
  };
  return {
    named,
    holds,
    check(operand) {
      const name = shortened(operand, 200);
      if (operand.includes('\0')) return `\`${name.replaceAll('\0', '␀')}\` is no path.`;
      const base = readGlob(operand)?.base;
      // What is not there is known by the first folder above it that is.
      let at = resolve(cwd, base ?? operand);
      while (realPath(at) === undefined && dirname(at) !== at) at = dirname(at);
      if (!holds(at)) {
        return `\`${name}\` is not below the folders that this server may look into.`;
      }
      return { path: resolve(cwd, operand) };
    },
  };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
