/**
 * Gets espeak-ng for the tests: what is installed, else Debian's package where we may install it. Undefined
 * where it cannot be had.
 */
import { spawnSync } from 'node:child_process';
import { isRootOnDebian } from '../vscode/install-chromium.js';
import { runCommand } from '../vscode/run-command.js';

const patienceMs = 3 * 60 * 1000;

export async function installEspeak(): Promise<string | undefined> {
  const present = find();
  if (present !== undefined || !isRootOnDebian()) return present;
  const options = { timeoutMs: patienceMs, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const flags = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  // Lists that cannot be refreshed may still be good enough.
  await runCommand('apt-get', ['update'], options).catch(() => undefined);
  await runCommand('apt-get', ['install', ...flags, 'espeak-ng'], options).catch(() => undefined);
  return find();
}

function find(): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v espeak-ng'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
