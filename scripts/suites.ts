// Runs suites one after another, adds up what they counted, and says it in one last line.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
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

/** Runs all suites, also after one failed; the exit code says whether all is well. */
export function runSuites(suites: readonly Suite[]): number {
  let passed = 0;
  let failed = 0;
  const failures: string[] = [];
  for (const suite of suites) {
    const began = Date.now();
    process.stdout.write(`\n── ${suite.name}\n`);
    const counts = runSuite(suite);
    passed += counts.passed;
    failed += counts.failed;
    for (const title of counts.skipped) {
      // A test that is left out says why in its title, in brackets.
      const hasReason = /\(.+\)/.test(title);
      if (!hasReason) {
        failed++;
        failures.push(`${suite.name}: left out without a reason: ${title}`);
      }
      process.stdout.write(`   left out${hasReason ? '' : ' without a reason'}: ${title}\n`);
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
  }
  // At the end, where whoever sees only the last lines of a log finds them.
  process.stdout.write(`\n${failures.map((what) => `FAILED ${what}\n`).join('')}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runSuite({ name, command, env, counts }: Suite): Counts {
  const file = join('out', 'counts', `${name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const [program, ...args] = command as [string, ...string[]];
  const result = spawnSync(program, args, {
    env: { ...process.env, ...env, QUIZWRIGHT_COUNTS: file },
    stdio: ['ignore', counts === 'line' ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const fault = result.status === 0 ? 0 : 1;
  if (counts === 'line') {
    process.stdout.write(result.stdout);
    const [line] = [...result.stdout.matchAll(LAST_LINE)].slice(-1);
    if (line === undefined) return { passed: 0, failed: 1, skipped: [] };
    const failures = Number(line[2]);
    return {
      passed: Number(line[1]),
      failed: Math.max(failures, fault),
      skipped: [],
      failures: [...result.stdout.matchAll(FAILED_LINE)].map(([, what]) => what ?? ''),
    };
  }
  if (counts === 'mocha' && existsSync(file)) {
    const told = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    // A suite that passes all its tests and still fails (coverage, say) has failed once.
    return { ...told, failed: Math.max(told.failed, fault) };
  }
  return { passed: 1 - fault, failed: fault, skipped: [] };
}
