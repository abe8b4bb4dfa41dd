/** Makes the `.vsix` as it is published, so that what was forgotten in `.vscodeignore` is missing here too. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { CannotGetError } from '../../scripts/vscode/cannot-get.js';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import { runCommand } from '../../scripts/vscode/run-command.js';

const TIMEOUT_MS = 5 * 60 * 1000;

export async function packExtension(): Promise<string> {
  const vsix = join(repositoryRoot, 'out', 'e2e', 'quizwright.vsix');
  await mkdir(dirname(vsix), { recursive: true });
  const manifest = createRequire(import.meta.url).resolve('@vscode/vsce/package.json');
  const args = [join(dirname(manifest), 'vsce'), 'package', '--no-dependencies', '--out', vsix];
  const options = { cwd: repositoryRoot, timeoutMs: TIMEOUT_MS };
  await runCommand(process.execPath, args, options).catch((error: Error) => {
    throw new CannotGetError(`The extension cannot be packed.\n${error.message}`);
  });
  return vsix;
}
