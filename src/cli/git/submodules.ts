import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { Failure } from '../failure.js';
import { relativePath } from '../files/display-path.js';
import type { Repository } from './repository.js';

/**
 * Who names a submodule wants what has changed in there, which only its own repository knows: a `Failure`
 * says so, where a place is one or lies in one.
 */
export async function refuseSubmodules(
  repository: Repository,
  places: readonly string[],
  cwd: string,
): Promise<void> {
  const top = realpathSync(repository.top);
  for (const place of places) {
    const nested = repositoryBelow(top, resolve(cwd, place));
    if (nested === undefined) continue;
    const path = relativePath(top, nested);
    const { code, out } = await repository.git([
      '--literal-pathspecs',
      'ls-files',
      '--stage',
      '-z',
      '--',
      path,
    ]);
    // What git keeps of a submodule is the commit that it stands at.
    if (code !== 0 || !out.toString().startsWith('160000 ')) continue;
    throw new Failure(
      `\`${place}\` is in a submodule, a repository of its own.`,
      'Run the command in there: this repository does not know what has changed in it.',
    );
  }
}

/** The folder with a repository of its own that a place below `top` is in, if there is one. */
function repositoryBelow(top: string, place: string): string | undefined {
  if (!existsSync(place)) return undefined;
  for (let folder = realpathSync(place); folder !== top; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}
