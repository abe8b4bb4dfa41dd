/**
 * Gets a Chromium: an installed one, else Debian's package where we may install it, else the build
 * that Playwright downloads. Only where all three fail is the person asked to do something.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { findChromium } from './find-chromium.js';
import { runCommand } from './run-command.js';

const INSTALL_TIMEOUT_MS = 5 * 60 * 1000;

export async function installChromium(onProgress: (line: string) => void): Promise<string> {
  const present = findChromium();
  if (present !== undefined) return present;
  const failures: string[] = [];
  for (const install of [isRootOnDebian() ? installWithApt : undefined, installWithPlaywright]) {
    if (install === undefined) continue;
    await install(onProgress).catch((error: Error) => failures.push(error.message));
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new CannotGetError(
    'No Chromium, Chrome or Edge was found, and none could be installed. Install one, or set ' +
      `CHROME_PATH to its executable.\n${failures.join('\n')}`,
  );
}

export function isRootOnDebian(): boolean {
  // Only Debian itself: Ubuntu's package of that name is a pointer to a snap.
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function installWithApt(onProgress: (line: string) => void): Promise<void> {
  onProgress('Installing Chromium with apt-get, once…');
  const options = { timeoutMs: INSTALL_TIMEOUT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  // Lists that cannot be refreshed (another apt-get at work, say) may still be good enough.
  const refreshed = await runCommand('apt-get', ['update'], options).then(
    () => undefined,
    (error: Error) => error,
  );
  const patience = ['-o', 'DPkg::Lock::Timeout=120'];
  const flags = ['install', '-y', '--no-install-recommends', ...patience];
  await runCommand('apt-get', [...flags, 'chromium', 'fonts-dejavu-core'], options).catch(
    (error: Error) => {
      throw refreshed ?? error;
    },
  );
}

async function installWithPlaywright(onProgress: (line: string) => void): Promise<void> {
  onProgress('Downloading Chromium with Playwright, once…');
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const cli = join(dirname(manifest), 'cli.js');
  const args = [cli, 'install', 'chromium'];
  await runCommand(process.execPath, args, { timeoutMs: INSTALL_TIMEOUT_MS });
}
