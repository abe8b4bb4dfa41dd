import { dirname } from 'node:path';

import type { RuleSettings } from '../../../core/lint/index.js';
import { isFailure } from '../../failure.js';
import { createMediaLookup } from '../../files/media.js';
import { readBytes } from '../../files/read-file.js';
import { contentKey } from '../content-key.js';
import type { LintJob } from '../job.js';
import { reachOf } from '../stored/stored-problem.js';
import type { StoredBank } from './stored-bank.js';

/** A bank whose judgement is known. */
export interface Hit {
  readonly bank: StoredBank;
  /** The file; left out where nothing is to be told of it. */
  readonly bytes?: Buffer;
}

/** The banks of a job whose judgement still holds, by their indexes. */
export function findHits(
  job: LintJob,
  paths: readonly string[],
  banks: ReadonlyMap<string, StoredBank>,
  settingsKeys: (index: number) => string,
): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  if (banks.size === 0) return hits;
  const surroundingsOf = createMediaLookup();
  for (const [index, { path, name }] of job.files.entries()) {
    const bank = banks.get(paths[index]!);
    if (bank === undefined || bank.settings !== settingsKeys(index)) continue;
    if (bank.problems.some(({ fix }) => fix !== undefined && wouldMend(job, fix.safe))) continue;
    const bytes = bytesOf(path, name);
    if (bytes === undefined || contentKey(bytes) !== bank.content) continue;
    const beside = surroundingsOf(dirname(path));
    const isSame = bank.media.every(
      ([reference, status]) => JSON.stringify(beside.media?.(reference)) === JSON.stringify(status),
    );
    if (!isSame) continue;
    // A text has at most as many characters as bytes.
    if (bank.problems.some((problem) => reachOf(problem) > bytes.length)) continue;
    hits.set(index, bank.problems.length === 0 ? { bank } : { bank, bytes });
  }
  return hits;
}

function wouldMend({ fix }: LintJob, isSafe: boolean): boolean {
  return fix.apply === 'all' || (fix.apply === 'safe' && isSafe);
}

/** What cannot be read is told by whoever judges it. */
function bytesOf(path: string, name: string): Buffer | undefined {
  try {
    return readBytes(path, name);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

/** A name for what holds for a file of a job: all that a judgement follows from beside bytes and media. */
export function createSettingsKeys(
  { reportUnusedDisables, across }: LintJob,
  settingsOf: (index: number) => RuleSettings,
): (index: number) => string {
  const known = new Map<RuleSettings, string>();
  return (index) => {
    const settings = settingsOf(index);
    let key = known.get(settings);
    if (key === undefined) {
      key = contentKey(JSON.stringify([[...settings.rules], reportUnusedDisables, across]));
      known.set(settings, key);
    }
    return key;
  };
}
