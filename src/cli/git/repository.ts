import { Failure } from '../failure.js';
import type { Git } from './run-git.js';

/** A working tree and how to ask about it. */
export interface Repository {
  /** The folder at its top, as git has it. */
  readonly top: string;
  /** Whether its history is cut off somewhere. */
  readonly isShallow: boolean;
  readonly git: (args: readonly string[], input?: string | Buffer) => ReturnType<Git>;
}

/**
 * The repository that a folder is in; a `Failure` with a sentence where there is none.
 *
 * @param instead a sentence: what can be done without a repository
 */
export async function openRepository(
  git: Git,
  folder: string,
  instead = 'Leave out `--changed` and `--since` to check all banks, or make one with `git init`.',
): Promise<Repository> {
  const [{ code, out, err }, off] = await Promise.all([
    git(folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository']),
    filtersOff(git, folder),
  ]);
  if (code !== 0) throw noRepository(err, instead);
  // The name of a folder may hold line ends; the last line is the other answer.
  const [, top, shallow] = /^([^]*)\n(true|false)\n$/.exec(out.toString()) ?? [];
  if (top === undefined) throw noRepository(err, instead);
  return {
    top,
    isShallow: shallow === 'true',
    git: (args, input) => git(top, [...off, ...args], input),
  };
}

/**
 * Filters are programs that a repository's configuration may name, and that git runs on files which it
 * compares. Each is given no program.
 */
async function filtersOff(git: Git, folder: string): Promise<readonly string[]> {
  const { out } = await git(folder, [
    'config',
    '--null',
    '--name-only',
    '--get-regexp',
    '^filter\\.',
  ]);
  const names = new Set(
    out
      .toString()
      .split('\0')
      .map((key) => /^filter\.([^]*)\.[^.]*$/.exec(key)?.[1])
      // A name with this sign cannot be said on the command line.
      .filter((name) => name !== undefined && !name.includes('=')),
  );
  return [...names].flatMap((name) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((end) => [
      '-c',
      `filter.${name}.${end}`,
    ]),
  );
}

function noRepository(err: string, instead: string): Failure {
  if (/dubious ownership/.test(err)) {
    return new Failure(
      'This repository belongs to somebody else, so git does not open it.',
      'If you trust it: `git config --global --add safe.directory <its folder>`.',
    );
  }
  if (/not a git repository/i.test(err)) {
    return new Failure(
      'This folder is in no git repository, so nobody knows what has changed.',
      instead,
    );
  }
  if (/must be run in a work tree/.test(err)) {
    return new Failure('This repository has no files of its own here (it is bare).');
  }
  return new Failure(`git says: ${firstLine(err)}`);
}

export function firstLine(err: string): string {
  return err.split('\n', 1)[0]!.replace(/^fatal: /, '') || 'nothing';
}
