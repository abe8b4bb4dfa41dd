import nodePath from 'node:path';

/** What of `node:path` is needed here; tests hand in the other system's. */
type PathModule = Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'>;

/** `path` as seen from `folder`, with `/` between names on every system. */
export function relativePath(folder: string, path: string, paths: PathModule = nodePath): string {
  const relative = paths.relative(folder, path);
  return paths.sep === '/' ? relative : relative.split(paths.sep).join('/');
}
