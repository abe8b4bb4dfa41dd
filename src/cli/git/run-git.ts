import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

import { Failure } from '../failure.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface GitAnswer {
  readonly code: number;
  readonly out: Buffer;
  /** In English, whatever the user's language. */
  readonly err: string;
}

/** Asks git something, in a folder. */
export type Git = (
  folder: string,
  args: readonly string[],
  input?: string | Buffer,
) => Promise<GitAnswer>;

/** A repository of somebody else may be large; what git says of it fits. */
const mostOutput = 1 << 30;

/**
 * Settings of a repository that name a program, turned off: looking at a repository must run nothing that
 * stands in it. Nothing is fetched either, and nothing is written.
 */
const harmless = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'core.pager=cat'],
  ...['-c', 'diff.external='],
  ...['-c', 'protocol.allow=never'],
];

/**
 * Finds git and tells how to ask it; a `Failure` where there is none.
 *
 * @param instead a sentence: what can be done without git
 */
export function openGit(
  env: Environment,
  instead = 'Leave out `--changed` and `--since`: then all banks are checked.',
): Git {
  const program = findGit(env);
  if (program === undefined) {
    throw new Failure(
      'There is no program `git` here, which knows what has changed.',
      `Install git, or do without it. ${instead}`,
    );
  }
  const environment = {
    ...env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
    GIT_EXTERNAL_DIFF: undefined,
    GIT_DIFF_OPTS: undefined,
    LC_ALL: 'C',
    LANGUAGE: 'C',
  };
  return (folder, args, input) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        program,
        [...harmless, ...args],
        {
          cwd: folder,
          env: environment,
          encoding: 'buffer',
          maxBuffer: mostOutput,
          windowsHide: true,
        },
        (error, out, err) => {
          const code = error === null ? 0 : error.code;
          if (typeof code !== 'number') reject(new Failure(`\`git\` could not be run (${code}).`));
          else resolve({ code, out, err: err.toString() });
        },
      );
      // One that has heard enough closes its ear.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
}

/**
 * Where git stands, by absolute folders only: the current folder may be a stranger's, and hold a program
 * of that name.
 */
function findGit(env: Environment): string | undefined {
  const isWindows = process.platform === 'win32';
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const names = isWindows ? ['git.exe'] : ['git'];
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
