/** Where things are in the repository: its root, the cache that git ignores, the screenshots. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);
export const cacheFolder = join(repositoryRoot, '.vscode-test');
export const screenshotsFolder = join(cacheFolder, 'screenshots');
