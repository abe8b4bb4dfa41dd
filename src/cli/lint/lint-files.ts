import { statSync } from 'node:fs';

import { compareProblems } from '../../core/problem/problem.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover } from '../files/discover.js';
import type { ConfigurationFinder, FoundConfiguration } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import type { Io } from '../io.js';
import type { LintCache } from './cache/lint-cache.js';
import type { AcrossProblems, FileReport, LintJob } from './job.js';
import type { LintOptions } from './lint-options.js';
import { createProgress } from './progress.js';
import { runJob, threadsFor } from './run-job.js';

export interface LintRun {
  readonly reports: readonly FileReport[];
  readonly faults: readonly string[];
  /** Why nothing could be kept for the next run, where that was asked for. */
  readonly unkept?: string;
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
  const cache = await openCacheFor(job, options, io);
  const left = cache?.left ?? job;
  const threads = await countThreads(left.files, options.jobs);
  const progress = createProgress(left.files.length, io.stderr, Date.now);
  const ran = await runJob(left, threads, io.program, progress);
  const outcomes = cache?.complete(ran) ?? ran;
  const reports: FileReport[] = [];
  const unread: string[] = [];
  for (const outcome of outcomes) {
    if ('report' in outcome) reports.push(outcome.report);
    else unread.push(outcome.fault);
  }
  const found = cache?.across ?? (await findAcross(reports));
  const unkept = cache?.keep(found);
  return {
    reports: addAcross(reports, found, files),
    faults: [...faults, ...unread],
    ...(unkept === undefined ? {} : { unkept }),
  };
}

/** What is loaded only where it is asked for. */
async function openCacheFor(
  job: LintJob,
  { cache }: LintOptions,
  io: Io,
): Promise<LintCache | undefined> {
  if (cache === undefined) return undefined;
  const [{ openCache }, { usualCacheFolder }] = await Promise.all([
    import('./cache/lint-cache.js'),
    import('./cache/usual-folder.js'),
  ]);
  return openCache(job, cache.folder ?? usualCacheFolder(io.cwd));
}

/** The problems that have to do with another file, by the names of the files that have some. */
async function findAcross(reports: readonly FileReport[]): Promise<AcrossProblems> {
  const compared = reports.filter(({ prints }) => prints !== undefined && prints.prints.length > 0);
  if (compared.length < 2) return new Map();
  const { checkAcrossBanks } = await import('../../core/lint/index.js');
  const found = checkAcrossBanks(
    compared.map(({ name, prints }) => ({ path: name, ...prints! })),
  ).map((problems, i) => [compared[i]!.name, problems] as const);
  return new Map(found.filter(([, problems]) => problems.length > 0));
}

/** Adds to each file's problems those that have to do with another file. */
function addAcross(
  reports: readonly FileReport[],
  found: AcrossProblems,
  files: readonly BankFile[],
): readonly FileReport[] {
  if (found.size === 0) return reports;
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const others = new Set(
    [...found.values()].flatMap((problems) =>
      problems.flatMap(({ related = [] }) => related.map((r) => r.path)),
    ),
  );
  return reports.map((report) => {
    const more = found.get(report.name) ?? [];
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

async function countThreads(files: LintJob['files'], jobs: number | undefined): Promise<number> {
  if (files.length < 2 || jobs === 1) return 1;
  const { availableParallelism } = await import('node:os');
  const bytes = files.reduce((sum, { path }) => sum + sizeOf(path), 0);
  return threadsFor(bytes, files.length, jobs ?? availableParallelism());
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
