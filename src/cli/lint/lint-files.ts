import { statSync } from 'node:fs';

import { compareProblems } from '../../core/problem/problem.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover } from '../files/discover.js';
import type { ConfigurationFinder, FoundConfiguration } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import type { Io } from '../io.js';
import type { FileReport, LintJob } from './job.js';
import type { LintOptions } from './lint-options.js';
import { createProgress } from './progress.js';
import { runJob, threadsFor } from './run-job.js';

export interface LintRun {
  readonly reports: readonly FileReport[];
  readonly faults: readonly string[];
}

/** Finds the banks that the operands mean and checks them, in several threads where that is faster. */
export async function lintFiles(
  operands: readonly string[],
  options: LintOptions,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<LintRun> {
  const { files, faults } = await discover(operands, io.cwd, configurationOf);
  const job = toJob(files, options);
  const threads = await countThreads(files, options.jobs);
  const progress = createProgress(files.length, io.stderr, Date.now);
  const outcomes = await runJob(job, threads, io.program, progress);
  const reports: FileReport[] = [];
  const unread: string[] = [];
  for (const outcome of outcomes) {
    if ('report' in outcome) reports.push(outcome.report);
    else unread.push(outcome.fault);
  }
  return { reports: await addAcross(reports, files), faults: [...faults, ...unread] };
}

/** Adds to each file's problems those that have to do with another file. */
async function addAcross(
  reports: readonly FileReport[],
  files: readonly BankFile[],
): Promise<readonly FileReport[]> {
  const compared = reports.filter(({ prints }) => prints !== undefined && prints.prints.length > 0);
  if (compared.length < 2) return reports;
  const { checkAcrossBanks } = await import('../../core/lint/index.js');
  const banks = compared.map(({ name, prints }) => ({ path: name, ...prints! }));
  const found = checkAcrossBanks(banks);
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const others = new Set(
    found.flatMap((problems) => problems.flatMap(({ related = [] }) => related.map((r) => r.path))),
  );
  const moreOf = new Map(compared.map((report, i) => [report, found[i]!]));
  return reports.map((report) => {
    const more = moreOf.get(report) ?? [];
    if (more.length === 0 && !others.has(report.name)) return report;
    const problems = [...report.problems, ...more].sort(compareProblems);
    // A file without problems of its own did not keep its text, which says where lines begin.
    const text = report.text === '' ? textOf(paths.get(report.name)!, report.name) : report.text;
    return { ...report, text, problems };
  });
}

function textOf(path: string, name: string): string {
  return decode(readBytes(path, name)).text;
}

function toJob(files: readonly BankFile[], options: LintOptions): LintJob {
  const indexes = new Map<FoundConfiguration, number>();
  const indexOf = (configuration: FoundConfiguration): number => {
    const index = indexes.get(configuration) ?? indexes.size;
    indexes.set(configuration, index);
    return index;
  };
  return {
    files: files.map(({ path, name, configuration }) => ({
      path,
      name,
      configuration: indexOf(configuration),
    })),
    configurations: [...indexes.keys()].map(({ folder, configuration }) => ({
      folder,
      configuration,
    })),
    given: options.given,
    fix: options.fix,
    reportUnusedDisables: options.reportUnusedDisables,
    across: files.length > 1,
  };
}

async function countThreads(files: readonly BankFile[], jobs: number | undefined): Promise<number> {
  if (files.length < 2 || jobs === 1) return 1;
  const { availableParallelism } = await import('node:os');
  const bytes = files.reduce((sum, { path }) => sum + sizeOf(path), 0);
  return threadsFor(bytes, files.length, jobs ?? availableParallelism());
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
