import { deflateSync, inflateSync } from 'node:zlib';

import type { RuleSettings } from '../../../core/lint/index.js';
import { ruleById } from '../../../core/rules/registry.js';
import type { Span } from '../../../core/text/span.js';
import { version } from '../../version.js';
import { type RememberedBaseline, rememberedFrom } from '../baseline/remembered-baseline.js';
import type { FileReport } from '../job.js';
import { isMap, isOffset, isText, listOf, parseJson } from '../stored/plain.js';
import { printsFrom, toStoredPrints } from '../stored/stored-prints.js';
import { problemFrom, reachOf } from '../stored/stored-problem.js';
import type { Shard } from './choose-shard.js';
import { fromSparseText, type SparseText, toSparseText } from './sparse-text.js';

/** What a shard found, as far as joining needs it: without what the banks have in common. */
export interface ShardRun extends Shard {
  /** A name for all files of all shards: those of one run have the same. */
  readonly all: string;
  /** A name for what was asked of the rules: of all shards of a run the same, too. */
  readonly rules: string;
  /** With all problems, also those that a baseline knows: what banks have in common is found later. */
  readonly reports: readonly FileReport[];
  readonly baseline?: RememberedBaseline;
  /** Whether only errors are to be told, and whether fixes were only shown. */
  readonly quiet: boolean;
  readonly dryRun: boolean;
  /** Places that could not be looked into, which every shard finds. */
  readonly unseen: readonly string[];
  /** Files that could not be read, by their names. */
  readonly unread: readonly (readonly [name: string, sentence: string])[];
}

/** What stands in a report beside what the report is for. */
export interface ShardData extends Shard {
  readonly program: string;
  readonly data: string;
}

/** No report of a part of a repository comes near. */
const most = 1024 * 1024 * 1024;

/** A shard's run as one line of text: it is for no reader but `quizwright merge`. */
export function toShardData({ index, of, reports, ...run }: ShardRun): ShardData {
  const files = reports.map(({ name, text, problems, items, prints, fixed }) => ({
    name,
    items,
    problems,
    text: toSparseText(text, [
      // By what an item says in all its lines a baseline knows it again.
      ...(run.baseline === undefined ? [] : [{ start: 0, end: text.length }]),
      ...problems.flatMap((problem) => [
        problem,
        ...(problem.fix === undefined ? [] : [hull(problem.fix.edits)]),
        ...(problem.related ?? []).filter(({ path }) => path === undefined),
      ]),
      ...(prints?.prints ?? []),
    ]),
    ...(fixed === undefined ? {} : { fixed: fixed.applied }),
    ...(prints === undefined
      ? {}
      : { prints: toStoredPrints(prints.prints), settings: [...prints.settings] }),
  }));
  const text = JSON.stringify({ ...run, files });
  return { index, of, program: version, data: deflateSync(text).toString('base64') };
}

/** What `toShardData` made: undefined for anything else. */
export function shardFrom(value: unknown): ShardRun | undefined {
  if (!isMap(value)) return undefined;
  const { index, of, program, data } = value;
  if (!isOffset(index) || !isOffset(of) || index < 1 || index > of) return undefined;
  if (program !== version || !isText(data)) return undefined;
  const body = inflated(data);
  if (!isMap(body) || !isText(body['all']) || !isText(body['rules'])) return undefined;
  const reports = listOf(body['files'], reportFrom);
  const unseen = listOf(body['unseen'], (each) => (isText(each) ? each : undefined));
  const unread = listOf(body['unread'], (each) =>
    Array.isArray(each) && isText(each[0]) && isText(each[1])
      ? ([each[0], each[1]] as const)
      : undefined,
  );
  if (reports === undefined || unseen === undefined || unread === undefined) return undefined;
  const { all, rules } = body;
  const [quiet, dryRun] = [body['quiet'] === true, body['dryRun'] === true];
  const run = { index, of, all, rules, quiet, dryRun, reports, unseen, unread };
  if (body['baseline'] === undefined) return run;
  const baseline = rememberedFrom(body['baseline']);
  return baseline === undefined ? undefined : { ...run, baseline };
}

function inflated(data: string): unknown {
  try {
    const bytes = inflateSync(Buffer.from(data, 'base64'), { maxOutputLength: most });
    return parseJson(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function reportFrom(value: unknown): FileReport | undefined {
  if (!isMap(value)) return undefined;
  const { name, items, fixed } = value;
  if (!isText(name) || !isOffset(items)) return undefined;
  const problems = listOf(value['problems'], problemFrom);
  const lines = listOf(value['text'], lineFrom);
  if (problems === undefined || lines === undefined) return undefined;
  const text = fromSparseText(lines);
  if (problems.some((problem) => reachOf(problem) > text.length)) return undefined;
  const prints = value['prints'] === undefined ? undefined : printsFrom(value['prints']);
  const settings = prints === undefined ? undefined : settingsFrom(value['settings']);
  if (value['prints'] !== undefined && settings === undefined) return undefined;
  return {
    name,
    text,
    problems,
    items,
    ...(prints === undefined || settings === undefined ? {} : { prints: { prints, settings } }),
    ...(isOffset(fixed) ? { fixed: { applied: fixed, before: '' } } : {}),
  };
}

/** No line is longer than a file may be. */
const longestLine = 64 * 1024 * 1024;

function lineFrom(value: unknown): SparseText[number] | undefined {
  return isText(value) || (isOffset(value) && value <= longestLine) ? value : undefined;
}

function settingsFrom(value: unknown): RuleSettings['rules'] | undefined {
  const entries = listOf(value, (entry) => {
    if (!Array.isArray(entry) || !isText(entry[0]) || ruleById(entry[0]) === undefined) {
      return undefined;
    }
    const setting: unknown = entry[1];
    if (!isMap(setting) || !isMap(setting['options'])) return undefined;
    const { severity, options } = setting;
    if (severity !== 'error' && severity !== 'warning' && severity !== 'info') return undefined;
    return [entry[0], { severity, options }] as const;
  });
  return entries === undefined ? undefined : new Map(entries as [string, never][]);
}

/** From the first edit to the last: a suggestion has what stands between them. */
function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) return { start: 0, end: 0 };
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
