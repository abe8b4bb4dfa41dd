import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where changes are reviewed. */
export type Platform = 'github' | 'gitlab';

/** A repository, as far as its files tell. */
export interface Repository {
  /** The folder that holds `.git`. */
  readonly root: string;
  readonly platforms: readonly Platform[];
  readonly hasPreCommit: boolean;
}

/** The repository that a folder is in, looked at as files: no program is asked. */
export function findRepository(folder: string): Repository | undefined {
  let root = folder;
  while (!existsSync(join(root, '.git'))) {
    const above = dirname(root);
    if (above === root) return undefined;
    root = above;
  }
  const hosts = remoteHosts(join(root, '.git'));
  const has = (name: string): boolean => existsSync(join(root, name));
  const isGitHub = has('.github') || hosts.some((host) => host.includes('github'));
  const isGitLab = has('.gitlab-ci.yml') || hosts.some((host) => host.includes('gitlab'));
  return {
    root,
    platforms: [...(isGitHub ? ['github' as const] : []), ...(isGitLab ? ['gitlab' as const] : [])],
    hasPreCommit: has('.pre-commit-config.yaml'),
  };
}

/** The machines that the repository is sent to. */
function remoteHosts(git: string): readonly string[] {
  try {
    const text = readFileSync(join(commonFolder(git), 'config'), 'utf8').slice(0, 1 << 20);
    return [...text.matchAll(/^[ \t]*url[ \t]*=[ \t]*(\S+)/gm)].flatMap(
      // `https://host/…`, `ssh://git@host:22/…` and `git@host:…`.
      ([, url]) =>
        /^(?:[a-z+]+:\/\/)?(?:[^@/\s]*@)?([^:/\s]+)/i.exec(url!)?.[1]?.toLowerCase() ?? [],
    );
  } catch {
    return [];
  }
}

/** In a second working tree `.git` is a file, which says where the rest is. */
function commonFolder(git: string): string {
  if (statSync(git).isDirectory()) return git;
  const [, own] = /^gitdir: (.*?)\s*$/m.exec(readFileSync(git, 'utf8')) ?? [];
  const folder = resolve(dirname(git), own ?? '');
  const common = join(folder, 'commondir');
  return existsSync(common) ? resolve(folder, readFileSync(common, 'utf8').trim()) : folder;
}
