/** Builds the bundles of the extension, as `npm run build` does. */
import { CannotGetError } from './cannot-get.js';
import { repositoryRoot } from './places.js';
import { runCommand } from './run-command.js';

const TIMEOUT_MS = 5 * 60 * 1000;

export async function buildExtension(onProgress: (line: string) => void): Promise<void> {
  onProgress('Building the extension…');
  const options = { cwd: repositoryRoot, timeoutMs: TIMEOUT_MS };
  await runCommand(process.execPath, ['esbuild.js'], options).catch((error: Error) => {
    throw new CannotGetError(`The extension cannot be built.\n${error.message}`);
  });
}
