import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { acrossSettings, type ItemPrint } from '../../../core/lint/index.js';
import { decode } from '../../files/decode.js';
import { relativePath } from '../../files/display-path.js';
import { describeFileError } from '../../files/read-file.js';
import { version } from '../../version.js';
import { contentKey } from '../content-key.js';
import type { AcrossProblems, FileReport, LintJob, Outcome } from '../job.js';
import { createSettingsFinder } from '../rule-settings.js';
import { printsFrom, toStoredPrints } from '../stored/stored-prints.js';
import {
  readBanksFile,
  readPrintsFile,
  readPrintsLine,
  toPrintsLine,
  writeCacheFiles,
} from './cache-files.js';
import { createSettingsKeys, findHits } from './find-hits.js';
import { type StoredBank, storedFrom, toStoredData } from './stored-bank.js';

/** What an earlier run knows of this one. */
export interface LintCache {
  /** What is left to do. */
  readonly left: LintJob;
  /** The outcomes of what was left, with what is known between them, in the order of the whole job. */
  complete(ran: readonly Outcome[]): readonly Outcome[];
  /** What the banks have in common, where nothing of it can have changed. */
  readonly across: AcrossProblems | undefined;
  /** Keeps what is known now; a sentence where that cannot be. */
  keep(across: AcrossProblems | undefined): string | undefined;
}

/** Other versions of Node know other signs and words. */
const program = `quizwright ${version}, node ${process.version}`;

/**
 * Looks for what is known of a job's banks: a judgement holds for the same bytes, settings and program
 * where the media that it asked for still are as they were.
 *
 * @param needsPrints whether somebody else compares the banks, so that what they have in common is no use
 */
export function openCache(job: LintJob, folder: string, needsPrints: boolean): LintCache {
  const stored = storedFrom(readBanksFile(folder, program));
  const paths = job.files.map(({ path }) => relativePath(folder, path));
  const settingsOf = createSettingsFinder(job);
  const settingsKeys = createSettingsKeys(job, settingsOf);
  const hits = findHits(job, paths, stored.banks, settingsKeys);
  const isWhole = !needsPrints && hits.size === job.files.length;
  const key = isWhole ? acrossKey(job, (index) => hits.get(index)?.bank) : undefined;
  const across = key !== undefined && stored.across?.key === key ? stored.across.found : undefined;

  const lines = across === undefined ? readPrintsFile(folder) : new Map<string, Buffer>();
  const prints = new Map<number, readonly ItemPrint[]>();
  if (job.across && across === undefined) {
    for (const [index, { bank }] of hits) {
      const line = lines.get(printsKey(bank));
      const read = line === undefined ? undefined : printsFrom(readPrintsLine(line));
      if (read === undefined) hits.delete(index);
      else prints.set(index, read);
    }
  }
  const rest = job.files.flatMap((_, index) => (hits.has(index) ? [] : [index]));
  let outcomes: readonly Outcome[] = [];
  let latest: { readonly bytes: Buffer; readonly text: string } | undefined;

  return {
    left: { ...job, files: rest.map((index) => job.files[index]!), tellsWhy: true },
    across,
    complete(ran) {
      const all = job.files.map((_, index) => toOutcome(index));
      for (const [i, outcome] of ran.entries()) all[rest[i]!] = outcome;
      return (outcomes = all as readonly Outcome[]);
    },
    keep(found) {
      if (rest.length === 0 && (across !== undefined || needsPrints)) return undefined;
      try {
        keepAll(found);
        return undefined;
      } catch (error) {
        return `Nothing is kept for the next run: ${reasonOf(error, folder)}`;
      }
    },
  };

  function toOutcome(index: number): Outcome | undefined {
    const hit = hits.get(index);
    if (hit === undefined) return undefined;
    const { items, problems } = hit.bank;
    const own = prints.get(index);
    const settings = acrossSettings(settingsOf(index));
    const report: FileReport = {
      name: job.files[index]!.name,
      // Many are asked for by nobody, and those that are told one after the other.
      get text() {
        if (hit.bytes === undefined) return '';
        if (latest?.bytes !== hit.bytes) {
          latest = { bytes: hit.bytes, text: decode(hit.bytes).text };
        }
        return latest.text;
      },
      problems,
      items,
      ...(own === undefined ? {} : { prints: { prints: own, settings } }),
    };
    return { report };
  }

  function keepAll(found: AcrossProblems | undefined): void {
    const now = new Map<number, StoredBank>([...hits].map(([index, { bank }]) => [index, bank]));
    const all = new Map(lines);
    for (const index of rest) {
      const outcome = outcomes[index];
      if (outcome === undefined || 'fault' in outcome || outcome.judgedBy === undefined) continue;
      const { report, judgedBy } = outcome;
      const { items, problems } = report;
      const bank = { ...judgedBy, settings: settingsKeys(index), items, problems };
      now.set(index, bank);
      if (report.prints === undefined) continue;
      const bankKey = printsKey(bank);
      all.set(bankKey, toPrintsLine(bankKey, toStoredPrints(report.prints.prints)));
    }
    const banks = new Map(stillThere(stored.banks, new Set(paths), folder));
    for (const [index, bank] of now) banks.set(paths[index]!, bank);
    const wanted = new Set([...banks.values()].map(printsKey));
    const nowKey =
      now.size === job.files.length ? acrossKey(job, (index) => now.get(index)) : undefined;
    const kept = nowKey === undefined || found === undefined ? undefined : { key: nowKey, found };
    writeCacheFiles(
      folder,
      program,
      toStoredData({
        banks,
        ...(kept === undefined ? {} : { across: kept }),
      }),
      [...all].flatMap(([bankKey, line]) => (wanted.has(bankKey) ? [line] : [])),
    );
  }
}

/** Prints follow from the bytes and, by the rules that are on, from the settings. */
function printsKey({ content, settings }: StoredBank): string {
  return contentKey(content, settings);
}

/** What banks have in common follows from what each is, and in what order they stand. */
function acrossKey(job: LintJob, bankOf: (index: number) => StoredBank | undefined): string {
  const all = job.files.map(({ name }, index) => {
    const { content, settings } = bankOf(index)!;
    return [name, content, settings];
  });
  return contentKey(JSON.stringify(all));
}

/** What is known of banks that this run had nothing to do with, as long as they are there. */
function* stillThere(
  banks: ReadonlyMap<string, StoredBank>,
  ofThisRun: ReadonlySet<string>,
  folder: string,
): Generator<readonly [string, StoredBank]> {
  for (const [path, bank] of banks) {
    if (!ofThisRun.has(path) && existsSync(resolve(folder, path))) yield [path, bank];
  }
}

function reasonOf(error: unknown, folder: string): string {
  if (error instanceof Error && !('code' in error)) return `${error.message} (\`${folder}\`).`;
  return describeFileError(error, folder);
}
