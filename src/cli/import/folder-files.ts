import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { SourceFiles } from '../../core/convert/package/source-files.js';
import { Failure } from '../failure.js';
import { readBytes } from '../files/read-file.js';

/** What an unpacked package has at most. */
const most = { files: 20_000, depth: 30 };

/** The files of a folder, as an archive would hold them; none that a link leads to. */
export function folderFiles(folder: string, name: string): SourceFiles {
  const paths: string[] = [];
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(join(folder, at.path), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = at.path === '' ? entry.name : `${at.path}/${entry.name}`;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && at.depth < most.depth) {
        waiting.push({ path, depth: at.depth + 1 });
      }
    }
    if (paths.length > most.files) {
      throw new Failure(`\`${name}\` has over ${most.files} files; no question bank has so many.`);
    }
  }
  const known = new Set(paths);
  return {
    paths: paths.sort(),
    read: (path) => (known.has(path) ? readBytes(join(folder, path), path) : undefined),
  };
}
