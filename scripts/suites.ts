// Runs suites, adds up what they counted, and says it in one last line.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /**
   * How the tests are counted: `mocha` by our reporter, `line` by the last line `N passed, N failed`
   * that the suite prints, with a line `failed: WHAT` for each that failed, `whole` as one test that
   * passes when the command does.
   */
  readonly counts: 'mocha' | 'line' | 'whole';
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** What failed and why, a line each. */
  readonly failures?: readonly string[];
}

const LAST_LINE = /^(\d+) passed, (\d+) failed$/gm;
const FAILED_LINE = /^failed: (.+)$/gm;

/** Test files that are run by mocha outside the unit tests' own configuration, counted by our reporter. */
export function mocha(timeoutMs: number, ...files: readonly string[]): readonly string[] {
  const loaded = ['--node-option', 'import=tsx/esm', '--require', './test/seeded.ts'];
  const reporter = ['--reporter', './test/counting-reporter.cjs'];
  return [
    ...['npx', 'mocha', '--no-config', ...loaded, ...reporter],
    ...['--timeout', String(timeoutMs), ...files],
  ];
}

/** A command that passes or fails as a whole. */
export function whole(name: string, ...command: readonly string[]): Suite {
  return { name, command, counts: 'whole' };
}

/** What all other suites run. */
export const build = whole('build', 'node', 'esbuild.js', '--production');

/** What pages do where people write and answer: `npm test` runs these, the long tests all others. */
export const shortPageTests: readonly string[] = [
  ...['form/form', 'item/item-view', 'quiz/quiz'],
].map((name) => `test/webview/${name}.test.ts`);

/** The extension's own suite in a real VS Code; `npm test` has the Node host, the long tests the browser's. */
export function editor(host: 'node' | 'web'): Suite {
  return {
    name: `editor, ${host} host`,
    command: ['npx', 'tsx', 'test/host/run.ts', '--host', host],
    counts: 'line',
  };
}

/** What the long tests try at more length: `npm test` leaves it out. */
export const patientTests = {
  incremental: ['test/unit/core/document/incremental.test.ts'],
  agreement: ['test/unit/core/yaml/agreement.test.ts', 'test/unit/core/yaml/write-text.test.ts'],
  schema: ['test/unit/core/model/schema/**/*.test.ts'],
  refactorings: ['test/unit/service/refactor/properties.test.ts'],
  large: [
    'test/unit/core/convert/study-page/hostile-pages.test.ts',
    'test/unit/core/format/linear.test.ts',
    'test/unit/core/lint/found-by-others.test.ts',
    'test/unit/core/lint/linear.test.ts',
  ],
} as const;

/** In the title of a unit test that takes seconds: `npm test` leaves it out, the long tests run it. */
export const longTag = '@long';

/** The unit tests' files in which there is such a test. */
export function filesWithLongTests(): readonly string[] {
  return readdirSync('test/unit', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test/unit', name))
    .filter((path) => readFileSync(path, 'utf8').includes(longTag))
    .toSorted();
}

/** Suites of which one begins when the one before has ended, while other lanes run beside them. */
export interface Lanes {
  readonly lanes: readonly (readonly Suite[])[];
}

/** Runs all suites, also after one failed; the exit code says whether all is well. */
export async function runSuites(all: readonly (Suite | Lanes)[]): Promise<number> {
  const reports: Report[] = [];
  for (const each of all) {
    if (!('lanes' in each)) reports.push(await report(each, false));
    else if (availableParallelism() < 2) {
      for (const suite of each.lanes.flat()) reports.push(await report(suite, false));
    } else {
      const lanes = each.lanes.map(async (suites) => {
        const own: Report[] = [];
        for (const suite of suites) own.push(await report(suite, true));
        return own;
      });
      reports.push(...(await Promise.all(lanes)).flat());
    }
  }
  const failures = reports.flatMap(({ failures: own }) => own);
  const sum = (of: 'passed' | 'failed') => reports.reduce((count, each) => count + each[of], 0);
  // At the end, where whoever sees only the last lines of a log finds them.
  process.stdout.write(`\n${failures.map((what) => `FAILED ${what}\n`).join('')}`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** Runs one suite and says how it went. Beside others its output is kept until it has ended. */
async function report(suite: Suite, beside: boolean): Promise<Report> {
  const began = Date.now();
  const title = `\n── ${suite.name}\n`;
  if (!beside) process.stdout.write(title);
  const { counts, output } = await runSuite(suite, beside);
  if (beside) process.stdout.write(title + output);
  const failures: string[] = [];
  let { failed } = counts;
  for (const left of counts.skipped) {
    // A test that is left out says why in its title, in brackets.
    const hasReason = /\(.+\)/.test(left);
    if (!hasReason) {
      failed++;
      failures.push(`${suite.name}: left out without a reason: ${left}`);
    }
    process.stdout.write(`   left out${hasReason ? '' : ' without a reason'}: ${left}\n`);
  }
  const named = counts.failures ?? [];
  failures.push(...named.map((what) => `${suite.name}: ${what}`));
  if (counts.failed > 0 && named.length === 0) {
    failures.push(`${suite.name}: ${suite.command.join(' ')}`);
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `   ${suite.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`,
  );
  return { passed: counts.passed, failed, failures };
}

async function runSuite(
  { name, command, env, counts }: Suite,
  beside: boolean,
): Promise<{ readonly counts: Counts; readonly output: string }> {
  const file = join('out', 'counts', `${name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const kept = beside || counts === 'line';
  const { output, code } = await run(command, { ...env, QUIZWRIGHT_COUNTS: file }, kept);
  if (kept && !beside) process.stdout.write(output);
  return { counts: read(counts, file, output, code === 0 ? 0 : 1), output };
}

async function run(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  kept: boolean,
): Promise<{ readonly output: string; readonly code: number | null }> {
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  return { output: Buffer.concat(chunks).toString(), code };
}

function read(counts: Suite['counts'], file: string, output: string, fault: 0 | 1): Counts {
  if (counts === 'line') {
    const [line] = [...output.matchAll(LAST_LINE)].slice(-1);
    if (line === undefined) return { passed: 0, failed: 1, skipped: [] };
    return {
      passed: Number(line[1]),
      failed: Math.max(Number(line[2]), fault),
      skipped: [],
      failures: [...output.matchAll(FAILED_LINE)].map(([, what]) => what ?? ''),
    };
  }
  if (counts === 'mocha' && existsSync(file)) {
    const told = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    // A suite that passes all its tests and still fails (coverage, say) has failed once.
    return { ...told, failed: Math.max(told.failed, fault) };
  }
  return { passed: 1 - fault, failed: fault, skipped: [] };
}
