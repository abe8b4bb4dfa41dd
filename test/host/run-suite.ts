/** Builds the test suite for one host, runs it there, and prints what it says. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotGetError, describeError } from '../../scripts/vscode/cannot-get.js';
import { buildTestBundle, type Host } from './build.js';
import { lintTenMistakes } from './lint-ten-mistakes.js';
import { lintWorkspace, writeWorkspaceFile } from './lint-workspace.js';
import { createFrameMapper } from './map-frames.js';
import { EventPrinter } from './print-events.js';
import { runInHost, type HostOutcome } from './run-in-host.js';
import { WORKSPACE } from './suite/workspace-folder.js';
import { VscodeLog } from './vscode-log.js';

export interface SuiteOptions {
  host: Host;
  extensionPath: string;
  timeoutMs: number;
  verbose: boolean;
  screenshots: string;
  grep?: string | undefined;
}

const suiteFolder = fileURLToPath(new URL('suite', import.meta.url));

const NAMES: Record<Host, string> = {
  node: 'node extension host',
  web: 'web worker extension host',
};

export async function runSuite(options: SuiteOptions): Promise<{ passed: number; failed: number }> {
  const { host, extensionPath, timeoutMs, screenshots, verbose, grep } = options;
  const entry = join(suiteFolder, 'index.ts');
  await refuseForgottenTests(entry);
  const data = {
    grep,
    tenMistakes: lintTenMistakes(extensionPath),
    workspace: lintWorkspace(extensionPath, host),
  };
  const bundle = await buildTestBundle({ name: 'suite', entry, host, data });
  const printer = new EventPrinter(createFrameMapper(bundle, host));
  const log = new VscodeLog(host, verbose);
  console.log(`\n${NAMES[host]}`);
  const outcome = await runInHost({
    host,
    bundle,
    extensionPath,
    // It names the vendor of the language models that tests provide.
    alongside: fileURLToPath(new URL('models', import.meta.url)),
    timeoutMs,
    screenshots,
    workspace: host === 'web' ? WORKSPACE : writeWorkspaceFile(extensionPath),
    onEvent: (event) => printer.print(event),
    onProgress: (line) => console.log(`  ${line}`),
    onLog: (line) => log.add(line),
  }).catch((error: unknown): HostOutcome => {
    return { succeeded: false, result: undefined, problem: describeError(error) };
  });
  await log.close();
  printer.printFailures();
  return conclude(NAMES[host], printer, outcome, log);
}

function conclude(
  host: string,
  printer: EventPrinter,
  outcome: HostOutcome,
  log: VscodeLog,
): { passed: number; failed: number } {
  const { passed, skipped } = printer.counts;
  let { failed } = printer.counts;
  // A suite that died, or in which nothing ran, is a failure of its own.
  const problem = outcome.problem ?? findProblem(printer, outcome.succeeded);
  if (problem !== undefined) {
    failed += 1;
    log.printLastLines();
    console.log(`\n  ${problem}`);
  }
  // What `scripts/suites.ts` repeats at its end.
  for (const line of printer.failureLines()) console.log(`failed: ${host}: ${line}`);
  if (problem !== undefined) console.log(`failed: ${host}: ${problem.split('\n', 1)[0] ?? ''}`);
  if (failed > 0 && !log.isEmpty) console.log(`  VS Code's log is in ${log.file}.`);
  const note = skipped === 0 ? '' : `, ${skipped} skipped`;
  console.log(`\n  ${passed} passed, ${failed} failed${note}`);
  return { passed, failed };
}

function findProblem({ counts, finished }: EventPrinter, succeeded: boolean): string | undefined {
  if (!finished) return 'VS Code ended before the tests did.';
  if (counts.passed + counts.failed === 0) return 'No test was run.';
  if (succeeded !== (counts.failed === 0))
    return `VS Code says that the tests ${succeeded ? 'passed' : 'failed'}.`;
  return undefined;
}

/** A test file that the suite does not import would never run, and nobody would notice. */
async function refuseForgottenTests(entry: string): Promise<void> {
  const index = await readFile(entry, 'utf8');
  const tests = readdirSync(suiteFolder).filter((name) => name.endsWith('.test.ts'));
  const forgotten = tests.filter((name) => !index.includes(`'./${name.replace(/ts$/, 'js')}'`));
  if (forgotten.length === 0) return;
  throw new CannotGetError(`${entry} does not import ${forgotten.join(', ')}.`);
}
