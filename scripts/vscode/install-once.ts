/**
 * A folder of the cache that is filled once. It is filled under another name and renamed when it is
 * whole, so that an interrupted or a second, simultaneous installation never leaves half a folder.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './places.js';

/** Longer than any installation takes: a draft this old was left by one that was killed. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export async function installOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  await mkdir(cacheFolder, { recursive: true });
  const prefix = `.installing-${name}-`;
  await removeAbandonedDrafts(prefix);
  const draft = await mkdtemp(join(cacheFolder, prefix));
  try {
    await fill(draft);
    await rename(draft, target);
  } catch (error) {
    // Another process may have been quicker; its folder is as good as ours.
    if (!existsSync(target)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
  }
  return target;
}

async function removeAbandonedDrafts(prefix: string): Promise<void> {
  for (const entry of await readdir(cacheFolder)) {
    if (!entry.startsWith(prefix)) continue;
    const draft = join(cacheFolder, entry);
    // Another process may be removing the same draft: what is gone is not looked at again.
    const age = await stat(draft).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_AFTER_MS) await rm(draft, { recursive: true, force: true });
  }
}
