import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where other tools of a project keep what they know, so that everybody ignores it already. */
const amongOthers = join('node_modules', '.cache', 'quizwright');
const alone = '.quizwrightcache';

/** In the project's `node_modules` where it has one, else in the folder that is worked in. */
export function usualCacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return join(folder, amongOthers);
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return join(cwd, alone);
  }
}
