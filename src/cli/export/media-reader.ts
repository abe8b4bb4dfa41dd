import { dirname, join } from 'node:path';

import type { ExportBank, ExportOptions } from '../../core/convert/exporters.js';
import { isFailure } from '../failure.js';
import { createMediaLookup } from '../files/media.js';
import { readBytes } from '../files/read-file.js';
import type { BankToExport } from './export-banks.js';

/** Larger, no file travels with a question. */
const largestMedia = 50 * 1024 * 1024;

/** Hands out the files beside banks: only what lies in a bank’s own folder, whatever links say. */
export function mediaReader(banks: readonly BankToExport[]): NonNullable<ExportOptions['media']> {
  const lookUp = createMediaLookup();
  const folders = new Map<ExportBank, string>(
    banks.map(({ bank, path }) => [bank, dirname(path)] as const),
  );
  return (bank, address) => {
    const folder = folders.get(bank);
    if (folder === undefined) return undefined;
    const status = lookUp(folder).media?.(address);
    if (status?.state !== 'found' && status?.state !== 'other-case') return undefined;
    const actual = status.state === 'other-case' ? status.actual : address;
    try {
      return readBytes(join(folder, actual), actual, largestMedia);
    } catch (error) {
      if (isFailure(error)) return undefined;
      throw error;
    }
  };
}
