import { statSync } from 'node:fs';

import type { Problem } from '../../core/problem/problem.js';
import { type BankFile, discover } from '../files/discover.js';
import type { ConfigurationFinder, FoundConfiguration } from '../files/find-configuration.js';
import type { Io } from '../io.js';
import { addAcross, findAcross, withTexts } from './across.js';
import type { LintCache } from './cache/lint-cache.js';
import type { FileReport, LintJob, Outcome } from './job.js';
import type { LintOptions } from './lint-options.js';
import { createProgress } from './progress.js';
import { runJob, threadsFor } from './run-job.js';
import type { ShardData } from './shard/shard-data.js';

export interface LintRun {
  readonly reports: readonly FileReport[];
  readonly faults: readonly string[];
  /** What joining needs, where this was one of several shards. */
  readonly shard?: ShardData;
  /** Why nothing could be kept for the next run, where that was asked for. */
  readonly unkept?: string;
  /** What to say where there is nothing to report on. */
  readonly nothing?: string;
  /** What changed, in Markdown, where a report wants it. */
  readonly changes?: string;
  /** Which problems are told at all; all where it is left out. */
  readonly isTold?: (name: string, problem: Problem) => boolean;
}

/** Finds the banks that the operands mean and checks them, in several threads where that is faster. */
export async function lintFiles(
  operands: readonly string[],
  options: LintOptions,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<LintRun> {
  if (options.changed !== undefined) {
    const { lintChanged } = await import('./changed/lint-changed.js');
    return lintChanged(operands, options, configurationOf, io, async (some, across) => {
      const ran = await run(toJob(some, options, across), options, io);
      const { reports, unread } = sorted(ran, some);
      return { reports, faults: unread.map(([, sentence]) => sentence) };
    });
  }
  const { files: all, faults } = await discover(operands, io.cwd, configurationOf);
  const files = await filesOfShard(all, options);
  const job = toJob(files, options, all.length > 1);
  const cache = await openCacheFor(job, options, io);
  const ran = await run(cache?.left ?? job, options, io);
  const { reports, unread } = sorted(cache?.complete(ran) ?? ran, files);
  const sentences = [...faults, ...unread.map(([, sentence]) => sentence)];
  if (options.shard !== undefined) {
    // What the banks have in common is found by who has them all.
    const unkept = cache?.keep(undefined);
    const { toShardData } = await import('./shard/shard-data.js');
    const { filesKey, rulesKey } = await import('./shard/join-shards.js');
    const { rememberBaseline } = await import('./baseline/remembered-baseline.js');
    const known = options.baseline && rememberBaseline(options.baseline, io.cwd);
    const shard = toShardData({
      ...options.shard,
      ...(known === undefined ? {} : { baseline: known }),
      all: filesKey(all.map(({ name }) => name)),
      rules: rulesKey(options),
      reports: withTexts(reports, ({ prints }) => (prints?.prints.length ?? 0) > 0, files),
      quiet: options.quiet,
      dryRun: options.dryRun,
      unseen: faults,
      unread,
    });
    return { reports, faults: sentences, shard, ...(unkept === undefined ? {} : { unkept }) };
  }
  const found = cache?.across ?? (await findAcross(reports));
  const unkept = cache?.keep(found);
  return {
    reports: addAcross(reports, found, files),
    faults: sentences,
    ...(unkept === undefined ? {} : { unkept }),
  };
}

async function run(job: LintJob, { jobs }: LintOptions, io: Io): Promise<readonly Outcome[]> {
  const threads = await countThreads(job.files, jobs);
  const progress = createProgress(job.files.length, io.stderr, Date.now);
  return runJob(job, threads, io.program, progress);
}

function sorted(
  outcomes: readonly Outcome[],
  files: readonly BankFile[],
): {
  readonly reports: readonly FileReport[];
  readonly unread: readonly (readonly [name: string, sentence: string])[];
} {
  const reports: FileReport[] = [];
  const unread: (readonly [name: string, sentence: string])[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if ('report' in outcome) reports.push(outcome.report);
    else unread.push([files[index]!.name, outcome.fault]);
  }
  return { reports, unread };
}

/** What is loaded only where it is asked for. */
async function openCacheFor(
  job: LintJob,
  { cache, shard }: LintOptions,
  io: Io,
): Promise<LintCache | undefined> {
  if (cache === undefined) return undefined;
  const [{ openCache }, { usualCacheFolder }] = await Promise.all([
    import('./cache/lint-cache.js'),
    import('./cache/usual-folder.js'),
  ]);
  return openCache(job, cache.folder ?? usualCacheFolder(io.cwd), shard !== undefined);
}

async function filesOfShard(
  files: readonly BankFile[],
  { shard }: LintOptions,
): Promise<readonly BankFile[]> {
  if (shard === undefined) return files;
  const { chooseShard } = await import('./shard/choose-shard.js');
  return chooseShard(files, ({ path }) => sizeOf(path), shard);
}

function toJob(files: readonly BankFile[], options: LintOptions, across: boolean): LintJob {
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
    across,
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
