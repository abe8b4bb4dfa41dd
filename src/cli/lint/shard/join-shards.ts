import { Failure } from '../../failure.js';
import type { RememberedBaseline } from '../baseline/remembered-baseline.js';
import { contentKey } from '../content-key.js';
import type { FileReport } from '../job.js';
import type { LintOptions } from '../lint-options.js';
import type { ShardRun } from './shard-data.js';

/** What the shards of one run found together, as if there had been one. */
export interface JoinedRun {
  readonly reports: readonly FileReport[];
  readonly faults: readonly string[];
  /** What was known already, if the shards were told. */
  readonly baseline?: RememberedBaseline;
  readonly quiet: boolean;
  readonly dryRun: boolean;
}

/** A name for the files of a run, whoever checks them. */
export function filesKey(names: readonly string[]): string {
  return contentKey(...names.toSorted());
}

/** A name for what options ask of the rules. */
export function rulesKey({
  given,
  source,
  reportUnusedDisables,
}: Pick<LintOptions, 'given' | 'source' | 'reportUnusedDisables'>): string {
  const rules = [...given].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Each machine may have the configuration in a folder of its own.
  return contentKey(JSON.stringify([rules, source.from, reportUnusedDisables]));
}

/** Joins all shards of a run; throws a `Failure` where one is missing or does not belong to it. */
export function joinShards(
  shards: readonly (readonly [file: string, shard: ShardRun])[],
): JoinedRun {
  const [[firstFile, first]] = shards as [readonly [string, ShardRun]];
  const byIndex = new Map<number, string>();
  for (const [file, { index, of, all, rules, baseline }] of shards) {
    if (of !== first.of || all !== first.all) {
      throw new Failure(
        `\`${file}\` and \`${firstFile}\` are not of the same run.`,
        'All shards check the same files, with the same number behind `/`.',
      );
    }
    if (rules !== first.rules) {
      throw new Failure(
        `\`${file}\` and \`${firstFile}\` were made with different rules.`,
        'Give all shards the same `--rule`, `--config` and `--report-unused-disables`.',
      );
    }
    if (baseline?.text !== first.baseline?.text) {
      throw new Failure(
        `\`${file}\` and \`${firstFile}\` were made with different baselines.`,
        'Give all shards the same `--baseline`, or none.',
      );
    }
    const other = byIndex.get(index);
    if (other !== undefined) {
      throw new Failure(`\`${other}\` and \`${file}\` are both shard ${index} of ${of}.`);
    }
    byIndex.set(index, file);
  }
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((i) => !byIndex.has(i));
  if (missing.length > 0) {
    const [some, verb] = missing.length === 1 ? ['Shard', 'is'] : ['Shards', 'are'];
    throw new Failure(`${some} ${missing.join(', ')} of ${first.of} ${verb} missing.`);
  }
  const runs = shards.map(([, shard]) => shard);
  const reports = runs.flatMap((run) => run.reports).sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = reports.find(({ name }, i) => reports[i + 1]?.name === name);
  if (twice !== undefined) {
    throw new Failure(`\`${twice.name}\` is in two shards.`, 'Were its files changed meanwhile?');
  }
  const unread = runs.flatMap((run) => run.unread).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = [...reports.map(({ name }) => name), ...unread.map(([name]) => name)];
  if (filesKey(names) !== first.all) {
    throw new Failure('A file is in no shard.', 'Were files changed meanwhile?');
  }
  return {
    reports,
    faults: [...first.unseen, ...unread.map(([, sentence]) => sentence)],
    quiet: runs.every(({ quiet }) => quiet),
    dryRun: runs.some(({ dryRun }) => dryRun),
    ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
  };
}
