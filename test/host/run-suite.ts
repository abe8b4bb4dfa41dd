/** Builds the test suite for one host, runs it there, and prints what it says. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotGetError, describeError } from '../../scripts/vscode/cannot-get.js';
import { buildTestBundle, type Host } from './build.js';
import { lintTenMistakes } from './lint-ten-mistakes.js';
import { EventPrinter } from './print-events.js';
import { runInHost, type HostOutcome } from './run-in-host.js';

export interface SuiteOptions {
  host: Host;
  extensionPath: string;
  timeoutMs: number;
  verbose: boolean;
  screenshots: string;
  grep?: string | undefined;
}

const suiteFolder = fileURLToPath(new URL('suite', import.meta.url));
const KEPT_LOG_LINES = 200;

const NAMES: Record<Host, string> = {
  node: 'node extension host',
  web: 'web worker extension host',
};

export async function runSuite(options: SuiteOptions): Promise<{ passed: number; failed: number }> {
  const { host, extensionPath, timeoutMs, screenshots, verbose, grep } = options;
  const entry = join(suiteFolder, 'index.ts');
  await refuseForgottenTests(entry);
  const data = { grep, tenMistakes: lintTenMistakes(extensionPath) };
  const bundle = await buildTestBundle({ name: 'suite', entry, host, data });
  const printer = new EventPrinter();
  const log: string[] = [];
  console.log(`\n${NAMES[host]}`);
  const outcome = await runInHost({
    ...{ host, bundle, extensionPath, timeoutMs, screenshots },
    folder: join(extensionPath, 'examples'),
    onEvent: (event) => printer.print(event),
    onProgress: (line) => console.log(`  ${line}`),
    onLog: (line) => {
      if (verbose) console.log(`    │ ${line}`);
      else log.push(line);
    },
  }).catch((error: unknown): HostOutcome => {
    return { succeeded: false, result: undefined, problem: describeError(error) };
  });
  printer.printFailures();
  return count(printer, outcome, log);
}

function count(
  printer: EventPrinter,
  outcome: HostOutcome,
  log: string[],
): { passed: number; failed: number } {
  const { passed, failed, skipped } = printer.counts;
  // A suite that died, or in which nothing ran, is a failure of its own.
  const isBroken =
    !printer.finished || passed + failed === 0 || outcome.succeeded !== (failed === 0);
  if (isBroken) {
    console.log(`\n  ${outcome.problem ?? 'The suite did not come to its end.'}`);
  }
  if (isBroken || failed > 0) {
    console.log(
      log
        .slice(-KEPT_LOG_LINES)
        .map((line) => `    │ ${line}`)
        .join('\n'),
    );
  }
  const note = skipped === 0 ? '' : `, ${skipped} skipped`;
  console.log(`  ${passed} passed, ${failed} failed${note}`);
  return { passed, failed: failed + (isBroken ? 1 : 0) };
}

/** A test file that the suite does not import would never run, and nobody would notice. */
async function refuseForgottenTests(entry: string): Promise<void> {
  const index = await readFile(entry, 'utf8');
  const tests = readdirSync(suiteFolder).filter((name) => name.endsWith('.test.ts'));
  const forgotten = tests.filter((name) => !index.includes(`'./${name.replace(/ts$/, 'js')}'`));
  if (forgotten.length === 0) return;
  throw new CannotGetError(`${entry} does not import ${forgotten.join(', ')}.`);
}
