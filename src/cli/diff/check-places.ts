import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

import { Failure, isFailure } from '../failure.js';
import { relativePath } from '../files/display-path.js';
import { type GlobOperand, readGlob } from '../files/glob-operand.js';
import { type BaseCommit, checkRef, commitOf } from '../git/base-commit.js';
import { openRepository, type Repository } from '../git/repository.js';
import { openGit } from '../git/run-git.js';
import type { Io } from '../io.js';

/** The pattern that an operand is; a file or folder may have signs of one in its name. */
export function globOf(operand: string, cwd: string): GlobOperand | undefined {
  const isThere = statSync(resolve(cwd, operand), { throwIfNoEntry: false }) !== undefined;
  return isThere ? undefined : readGlob(operand);
}

/** Each operand should be there now, or have been there in the commit; throws a `Failure` for one that never was. */
export async function checkPlaces(
  repository: Repository,
  base: BaseCommit,
  operands: readonly string[],
  cwd: string,
): Promise<void> {
  const top = realpathSync(repository.top);
  for (const operand of operands) {
    // What fits a pattern is seen when it is looked for.
    const named = globOf(operand, cwd)?.base ?? operand;
    const place = resolve(realpathSync(cwd), named);
    const isThere = statSync(place, { throwIfNoEntry: false }) !== undefined;
    const path = relativePath(top, isThere ? realpathSync(place) : place);
    if (path === '..' || path.startsWith('../') || isAbsolute(path)) {
      throw new Failure(`\`${operand}\` is not in this repository.`);
    }
    if (isThere) continue;
    // oxlint-disable-next-line no-await-in-loop -- almost all are there, and nobody names many that are not
    const { code } = await repository.git(['cat-file', '-e', `${base.id}:${path}`]);
    if (code !== 0) {
      throw new Failure(
        `There is no file or folder \`${operand}\`, neither now nor in ${base.described}.`,
      );
    }
  }
}

/** Whether a name that looks like one of a file is one of a commit all the same. */
export async function isCommit(name: string, io: Pick<Io, 'cwd' | 'env'>): Promise<boolean> {
  try {
    const repository = await openRepository(openGit(io.env), io.cwd);
    checkRef(name);
    return (await commitOf(repository, name)) !== undefined;
  } catch (error) {
    if (isFailure(error)) return false;
    throw error;
  }
}
