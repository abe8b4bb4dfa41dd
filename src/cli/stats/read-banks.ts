import { readBank } from '../../core/document/index.js';
import { type BankStatistics, mergeStatistics, statisticsOf } from '../../core/statistics/index.js';
import { isFailure } from '../failure.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover } from '../files/discover.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import type { Io } from '../io.js';
import { createProgress } from '../lint/progress.js';

export interface ReadBanks {
  readonly statistics: BankStatistics;
  /** What could not be read, a sentence each. */
  readonly faults: readonly string[];
}

/** Counts what is in the banks that the operands mean, all of them together. */
export async function readBanks(operands: readonly string[], io: Io): Promise<ReadBanks> {
  const configurationOf = createConfigurationFinder({ from: 'look-up' }, io.cwd);
  const { files, faults } = await discover(operands, io.cwd, configurationOf);
  const progress = createProgress(files.length, io.stderr, Date.now);
  const counted: BankStatistics[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const result = countFile(file);
    if (typeof result === 'string') unread.push(result);
    else counted.push(result);
    progress.step();
  }
  progress.end();
  return { statistics: mergeStatistics(counted), faults: [...faults, ...unread] };
}

/** What is in a file, or the sentence why nobody knows. */
function countFile({ path, name }: BankFile): BankStatistics | string {
  try {
    const decoded = decode(readBytes(path, name));
    if (decoded.state === 'bad') return `\`${name}\` is no text in UTF-8.`;
    return statisticsOf(readBank(decoded.text), name);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [error.message, error.hint].filter((line) => line !== undefined).join(' ');
  }
}
