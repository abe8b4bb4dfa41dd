/**
 * `npm run test:host`: the extension's tests in a real VS Code.
 *
 *   node --import tsx test/host/run.ts [--host node|web|all] [--grep TEXT] [--verbose]
 *                                      [--timeout SECONDS] [--extension FOLDER]
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotGetError, describeError } from '../../scripts/vscode/cannot-get.js';
import { endOnSignals } from '../../scripts/vscode/end-on-signals.js';
import { repositoryRoot, screenshotsFolder } from '../../scripts/vscode/places.js';
import type { Host } from './build.js';
import { runSuite } from './run-suite.js';

const { values: options } = parseArgs({
  options: {
    host: { type: 'string', default: 'all' },
    grep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    timeout: { type: 'string', default: '600' },
    // Another build of the extension, such as an unpacked `.vsix`.
    extension: { type: 'string', default: repositoryRoot },
  },
});

function hostsToRun(): Host[] {
  if (options.host === 'all') return ['node', 'web'];
  if (options.host === 'node' || options.host === 'web') return [options.host];
  throw new CannotGetError(`--host is ${options.host}; it may be node, web or all.`);
}

async function main(): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const timeoutMs = Number(options.timeout) * 1000;
  if (!(timeoutMs > 0)) throw new CannotGetError(`--timeout ${options.timeout} is no number.`);
  const screenshots = join(screenshotsFolder, 'failures');
  for (const host of hostsToRun()) {
    await rm(join(screenshots, host), { recursive: true, force: true });
    const { passed, failed } = await runSuite({
      host,
      timeoutMs,
      grep: options.grep,
      verbose: options.verbose,
      extensionPath: resolve(options.extension),
      screenshots,
    });
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

endOnSignals();
main().catch((error: unknown) => {
  console.error(describeError(error));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
