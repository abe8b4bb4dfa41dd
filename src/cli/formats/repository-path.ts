import { isAbsolute, resolve } from 'node:path';

import { relativePath } from '../files/display-path.js';
import type { Target } from './format.js';

/** Where platforms say that the repository begins. */
const roots = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/** A file as the platform knows it: from the repository’s root, wherever the step works. */
export function repositoryPath(name: string, { env, cwd }: Pick<Target, 'env' | 'cwd'>): string {
  const root = roots.map((key) => env[key]).find((value) => value !== undefined && value !== '');
  if (root === undefined) return name;
  const path = relativePath(root, resolve(cwd, name));
  return path.startsWith('..') || isAbsolute(path) ? name : path;
}
