import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Ran, runCommand } from '../run-command.js';
import type { Json } from '../commands/lint-json.js';

/** A real repository in a folder of its own, taken away after the test. */
export interface TestRepository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (name: string, text: string) => void;
  /** Everything as it is now. */
  readonly commit: (message?: string) => void;
  /** What `lint` says, as `path:line rule`, with its exit code and what it tells on the side. */
  readonly lint: (...args: readonly string[]) => Promise<Linted>;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** The same repository, seen from a folder in it. */
  readonly from: (below: string) => Pick<TestRepository, 'lint' | 'run'>;
}

export interface Linted extends Ran {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An environment in which nobody's own settings of git count. */
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-03-10T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-03-10T12:00:00Z',
};

export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'quizwright git ')));
  folders.push(folder);
  return folder;
}

export function gitIn(folder: string, ...args: readonly string[]): string {
  const allowed = ['-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...allowed, ...args], { cwd: folder, env, stdio: 'pipe' }).toString();
}

/** Opens a repository that is there. */
export function repositoryAt(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): TestRepository {
  const within = (below: string): Pick<TestRepository, 'lint' | 'run'> => {
    const run = (...args: readonly string[]): Promise<Ran> =>
      runCommand(join(folder, below), args, { env: { ...env, ...more } });
    return {
      run,
      lint: async (...args) => {
        const ran = await run('lint', '--format', 'json', ...args);
        const files = ran.out === '' ? [] : (JSON.parse(ran.out) as Json).files;
        return {
          ...ran,
          files: files.map(({ path }) => path),
          problems: files.flatMap(({ path, problems }) =>
            problems.map(({ rule, line }) => `${path}:${line} ${rule}`),
          ),
        };
      },
    };
  };
  return {
    folder,
    git: (...args) => gitIn(folder, ...args),
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    commit(message = 'a change') {
      gitIn(folder, 'add', '--all');
      gitIn(folder, 'commit', '--quiet', '--allow-empty', '-m', message);
    },
    from: within,
    ...within('.'),
  };
}

/** A repository with these files in its first commit. */
export function createRepository(files: Readonly<Record<string, string>> = {}): TestRepository {
  const folder = makeFolder();
  gitIn(folder, 'init', '--quiet', '--initial-branch', 'main');
  const repository = repositoryAt(folder);
  for (const [name, text] of Object.entries(files)) repository.write(name, text);
  if (Object.keys(files).length > 0) repository.commit('the first');
  return repository;
}

/** A bank of questions that all have a mistake on the line of their points. */
export function flawedBank(...stems: readonly string[]): string {
  const items = stems.map(
    (stem) => `  - question: ${stem}\n    answer: It is so, ${stem.length}\n    points: many\n`,
  );
  return `title: Flawed\nquestions:\n${items.join('')}`;
}
